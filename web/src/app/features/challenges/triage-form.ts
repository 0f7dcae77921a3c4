import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import {
  type ChallengeWorkView,
  type FieldView,
  TRIAGE_CRITERIA,
  TRIAGE_LIMITS,
  type TriageCriterion,
  type TriageScore,
  triageProduct,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { ReviewApi } from './review-api';
import { injectTriageWords } from './triage-words';
import { TRIAGE_TEXTS } from './triage.texts';

interface Typed {
  readonly score: string;
  readonly note: string;
}

interface Model extends Record<TriageCriterion, Typed> {
  readonly fieldCode: string;
}

const EMPTY: Typed = { score: '', note: '' };

/** Three scores with their reasons, and the field: what the programme office says of an approved challenge. */
@Component({
  selector: 'lg-triage-form',
  imports: [Button, ErrorSummary, FormField, RadioGroup, SelectField, Skeleton, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" />
      @if (names(); as words) {
        @for (criterion of criteria; track criterion) {
          <fieldset class="card stack">
            <legend>{{ words[criterion].name }}</legend>
            <lg-radio-group
              [formField]="form[criterion].score"
              [label]="t().score(words[criterion].name)"
              [hint]="words[criterion].guidance"
              [options]="scale"
              [inline]="true"
            />
            <lg-text-area
              [formField]="form[criterion].note"
              [label]="t().note(words[criterion].name)"
              [hint]="t().noteHint"
              [rows]="3"
            />
          </fieldset>
        }
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
      <lg-select-field
        [formField]="form.fieldCode"
        [label]="t().assign"
        [hint]="t().assignHint"
        [options]="fields()"
      />
      <p class="total number" role="status">{{ total() }}</p>
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().save }}</button>
      </div>
    </form>
  `,
  styles: `
    fieldset {
      margin: 0;
      min-width: 0;
    }
    // Within the card, not across its edge.
    legend {
      float: inline-start;
      width: 100%;
      padding: 0;
      font-size: 1.1875rem;
      font-weight: 700;
    }
    .total {
      margin: 0;
      font-size: 1.25rem;
      font-weight: 700;
    }
  `,
})
export class TriageForm {
  readonly challenge = input.required<ChallengeWorkView>();
  readonly saved = output<ChallengeWorkView>();

  readonly #api = inject(ReviewApi);
  readonly #toasts = inject(Toasts);
  readonly #format = injectFormat();
  readonly #local = injectLocalText();
  protected readonly t = injectTexts(TRIAGE_TEXTS);
  protected readonly criteria = TRIAGE_CRITERIA;
  protected readonly names = injectTriageWords();
  protected readonly scale = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

  readonly #fields = httpResource<readonly FieldView[]>(() => '/api/v1/fields');
  protected readonly fields = computed(() =>
    this.#fields.hasValue()
      ? this.#fields.value().map(({ code, name }) => ({ value: code, label: this.#local(name) }))
      : [],
  );

  /** The field that the agency proposed stands there to be confirmed; what is typed outlives a new answer of the API. */
  readonly #model = linkedSignal<string | null, Model>({
    source: () => this.challenge().fieldCode,
    computation: (proposed, before) => {
      const model = before?.value ?? { impact: EMPTY, solvable: EMPTY, spillOver: EMPTY, fieldCode: '' };
      return { ...model, fieldCode: model.fieldCode || (proposed ?? '') };
    },
  });
  protected readonly form = form(this.#model, (path) => {
    for (const criterion of [path.impact, path.solvable, path.spillOver]) {
      required(criterion.score);
      required(criterion.note);
      maxLength(criterion.note, TRIAGE_LIMITS.note);
    }
    required(path.fieldCode);
  });
  protected readonly total = computed(() => {
    const scores = this.#scores();
    const complete = TRIAGE_CRITERIA.every((criterion) => scores[criterion].score > 0);
    return complete ? this.t().total(this.#format.number(triageProduct(scores))) : this.t().totalOpen;
  });
  protected readonly sending = submission(this.form, async () => {
    const scores = this.#scores();
    const request = { ...scores, fieldCode: this.#model().fieldCode };
    const after = await this.#api.triage(this.challenge().code, request);
    this.#toasts.show(this.t().saved(this.#format.number(triageProduct(scores))));
    this.saved.emit(after);
  });

  #scores(): Record<TriageCriterion, TriageScore> {
    const { impact, solvable, spillOver } = this.#model();
    const read = ({ score, note }: Typed): TriageScore => ({ score: Number(score), note });
    return { impact: read(impact), solvable: read(solvable), spillOver: read(spillOver) };
  }
}
