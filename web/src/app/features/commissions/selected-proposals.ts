import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SelectedProposal } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { CheckboxList } from '../../ui/form/checkbox-list';
import { Tag } from '../../ui/tag';
import { COMMISSION_FORM_TEXTS } from './commission-form.texts';
import { COMMISSION_KIND_TEXTS, COMMISSION_STATE_TEXTS } from './commission-kinds.texts';
import { COMMISSION_STATE_TONES } from './commission-state';

/** What was selected, each with its commissions, stage by stage; several can be begun at once. */
@Component({
  selector: 'lg-selected-proposals',
  imports: [CheckboxList, RouterLink, Tag],
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
            <p>{{ one.organizationName }}</p>
            @for (commission of one.commissions; track commission.id) {
              <p class="row">
                <a [routerLink]="['/work/commissions', commission.id]">{{
                  t().stage(format.number(commission.stage), kinds()[commission.kind])
                }}</a>
                <lg-tag [tone]="tones[commission.state]">{{ states()[commission.state] }}</lg-tag>
              </p>
            } @empty {
              <p class="soft">{{ t().notDrawnUp }}</p>
            }
            @if (isOpen(one)) {
              <p>
                <a
                  [routerLink]="['/work/challenges', code(), 'commission']"
                  [queryParams]="{ proposals: one.proposalId }"
                  >{{ t().drawUpFor(one.title) }}</a
                >
              </p>
            }
          </li>
        }
      </ul>
      @if (options().length > 1) {
        <lg-checkbox-list
          [(value)]="chosen"
          [label]="t().chooseProposals"
          [options]="options()"
          [optionalMark]="false"
        />
        @if (chosen().length > 0) {
          <p>
            <a
              class="button button-primary"
              [routerLink]="['/work/challenges', code(), 'commission']"
              [queryParams]="{ proposals: chosen().join(',') }"
              >{{ t().drawUpTogether }}</a
            >
          </p>
        }
      }
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
  protected readonly format = injectFormat();
  protected readonly tones = COMMISSION_STATE_TONES;
  protected readonly kinds = computed(() => COMMISSION_KIND_TEXTS[this.#locale()]);
  protected readonly states = computed(() => COMMISSION_STATE_TEXTS[this.#locale()]);
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly options = computed(() =>
    this.selected()
      .filter((one) => this.isOpen(one))
      .map(({ proposalId: value, title, organizationName }) => ({
        value,
        label: `${title} (${organizationName})`,
      })),
  );

  /** Whether a first commission can be drawn up: there is none, or it was terminated. */
  protected isOpen({ commissions }: SelectedProposal): boolean {
    return commissions.every(({ state }) => state === 'terminated');
  }
}
