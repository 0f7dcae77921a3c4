import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SandboxDesk } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { permitsOfCommission } from './sandbox-api';
import { SANDBOX_STATE_TEXTS, SANDBOX_TONES } from './sandbox-words';
import { SANDBOX_TEXTS } from './sandbox.texts';

/** The controlled trials of a commission, on its page; nothing where there are none and none may be drafted. */
@Component({
  selector: 'lg-sandbox-card',
  imports: [RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (desk(); as desk) {
      @if (desk.permits.length > 0 || desk.mayDraft) {
        <section class="section" aria-labelledby="sandbox">
          <h2 id="sandbox">{{ t().heading }}</h2>
          <div class="card stack">
            @for (permit of desk.permits; track permit.id) {
              <div>
                <p class="row">
                  <a [routerLink]="['/work/sandbox', permit.id]">{{
                    permit.number ?? t().term(format.number(permit.term))
                  }}</a>
                  <lg-tag [tone]="tones[permit.state]">{{ states()[permit.state] }}</lg-tag>
                </p>
                <p class="soft">
                  <span class="number">{{
                    t().days(format.date(permit.from), format.date(permit.until))
                  }}</span>
                  · {{ permit.places.join(', ') }} ·
                  {{
                    t().taken(format.number(permit.participantsTaken), format.number(permit.participantsCap))
                  }}
                </p>
              </div>
            } @empty {
              <p class="soft">{{ t().cardNone }}</p>
            }
            @if (desk.mayDraft) {
              <p class="no-print">
                <a
                  class="button button-secondary"
                  routerLink="/work/sandbox/new"
                  [queryParams]="{ commission: commissionId() }"
                  >{{ t().draft }}</a
                >
              </p>
            }
          </div>
        </section>
      }
    }
  `,
  styles: `
    p {
      margin: 0 0 0.25rem;
    }
  `,
})
export class SandboxCard {
  readonly commissionId = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(SANDBOX_TEXTS);
  protected readonly format = injectFormat();
  protected readonly tones = SANDBOX_TONES;
  protected readonly states = computed(() => SANDBOX_STATE_TEXTS[this.#locale()]);
  readonly #resource = httpResource<SandboxDesk>(() => permitsOfCommission(this.commissionId()));
  protected readonly desk = computed(() => (this.#resource.hasValue() ? this.#resource.value() : null));
}
