import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommendationView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { definedParams } from '../../core/query';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { FileField } from '../../ui/form/file-field';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { WordsForm } from '../../ui/words-form';
import { COMMENDATION_TEXTS } from './commendations.texts';
import { LeagueApi, commendationAddress } from './league-api';
import { injectPeriodName } from './league-periods';
import { COMMENDATION_KIND_TEXTS, COMMENDATION_LEVEL_TEXTS, COMMENDATION_TONES } from './league-words';

/** What was said of units and persons in a period, or in all. */
@Component({
  selector: 'lg-commendation-cards',
  imports: [EmptyState, FileField, ProblemView, RouterLink, Skeleton, Tag, WordsForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list.hasValue()) {
      <div class="stack">
        @for (one of list.value(); track one.id) {
          <article class="card stack">
            <h3>
              <lg-tag [tone]="tones[one.kind]">{{ kinds()[one.kind] }}</lg-tag>
              {{ agencyName({ name: one.subjectName, nameEn: one.subjectNameEn }) }}
              @if (one.state === 'withdrawn') {
                <lg-tag>{{ t().withdrawnTag }}</lg-tag>
              }
            </h3>
            @if (one.subjectUnit) {
              <p class="soft">{{ agencyName({ name: one.subjectUnit, nameEn: one.subjectUnitEn }) }}</p>
            }
            <p class="prose">{{ one.reason }}</p>
            <p class="soft">
              {{ periodName(one.period) }}.
              @if (one.documentOn; as on) {
                {{ t().document(one.documentNumber, format.date(on)) }}.
              }
              {{ t().by(levels()[one.level], one.recordedBy, format.date(one.recordedAt)) }}
            </p>
            @if (one.file; as file) {
              <p>
                <a [href]="address(one.id)" download>{{ file.name }}</a>
                <span class="soft"> ({{ format.fileSize(file.size) }})</span>
              </p>
            }
            @if (one.withdrawnAt; as at) {
              <p class="soft">{{ t().withdrawn(one.withdrawnBy ?? '', format.date(at)) }}</p>
              <p class="prose">{{ one.withdrawalReason }}</p>
            }
            @if (one.acts.includes('attach')) {
              <lg-file-field
                class="no-print"
                [label]="t().attach"
                [hint]="t().attachHint"
                (chosen)="attach(one, $event)"
              />
            }
            @if (one.acts.includes('withdraw')) {
              <details class="no-print">
                <summary>{{ t().withdraw }}</summary>
                <lg-words-form
                  [keptAs]="'commendation-withdrawal:' + one.id"
                  [label]="t().withdrawReason"
                  [button]="t().withdraw"
                  tone="danger"
                  [send]="withdrawal(one)"
                />
              </details>
            }
          </article>
        } @empty {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyText">
            @if (period()) {
              <a class="button button-secondary" routerLink="/work/league/commendations">{{ t().clear }}</a>
            }
          </lg-empty-state>
        }
      </div>
    } @else if (list.error()) {
      <lg-problem-view [error]="list.error()" [main]="false" (retry)="list.reload()" />
    } @else {
      <lg-skeleton kind="card" [count]="2" />
    }
  `,
  styles: `
    h3,
    p {
      margin: 0;
    }
    h3 {
      font-size: 1.125rem;
    }
    article {
      overflow-wrap: anywhere;
    }
  `,
})
export class CommendationCards {
  /** Empty for all. */
  readonly period = input<string | undefined>();

  readonly #api = inject(LeagueApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  readonly #problemText = injectProblemText();

  protected readonly t = injectTexts(COMMENDATION_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly format = injectFormat();
  protected readonly periodName = injectPeriodName();
  protected readonly tones = COMMENDATION_TONES;
  protected readonly kinds = computed(() => COMMENDATION_KIND_TEXTS[this.#locale()]);
  protected readonly levels = computed(() => COMMENDATION_LEVEL_TEXTS[this.#locale()]);
  protected readonly list = httpResource<readonly CommendationView[]>(() => ({
    url: '/api/v1/commendations',
    params: definedParams({ period: this.period() }),
  }));

  protected address(id: string): string {
    return `${commendationAddress(id)}/file`;
  }

  protected withdrawal({ id }: CommendationView): (reason: string) => Promise<void> {
    return async (reason) => {
      await this.#api.withdrawCommendation(id, reason);
      this.#toasts.show(this.t().withdrawnDone);
      this.list.reload();
    };
  }

  protected async attach({ id }: CommendationView, [file]: readonly File[]): Promise<void> {
    if (!file) return;
    try {
      await this.#api.attach(id, file);
      this.#toasts.show(this.t().attached);
      this.list.reload();
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }
}
