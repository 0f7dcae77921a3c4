import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CommissionView, MoveView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { REVIEW_ROLE_TEXTS } from './commission-kinds.texts';
import { type PaperStep, paperSteps } from './paper-steps';
import { PAPER_TEXTS } from './paper.texts';

/** Where the paper of a commission is: its stops with who and when, whom it waits for, and everything that happened to it. */
@Component({
  selector: 'lg-paper-track',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="plain-list">
      @for (step of steps(); track $index) {
        <li [class]="step.status" [attr.aria-current]="step.status === 'now' ? 'step' : null">
          <span class="dot" aria-hidden="true"></span>
          <div>
            <strong>{{ label(step) }}</strong>
            <span class="visually-hidden"> ({{ t().status[step.status] }})</span>
            @if (step.by !== null && step.at !== null) {
              <br /><span class="soft small number">{{ t().byAt(step.by, format.dateTime(step.at)) }}</span>
            }
            @if (step.status === 'now' && step.role !== null) {
              <br />
              @if (people(); as names) {
                <span class="act small">{{ t().waitsFor(names) }}</span>
              } @else {
                <span class="late small">{{ t().nobody }}</span>
              }
            }
          </div>
        </li>
      }
    </ol>
    @if (commission().moves.length > 0) {
      <details>
        <summary>{{ t().history }}</summary>
        <ul class="plain-list history">
          @for (move of history(); track $index) {
            <li>
              <span class="number soft">{{ format.dateTime(move.at) }}</span>
              {{ moved(move) }}: {{ move.by }}
              @if (move.reason !== '') {
                <br /><span class="prose">{{ move.reason }}</span>
              }
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    ol {
      display: grid;
      gap: 0.75rem 1.5rem;
    }
    @media (min-width: 48rem) {
      ol {
        grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
      }
    }
    li {
      display: flex;
      gap: 0.625rem;
    }
    .dot {
      flex: none;
      width: 0.875rem;
      height: 0.875rem;
      margin-top: 0.375rem;
      border: 2px solid var(--lg-line-strong);
      border-radius: 50%;
    }
    .done .dot {
      border-color: var(--lg-brand);
      background: var(--lg-brand);
    }
    .now .dot {
      border-color: var(--lg-act);
      background: var(--lg-act-soft);
    }
    .ahead strong {
      font-weight: 400;
    }
    details {
      margin-top: 1rem;
    }
    .history {
      display: grid;
      gap: 0.5rem;
      margin-top: 0.75rem;
    }
    .history li {
      display: block;
    }
  `,
})
export class PaperTrack {
  readonly commission = input.required<CommissionView>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(PAPER_TEXTS);
  protected readonly format = injectFormat();
  protected readonly roles = computed(() => REVIEW_ROLE_TEXTS[this.#locale()]);
  protected readonly steps = computed(() => paperSteps(this.commission()));
  /** The latest first. */
  protected readonly history = computed(() => [...this.commission().moves].reverse());
  /** Whoever holds the step of the review that is waited for. */
  protected readonly people = computed(
    () =>
      this.commission()
        .reviews.find(({ outcome }) => outcome === null)
        ?.people.join(', ') ?? '',
  );

  protected label({ key, role }: PaperStep): string {
    return role === null ? this.t().steps[key] : `${this.t().steps.review}: ${this.roles()[role]}`;
  }

  protected moved({ act, role, amendment }: MoveView): string {
    const name = this.t().moves[act];
    const told = role === null ? name : `${name} (${this.roles()[role]})`;
    return amendment === null ? told : this.t().ofAmendment(told, this.format.number(amendment));
  }
}
