import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, applyEach, form, maxLength, required } from '@angular/forms/signals';
import {
  SCREENING_ACT,
  SCREENING_LIMITS,
  SCREENING_VERDICT,
  type ScreenedProposal,
  type ScreeningTerms,
  type ScreeningView,
} from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { EvaluationsApi } from './evaluations-api';
import { conclusionOf, draftOf, requestOf } from './screening-draft';
import {
  SCREENING_ACT_TEXTS,
  SCREENING_FOLLOWS_TEXTS,
  SCREENING_TEXTS,
  SCREENING_VERDICT_TEXTS,
} from './screening.texts';

/** One proposal against the checklist, item by item, and what it comes to. */
@Component({
  selector: 'lg-screening-form',
  imports: [Button, ErrorSummary, FormField, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      @for (item of form.items; track $index) {
        <lg-radio-group
          [formField]="item.verdict"
          [label]="names()[$index] ?? ''"
          [options]="verdictsOf($index)"
          [inline]="true"
        />
        @if (item.verdict().value() === 'not_met' || item.verdict().value() === 'missing') {
          <lg-text-area [formField]="item.note" [label]="t().note + ': ' + names()[$index]" [rows]="2" />
        }
      }
      <div class="stack" aria-live="polite">
        @if (act(); as found) {
          <p>
            {{ t().result }}: <strong>{{ results()[found] }}</strong>.
            {{ open() ? follows()[found] : t().rejectLater }}
          </p>
        } @else {
          <p class="soft">{{ t().verdictsFirst }}</p>
        }
      </div>
      @if (open()) {
        <div class="row">
          <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().send }}</button>
        </div>
      }
    </form>
  `,
})
export class ScreeningForm {
  readonly proposal = input.required<ScreenedProposal>();
  readonly terms = input.required<ScreeningTerms>();
  readonly done = output<ScreeningView>();

  readonly #api = inject(EvaluationsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  readonly #local = injectLocalText();

  protected readonly t = injectTexts(SCREENING_TEXTS);
  protected readonly names = computed(() => this.terms().checklist.map(({ name }) => this.#local(name)));
  protected readonly results = computed(() => SCREENING_ACT_TEXTS[this.#locale()]);
  protected readonly follows = computed(() => SCREENING_FOLLOWS_TEXTS[this.#locale()]);
  protected readonly labels = computed(() =>
    Object.fromEntries(
      this.names().flatMap((name, at) => [
        [`items.${at}.verdict`, name],
        [`items.${at}.note`, `${this.t().note}: ${name}`],
      ]),
    ),
  );

  readonly #model = linkedSignal(() => ({ items: draftOf(this.terms(), this.proposal().items) }));
  protected readonly act = computed(() => conclusionOf(this.#model().items, this.proposal().acts));
  /** False where the days that the solver was given have not passed. */
  protected readonly open = computed(() => {
    const act = this.act();
    return act === null || this.proposal().acts.includes(act);
  });
  protected readonly form = form(this.#model, (path) => {
    applyEach(path.items, (item) => {
      required(item.verdict);
      required(item.note, {
        when: ({ valueOf }) =>
          this.act() === SCREENING_ACT.reject && valueOf(item.verdict) !== SCREENING_VERDICT.met,
      });
      maxLength(item.note, SCREENING_LIMITS.note);
    });
  });
  protected readonly sending = submission(this.form, async () => {
    const act = this.act();
    if (act === null) return;
    const view = await this.#api.screen(this.proposal().id, requestOf(this.#model().items, act));
    this.#toasts.show(this.t().done);
    this.done.emit(view);
  });

  protected verdictsOf(at: number): { value: string; label: string }[] {
    const { missing } = SCREENING_VERDICT;
    return Object.values(SCREENING_VERDICT)
      .filter((value) => value !== missing || this.terms().checklist[at]?.suppliable)
      .map((value) => ({ value, label: SCREENING_VERDICT_TEXTS[this.#locale()][value] }));
  }
}
