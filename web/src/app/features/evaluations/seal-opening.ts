import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { EvaluationView, SealView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { EvaluationAct } from './evaluation-act';
import { EvaluationsApi } from './evaluations-api';
import { SEAL_TEXTS } from './seal.texts';

/** The seal of a call that has closed: who of the two has consented to opening it, and the reader's own consent. */
@Component({
  selector: 'lg-seal-opening',
  imports: [Banner, EvaluationAct],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (seal().openedAt; as at) {
      <p class="soft">{{ t().opened(format.dateTime(at)) }}</p>
    } @else {
      @if (seal().mayConsent) {
        <lg-evaluation-act
          [heading]="t().heading"
          [text]="undeclared().length > 0 ? t().waitsFor(undeclared().join(', ')) : t().text"
          [ready]="undeclared().length === 0"
          [label]="t().consent"
          [question]="t().ask"
          [feedback]="t().done"
          [action]="consent"
          (done)="changed.emit($event)"
        >
          <p>{{ t().final }}</p>
        </lg-evaluation-act>
      } @else {
        <lg-banner [heading]="t().heading">
          <p>{{ t().text }}</p>
          @if (undeclared().length > 0) {
            <p>{{ t().waitsFor(undeclared().join(', ')) }}</p>
          }
        </lg-banner>
      }
      <dl>
        @for (person of persons(); track person.name) {
          <div>
            <dt>{{ person.name }}</dt>
            <dd>{{ person.consented ? '✓ ' + t().consented : t().pending }}</dd>
          </div>
        }
        <div>
          <dt>{{ t().root }}</dt>
          <dd>
            <code>{{ seal().root }}</code>
            <span class="soft small">{{ t().rootText }}</span>
          </dd>
        </div>
      </dl>
    }
  `,
  styles: `
    dl {
      display: grid;
      gap: 0.5rem;
      margin: 1rem 0 0;
    }
    dt {
      font-weight: 600;
    }
    dd {
      display: grid;
      margin: 0;
    }
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class SealOpening {
  readonly code = input.required<string>();
  readonly seal = input.required<SealView>();
  /** Names of the members who have not declared yet. */
  readonly undeclared = input.required<readonly string[]>();
  readonly changed = output<EvaluationView>();

  readonly #api = inject(EvaluationsApi);
  protected readonly t = injectTexts(SEAL_TEXTS);
  protected readonly format = injectFormat();
  protected readonly persons = computed(() => {
    const { chairConsented, secretaryConsented } = this.seal();
    return [
      { name: this.t().chair, consented: chairConsented },
      { name: this.t().secretary, consented: secretaryConsented },
    ];
  });

  protected readonly consent = (): Promise<EvaluationView> => this.#api.openSeal(this.code());
}
