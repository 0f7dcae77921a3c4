import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PERMISSION, type ReplicationNotice } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { Session } from '../../core/session';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { REPLICATION_STATE_TEXTS } from './replication-words';
import { REPLICATION_TEXTS } from './replication.texts';

/** On a result: how many agencies have taken its solution over, and where; and where an officer asks for it. */
@Component({
  selector: 'lg-replication-notice',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (notices().length > 0 || mayAsk()) {
      <section aria-labelledby="replication">
        <h2 id="replication">{{ t().register }}</h2>
        @if (inUse() > 0) {
          <p>
            <strong>{{ t().count(format.number(inUse())) }}</strong>
          </p>
        }
        @if (agreed() > 0) {
          <p>{{ t().countAgreed(format.number(agreed())) }}</p>
        }
        @if (notices().length > 0) {
          <ul>
            @for (notice of notices(); track $index) {
              <li>{{ agencyName(notice.agency) }}: {{ notice.place }} ({{ standing(notice) }})</li>
            }
          </ul>
          <p>
            <a routerLink="/replications">{{ t().toRegister }}</a>
          </p>
        }
        @if (mayAsk()) {
          <p>
            <a class="button button-secondary" [routerLink]="['/work/replications/ask', code()]">{{
              t().ask
            }}</a>
          </p>
        }
      </section>
    }
  `,
  styles: `
    section {
      margin-bottom: 2.5rem;
    }
  `,
})
export class ReplicationNoticeView {
  readonly code = input.required<string>();

  readonly #locale = inject(Locale).current;
  readonly #session = inject(Session);
  protected readonly t = injectTexts(REPLICATION_TEXTS);
  protected readonly format = injectFormat();
  protected readonly agencyName = injectAgencyName();
  protected readonly states = computed(() => REPLICATION_STATE_TEXTS[this.#locale()]);
  protected readonly mayAsk = computed(() => this.#session.can(PERMISSION.replicationAsk));
  readonly #resource = httpResource<readonly ReplicationNotice[]>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/replications`,
  );
  protected readonly notices = computed(() => (this.#resource.hasValue() ? this.#resource.value() : []));
  protected readonly agreed = computed(() => this.notices().filter(({ state }) => state === 'agreed').length);
  protected readonly inUse = computed(() => this.notices().length - this.agreed());

  protected standing({ state, startedOn }: ReplicationNotice): string {
    const name = this.states()[state];
    return startedOn ? `${name}, ${this.t().since.toLowerCase()} ${this.format.date(startedOn)}` : name;
  }
}
