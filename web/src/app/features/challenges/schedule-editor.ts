import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import {
  COMMISSION_KIND,
  type FieldProblem,
  type ProgrammeCalendar,
  SCHEDULE_FIELDS,
  SCHEDULE_RULE_NAMES,
  scheduleProblems,
  WorkCalendar,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectNow } from '../../core/server-clock';
import { injectTexts } from '../../core/texts';
import { DateField } from '../../ui/form/date-field';
import { DateTimeField } from '../../ui/form/date-time-field';
import { fieldErrorText } from '../../ui/form/field-errors';
import type { DraftModel } from './challenge-draft';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { ChallengeTimeline } from './challenge-timeline';
import { FIELD_NAMES } from './field-names';

/** When what happens; says at once what the programme's rules have against it. */
@Component({
  selector: 'lg-schedule-editor',
  imports: [ChallengeTimeline, DateField, DateTimeField, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './schedule-editor.html',
  styleUrl: './schedule-editor.scss',
})
export class ScheduleEditor {
  readonly form = input.required<FieldTree<DraftModel>>();
  /** The call is open: the programme's rules are counted from its opening, and what has passed stays. The API says what cannot be. */
  readonly frozen = input(false);

  readonly #locale = inject(Locale).current;
  readonly #now = injectNow(60_000);
  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly format = injectFormat();
  protected readonly names = computed(() => FIELD_NAMES[this.#locale()]);
  protected readonly calendar = httpResource<ProgrammeCalendar>(() => '/api/v1/programme/calendar');
  protected readonly rules = computed(() => {
    if (this.frozen() || !this.calendar.hasValue()) return [];
    const { rules } = this.calendar.value();
    return SCHEDULE_RULE_NAMES.filter((name) => rules[name] > 0).map((name) =>
      this.t().rules[name](this.format.number(rules[name])),
    );
  });
  protected readonly schedule = computed(() => this.form()().value());
  protected readonly anyDate = computed(() =>
    SCHEDULE_FIELDS.some((field) => this.schedule()[field] !== null),
  );
  /** What is wrong with dates that were entered; the list of parts says what is missing. */
  protected readonly problems = computed(() => {
    if (this.frozen() || !this.calendar.hasValue()) return [];
    const { rules, holidays } = this.calendar.value();
    const model = this.schedule();
    const basis = {
      now: new Date(this.#now()).toISOString(),
      rules,
      calendar: new WorkCalendar(holidays),
      pilotOptional: model.commissionKind === COMMISSION_KIND.prize,
    };
    return scheduleProblems(model, basis)
      .filter(({ path }) => model[path as (typeof SCHEDULE_FIELDS)[number]] !== null)
      .map((problem) => ({ path: problem.path, text: this.#say(problem) }));
  });

  #say({ path, code, params = {} }: FieldProblem): string {
    const name = this.names()[path as (typeof SCHEDULE_FIELDS)[number]];
    return `${name}: ${fieldErrorText({ kind: code, params } as never, this.#locale())}`;
  }
}
