import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { ReplicationView } from '@loi-giai/shared';
import { injectToday } from '../../core/city-day';
import { injectFormat } from '../../core/format';
import { keptForm, wordsLike } from '../../core/kept-form';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { Toasts } from '../../ui/toasts';
import { ReplicationApi } from './replication-api';
import { REPLICATION_TEXTS } from './replication.texts';

/** A yes with its conditions, or a no with its reasons. */
@Component({
  selector: 'lg-answer-form',
  imports: [Button, ErrorSummary, FormField, KeptState, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-radio-group [formField]="form.yes" [label]="t().answer" [options]="options()" [inline]="true" />
      <lg-text-area [formField]="form.conditions" [label]="t().conditions" [rows]="3" />
      <div>
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().sendAnswer }}</button>
      </div>
      <lg-kept-state [form]="kept" />
    </form>
  `,
})
export class AnswerForm {
  readonly id = input.required<string>();
  readonly as = input.required<'owner' | 'solver'>();
  readonly changed = output<ReplicationView>();

  readonly #api = inject(ReplicationApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(REPLICATION_TEXTS);
  protected readonly kept = keptForm(
    () => `replication-answer:${this.id()}:${this.as()}`,
    wordsLike({ yes: '', conditions: '' }),
    () => ({ yes: '', conditions: '' }),
  );
  protected readonly options = computed(() => [
    { value: 'yes', label: this.t().yes },
    { value: 'no', label: this.t().no },
  ]);
  protected readonly labels = computed(() => ({ yes: this.t().answer, conditions: this.t().conditions }));
  protected readonly form = form(this.kept.model, (path) => {
    required(path.yes);
    required(path.conditions, { when: ({ valueOf }) => valueOf(path.yes) === 'no' });
    maxLength(path.conditions, 4_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const { yes, conditions } = this.kept.model();
    const answer = { yes: yes === 'yes', conditions: conditions.trim() };
    const answered = await this.#api.answer(this.id(), this.as(), answer);
    this.kept.done();
    this.changed.emit(answered);
    this.#toasts.show(this.t().saved);
  });
}

/** Since when, where, for how many. */
@Component({
  selector: 'lg-start-form',
  imports: [Button, DateField, ErrorSummary, FormField, NumberField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-date-field [formField]="form.startedOn" [label]="t().startedOn" />
      <lg-text-area [formField]="form.place" [label]="t().place" [hint]="t().placeHint" [rows]="2" />
      <lg-number-field [formField]="form.users" [label]="t().users" />
      <div>
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().start }}</button>
      </div>
    </form>
  `,
})
export class StartForm {
  readonly id = input.required<string>();
  readonly changed = output<ReplicationView>();

  readonly #api = inject(ReplicationApi);
  readonly #toasts = inject(Toasts);
  readonly #today = injectToday();
  protected readonly t = injectTexts(REPLICATION_TEXTS);
  readonly #model = signal<{ startedOn: string | null; place: string; users: number | null }>({
    startedOn: this.#today(),
    place: '',
    users: null,
  });
  protected readonly labels = computed(() => {
    const { startedOn, place, users } = this.t();
    return { startedOn, place, users };
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.startedOn);
    required(path.place);
    required(path.users);
    maxLength(path.place, 1_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const { startedOn, place, users } = this.#model();
    const start = { startedOn: startedOn ?? '', place: place.trim(), users: users ?? 0 };
    this.changed.emit(await this.#api.start(this.id(), start));
    this.#toasts.show(this.t().saved);
  });
}

const REPORT = { inUse: '', benefit: '', source: '', problems: '' };
type ReportWords = typeof REPORT & { users: number | null };

function reportFrom(found: unknown): ReportWords | null {
  const words = wordsLike(REPORT)(found);
  if (words === null) return null;
  const { users } = found as { readonly users?: unknown };
  return { ...words, users: typeof users === 'number' ? users : null };
}

/** What became of it in a year. */
@Component({
  selector: 'lg-follow-up-form',
  imports: [Button, ErrorSummary, FormField, KeptState, NumberField, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-radio-group
        [formField]="form.inUse"
        [label]="t().inUseStill"
        [options]="options()"
        [inline]="true"
      />
      <lg-number-field [formField]="form.users" [label]="t().users" />
      <lg-text-area [formField]="form.benefit" [label]="t().benefit" [hint]="t().benefitHint" [rows]="3" />
      <lg-text-area [formField]="form.source" [label]="t().source" [rows]="2" />
      <lg-text-area [formField]="form.problems" [label]="t().problems" [rows]="3" />
      <div>
        <button type="submit" lgButton="primary" [busy]="sending.busy()">
          {{ t().sendFor(format.number(year())) }}
        </button>
      </div>
      <lg-kept-state [form]="kept" />
    </form>
  `,
})
export class FollowUpForm {
  readonly id = input.required<string>();
  readonly year = input.required<number>();
  readonly changed = output<ReplicationView>();

  readonly #api = inject(ReplicationApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(REPLICATION_TEXTS);
  protected readonly format = injectFormat();
  protected readonly kept = keptForm(
    () => `replication-report:${this.id()}:${this.year()}`,
    reportFrom,
    () => ({ ...REPORT, users: null }),
  );
  protected readonly options = computed(() => [
    { value: 'yes', label: this.t().inUse },
    { value: 'no', label: this.t().reportGone },
  ]);
  protected readonly labels = computed(() => {
    const { inUseStill: inUse, users, benefit, source, problems } = this.t();
    return { inUse, users, benefit, source, problems };
  });
  protected readonly form = form(this.kept.model, (path) => {
    required(path.inUse);
    required(path.users, { when: ({ valueOf }) => valueOf(path.inUse) === 'yes' });
    required(path.source, { when: ({ valueOf }) => valueOf(path.benefit).trim() !== '' });
    required(path.problems, { when: ({ valueOf }) => valueOf(path.inUse) === 'no' });
    maxLength(path.benefit, 4_000);
    maxLength(path.source, 2_000);
    maxLength(path.problems, 4_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const { inUse, users, benefit, source, problems } = this.kept.model();
    const report = {
      ...{ inUse: inUse === 'yes', users },
      ...{ benefit: benefit.trim(), source: source.trim(), problems: problems.trim() },
    };
    const reported = await this.#api.followUp(this.id(), this.year(), report);
    this.kept.done();
    this.changed.emit(reported);
    this.#toasts.show(this.t().saved);
  });
}
