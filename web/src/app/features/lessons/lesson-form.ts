import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { LESSON_LIMITS, type LessonDesk, type LessonView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { keptForm, wordsLike } from '../../core/kept-form';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { KeptState } from '../../ui/kept-state';
import { STEP_TEXTS } from '../../ui/states.texts';
import { COMMISSION_KIND_TEXTS } from '../commissions/commission-kinds.texts';
import { lessonModel, lessonRequest, tagsFit } from './lesson-draft';
import { LessonsApi } from './lessons-api';
import { LESSONS_TEXTS } from './lessons.texts';

const STEPS = [1, 2, 3, 4, 5] as const;
const SHOWN_TAGS = 12;

/** What worked, what did not, and what to do: a draft until it is submitted. The browser keeps the words until they are saved. */
@Component({
  selector: 'lg-lesson-form',
  imports: [Button, CheckboxField, ErrorSummary, FormField, KeptState, SelectField, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-field [formField]="form.title" [label]="t().title" [hint]="t().titleHint" autocomplete="off" />
      <lg-select-field
        [formField]="form.commissionId"
        [label]="t().commission"
        [options]="commissions()"
        [placeholder]="t().wholeChallenge"
      />
      <lg-select-field [formField]="form.step" [label]="t().step" [options]="steps()" />
      <lg-text-area [formField]="form.worked" [label]="t().worked" [rows]="5" />
      <lg-text-area [formField]="form.failed" [label]="t().failed" [rows]="5" />
      <lg-text-area [formField]="form.advice" [label]="t().advice" [rows]="4" />
      <lg-text-field
        [formField]="form.tags"
        [label]="t().tags"
        [hint]="t().tagsHint(format.number(limits.tags))"
        autocomplete="off"
      />
      @if (used(); as tags) {
        <p class="small soft">{{ t().usedTags(tags) }}</p>
      }
      <lg-checkbox-field [formField]="form.solverAsked" [label]="t().askSolver" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().save }}</button>
      </div>
      <lg-kept-state [form]="kept" />
    </form>
  `,
})
export class LessonForm {
  readonly desk = input.required<LessonDesk>();
  /** The draft that is changed; null: a new one. */
  readonly lesson = input<LessonView | null>(null);
  readonly saved = output<LessonView>();

  readonly #api = inject(LessonsApi);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(LESSONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly limits = LESSON_LIMITS;
  protected readonly labels = computed(() => {
    const {
      title,
      commission: commissionId,
      step,
      worked,
      failed,
      advice,
      tags,
      askSolver: solverAsked,
    } = this.t();
    return { title, commissionId, step, worked, failed, advice, tags, solverAsked };
  });
  protected readonly commissions = computed(() =>
    this.desk().commissions.map(({ id, number, kind, organizationName }) => ({
      value: id,
      label: [COMMISSION_KIND_TEXTS[this.#locale()][kind], number, organizationName]
        .filter(Boolean)
        .join(' · '),
    })),
  );
  protected readonly steps = computed(() =>
    STEPS.map((step) => ({
      value: String(step),
      label: this.t().stepName(this.format.number(step), STEP_TEXTS[this.#locale()][step].name),
    })),
  );
  protected readonly used = computed(() =>
    this.desk()
      .tags.slice(0, SHOWN_TAGS)
      .map(({ tag }) => tag)
      .join(', '),
  );

  readonly #record = computed(() => {
    const lesson = this.lesson();
    return lesson === null ? this.desk().challengeCode : `${lesson.id}:${lesson.revision}`;
  });
  /** Words on a draft that a colleague has saved since are not those that were kept. */
  protected readonly kept = keptForm(
    () => `lesson:${this.#record()}`,
    wordsLike({ ...lessonModel(null) }),
    () => lessonModel(this.lesson()),
  );
  protected readonly form = form(this.kept.model, (path) => {
    required(path.title);
    maxLength(path.title, LESSON_LIMITS.title);
    required(path.step);
    for (const text of [path.worked, path.failed, path.advice]) maxLength(text, LESSON_LIMITS.text);
    validate(path.tags, ({ value }) =>
      tagsFit(value())
        ? undefined
        : { kind: 'too_many', message: this.t().tooManyTags(this.format.number(LESSON_LIMITS.tags)) },
    );
  });
  protected readonly sending = submission(this.form, async () => {
    const lesson = this.lesson();
    const request = lessonRequest(this.kept.model());
    const stored =
      lesson === null
        ? await this.#api.create(this.desk().challengeCode, request)
        : await this.#api.edit(lesson.id, { ...request, revision: lesson.revision });
    this.kept.done();
    this.form().reset();
    this.saved.emit(stored);
  });
}
