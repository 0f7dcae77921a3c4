import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SandboxNotice } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { SANDBOX_STATE_TEXTS, SANDBOX_TONES } from './sandbox-words';
import { SANDBOX_TEXTS } from './sandbox.texts';

/** For citizens: that something is tried, where and until when. */
@Component({
  selector: 'lg-sandbox-notice',
  imports: [Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (notices().length > 0) {
      <section aria-labelledby="trial">
        <h2 id="trial">{{ t().heading }}</h2>
        <p class="soft">{{ t().publicLead }}</p>
        @for (notice of notices(); track $index) {
          <p class="row">
            <strong>{{ t().publicPlaces[notice.state] }}:</strong>
            <span>{{ notice.places.join(', ') }}</span>
            <span class="number">{{ t().days(format.date(notice.from), format.date(notice.until)) }}</span>
            <lg-tag [tone]="tones[notice.state]">{{ states()[notice.state] }}</lg-tag>
          </p>
        }
      </section>
    }
  `,
})
export class SandboxNoticeView {
  readonly code = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(SANDBOX_TEXTS);
  protected readonly format = injectFormat();
  protected readonly tones = SANDBOX_TONES;
  protected readonly states = computed(() => SANDBOX_STATE_TEXTS[this.#locale()]);
  readonly #resource = httpResource<readonly SandboxNotice[]>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/sandbox`,
  );
  protected readonly notices = computed(() => (this.#resource.hasValue() ? this.#resource.value() : []));
}
