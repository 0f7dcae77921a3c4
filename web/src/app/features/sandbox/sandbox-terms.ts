import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SandboxView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { SEVERITY_TEXTS } from './sandbox-words';
import { SANDBOX_TEXTS } from './sandbox.texts';

/** What a permit allows and asks: places, waived rules, risks, when it must stop. */
@Component({
  selector: 'lg-sandbox-terms',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let found = permit();
    <section aria-labelledby="places">
      <h2 id="places">{{ t().places }}</h2>
      <ul>
        @for (place of found.places; track place) {
          <li>{{ place }}</li>
        }
      </ul>
    </section>
    <section aria-labelledby="waived">
      <h2 id="waived">{{ t().waived }}</h2>
      <ul>
        @for (one of found.waivedRules; track $index) {
          <li>
            {{ one.rule }}<br /><span class="soft">{{ t().basis }}: {{ one.legalBasis }}</span>
          </li>
        } @empty {
          <li>{{ t().noWaived }}</li>
        }
      </ul>
    </section>
    <section aria-labelledby="risks">
      <h2 id="risks">{{ t().risks }}</h2>
      <ul>
        @for (one of found.risks; track $index) {
          <li>
            {{ one.risk }}<br /><span class="soft">{{ t().mitigation }}: {{ one.mitigation }}</span>
          </li>
        }
      </ul>
    </section>
    <section aria-labelledby="stops">
      <h2 id="stops">{{ t().stops }}</h2>
      <ul>
        @for (one of found.stopConditions; track one) {
          <li>{{ one }}</li>
        }
      </ul>
      <p>
        <strong>{{ t().threshold }}:</strong> {{ threshold() }}
      </p>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.5rem;
      overflow-wrap: anywhere;
    }
    h2 {
      font-size: 1.25rem;
      margin: 0 0 0.5rem;
    }
    ul {
      margin: 0;
      padding-inline-start: 1.25rem;
    }
    li + li {
      margin-top: 0.5rem;
    }
    p {
      margin: 0.5rem 0 0;
    }
  `,
})
export class SandboxTermsView {
  readonly permit = input.required<SandboxView>();

  readonly #locale = inject(Locale).current;
  readonly #format = injectFormat();
  protected readonly t = injectTexts(SANDBOX_TEXTS);
  protected readonly threshold = computed(() => {
    const { thresholdSeverity, thresholdPeople } = this.permit();
    const severity = this.t().thresholdSeverity(SEVERITY_TEXTS[this.#locale()][thresholdSeverity]);
    return thresholdPeople === null
      ? severity
      : `${severity} ${this.t().thresholdPeople(this.#format.number(thresholdPeople))}`;
  });
}
