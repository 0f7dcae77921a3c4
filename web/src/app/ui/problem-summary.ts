import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
} from '@angular/core';
import type { FieldProblem } from '@loi-giai/shared';
import { asProblem } from '../core/api-problem';
import { injectProblemText } from '../core/problem-text';

/** Why an act was refused, where there is no form to write it into; takes the focus each time. */
@Component({
  selector: 'lg-problem-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (problem(); as failed) {
      <div class="summary" role="alert" tabindex="-1">
        <h2>{{ heading() }}</h2>
        <p>{{ problemText(failed) }}</p>
        @if (lines().length > 0) {
          <ul>
            @for (line of lines(); track line) {
              <li>{{ line }}</li>
            }
          </ul>
        }
      </div>
    }
  `,
  styles: `
    :host(:empty) {
      display: none;
    }
    .summary {
      border: 3px solid var(--lg-late);
      border-radius: var(--lg-radius);
      background: var(--lg-surface);
      padding: 1.25rem;
      margin-bottom: 1.5rem;
    }
    h2 {
      margin-top: 0;
      font-size: 1.25rem;
    }
    p,
    ul {
      margin: 0 0 0.5rem;
    }
  `,
})
export class ProblemSummary {
  readonly heading = input.required<string>();
  /** What the act rejected with; null where nothing was refused. */
  readonly refused = input.required<unknown>();
  /** Says what is wrong with one part. */
  readonly describe = input.required<(problem: FieldProblem) => string>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly problemText = injectProblemText();
  protected readonly problem = computed(() => (this.refused() === null ? null : asProblem(this.refused())));
  protected readonly lines = computed(() => (this.problem()?.errors ?? []).map(this.describe()));

  constructor() {
    afterRenderEffect(() => {
      if (this.problem() !== null) this.#host.nativeElement.querySelector<HTMLElement>('.summary')?.focus();
    });
  }
}
