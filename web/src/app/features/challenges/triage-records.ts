import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TRIAGE_CRITERIA, type TriageList } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { injectTriageWords } from './triage-words';
import { TRIAGE_TEXTS } from './triage.texts';

/** How the programme office has weighed a challenge, the latest first; nothing where it has not yet. */
@Component({
  selector: 'lg-triage-records',
  imports: [Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (names(); as words) {
      @if (records().length > 0) {
        <section class="stack" aria-labelledby="triage-records">
          <h2 id="triage-records">{{ t().records }}</h2>
          @for (record of records(); track record.at) {
            <article class="stack">
              <p class="row">
                <strong class="number">{{ t().total(format.number(record.product)) }}</strong>
                <lg-tag [tone]="record.inForce ? 'active' : 'neutral'">{{
                  record.inForce ? t().inForce : t().earlier
                }}</lg-tag>
              </p>
              <dl>
                @for (criterion of criteria; track criterion) {
                  <dt>
                    {{ words[criterion].name }}:
                    <span class="number">{{ t().of(format.number(record[criterion].score)) }}</span>
                  </dt>
                  <dd class="prose small">{{ record[criterion].note }}</dd>
                }
              </dl>
              <p class="small">{{ t().field }}: {{ local(record.field.name) }}</p>
              <p class="soft small">{{ t().recordBy(record.byName, format.dateTime(record.at)) }}</p>
            </article>
          }
        </section>
      }
    }
  `,
  styles: `
    h2 {
      font-size: 1.25rem;
    }
    article {
      gap: 0.5rem;
      padding-block: 0.5rem;
      border-bottom: 1px solid var(--lg-line);
    }
    p,
    dl {
      margin: 0;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0 0 0.5rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class TriageRecords {
  readonly code = input.required<string>();
  /** Changes when there may be a new record. */
  readonly version = input('');

  protected readonly t = injectTexts(TRIAGE_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly criteria = TRIAGE_CRITERIA;
  protected readonly names = injectTriageWords();
  readonly #list = httpResource<TriageList>(() => {
    this.version();
    return `/api/v1/challenges/${encodeURIComponent(this.code())}/triage`;
  });
  protected readonly records = computed(() => (this.#list.hasValue() ? this.#list.value().records : []));
}
