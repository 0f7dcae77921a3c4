import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SelectedProposal } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { COMMISSION_FORM_TEXTS } from './commission-form.texts';
import { COMMISSION_STATE_TEXTS } from './commission-kinds.texts';
import { COMMISSION_STATE_TONES } from './commission-state';

/** Several proposals were selected: each has a commission of its own. */
@Component({
  selector: 'lg-selected-proposals',
  imports: [RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack" aria-labelledby="selected">
      <div>
        <h2 id="selected">{{ t().selected }}</h2>
        <p>{{ t().selectedLead }}</p>
      </div>
      <ul class="plain-list stack">
        @for (one of selected(); track one.proposalId) {
          <li class="card">
            <h3>{{ one.title }}</h3>
            <p class="row">
              <span>{{ one.organizationName }}</span>
              @if (one.commission; as commission) {
                <lg-tag [tone]="tones[commission.state]">{{ states()[commission.state] }}</lg-tag>
              } @else {
                <span class="soft">{{ t().notDrawnUp }}</span>
              }
            </p>
            @if (one.commission; as commission) {
              <p>
                <a [routerLink]="['/work/commissions', commission.id]">{{ t().openOf(one.title) }}</a>
              </p>
            } @else {
              <p>
                <a
                  [routerLink]="['/work/challenges', code(), 'commission']"
                  [queryParams]="{ proposal: one.proposalId }"
                  >{{ t().drawUpFor(one.title) }}</a
                >
              </p>
            }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    h3 {
      margin: 0 0 0.5rem;
      font-size: 1.125rem;
    }
    p {
      margin: 0 0 0.5rem;
    }
  `,
})
export class SelectedProposals {
  readonly code = input.required<string>();
  readonly selected = input.required<readonly SelectedProposal[]>();

  readonly #locale = inject(Locale).current;

  protected readonly t = injectTexts(COMMISSION_FORM_TEXTS);
  protected readonly tones = COMMISSION_STATE_TONES;
  protected readonly states = computed(() => COMMISSION_STATE_TEXTS[this.#locale()]);
}
