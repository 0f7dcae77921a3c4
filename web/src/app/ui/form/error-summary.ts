import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  afterRenderEffect,
  computed,
  inject,
  input,
} from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { injectProblemText } from '../../core/problem-text';
import { defineTexts, injectTexts } from '../../core/texts';
import { injectFieldErrorText, isLive } from './field-errors';
import type { Submission } from './submission';

const TEXTS = defineTexts({
  vi: { heading: 'Chưa gửi được', refused: 'Chưa lưu được', reference: 'Mã tra cứu' },
  en: { heading: 'Not sent yet', refused: 'Not saved yet', reference: 'Reference' },
});

/**
 * Stands above a form. After a failed attempt it takes the focus and lists what is wrong; every entry leads to its field.
 * What a form that saves itself was refused for is listed, too, but takes the focus from nobody who writes. `labels` gives fields
 * their names in the list: `{ title: 'Tên bài toán' }`, keyed by the last part of the path, or by more of its end where that is
 * not enough: `{ 'members.0.name': 'Họ và tên, thành viên 1' }`.
 */
@Component({
  selector: 'lg-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (visible()) {
      <div class="summary" role="alert" tabindex="-1">
        <h2>{{ submission().refused() ? t().refused : t().heading }}</h2>
        @if (submission().problem(); as problem) {
          <p>{{ problemText(problem) }}</p>
          @if (problem.correlationId && problem.status >= 500) {
            <p class="small">{{ t().reference }}: {{ problem.correlationId }}</p>
          }
        }
        @if (errors().length > 0) {
          <ul>
            @for (error of errors(); track $index) {
              <li>
                <button type="button" (click)="lead(error)">{{ nameOf(error) }}{{ errorText(error) }}</button>
              </li>
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
      font-size: 1.25rem;
    }
    p,
    ul {
      margin: 0 0 0.5rem;
    }
    ul {
      padding-inline-start: 1.25rem;
    }
    button {
      display: inline;
      border: 0;
      padding: 0.25rem 0;
      background: none;
      color: var(--lg-late);
      font: inherit;
      font-weight: 600;
      text-align: start;
      // The mark of its entry stands at the first of its lines.
      vertical-align: top;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
  `,
})
export class ErrorSummary {
  readonly form = input.required<FieldTree<unknown>>();
  readonly submission = input.required<Submission>();
  readonly labels = input<Readonly<Record<string, string>>>({});
  /** Brings a field into view whose part of the form is not shown. Its path is given from the form's name on. */
  readonly reveal = input<((path: readonly string[]) => Promise<unknown>) | null>(null);

  protected readonly t = injectTexts(TEXTS);
  protected readonly problemText = injectProblemText();
  protected readonly errorText = injectFieldErrorText();
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** A field whose words were not understood is empty to the form, too: it says once what is wrong. */
  protected readonly errors = computed(() => {
    const live = this.form()().errorSummary().filter(isLive);
    return live.filter(
      (error) =>
        error.kind !== 'required' ||
        !live.some((other) => other !== error && other.fieldTree === error.fieldTree),
    );
  });
  protected readonly visible = computed(
    () =>
      (this.submission().failures() > 0 || this.submission().refused()) &&
      (this.errors().length > 0 || this.submission().problem() !== null),
  );

  constructor() {
    let seen = 0;
    afterRenderEffect(() => {
      const failures = this.submission().failures();
      if (failures > seen && this.visible())
        this.#host.nativeElement.querySelector<HTMLElement>('.summary')?.focus();
      seen = failures;
    });
  }

  protected nameOf(error: ValidationError.WithFieldTree): string {
    const path = error.fieldTree().name().split('.');
    const label = path.map((_, from) => this.labels()[path.slice(from).join('.')]).find(Boolean);
    return label ? `${label}: ` : '';
  }

  protected async lead(error: ValidationError.WithFieldTree): Promise<void> {
    const reveal = this.reveal();
    if (reveal !== null) {
      await reveal(error.fieldTree().name().split('.'));
      await new Promise<void>((done) => afterNextRender(() => done(), { injector: this.#injector }));
    }
    error.fieldTree().focusBoundControl();
  }
}
