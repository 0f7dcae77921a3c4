import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import {
  COMMENDATION_KINDS,
  type CommendationKind,
  type CommendationRequest,
  type CommendationSubject,
  LEAGUE_LIMITS,
} from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { PageHeader } from '../../ui/page-header';
import { Toasts } from '../../ui/toasts';
import { COMMENDATION_TEXTS } from './commendations.texts';
import { LeagueApi } from './league-api';
import { injectPeriodOptions } from './league-periods';
import { BOARD_TEXTS, COMMENDATION_KIND_TEXTS } from './league-words';

/** Recording a commendation, a reminder or a criticism. */
@Component({
  selector: 'lg-commendation-new',
  imports: [
    Button,
    DateField,
    ErrorSummary,
    FormField,
    PageHeader,
    RadioGroup,
    SelectField,
    TextArea,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header
        [heading]="t().record"
        [lead]="t().formLead"
        [crumbs]="[{ label: t().heading, link: '/work/league/commendations' }]"
      />
      <form class="stack" novalidate (submit)="sending.submit($event)">
        <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
        <lg-radio-group [formField]="form.kind" [label]="t().kind" [options]="kinds()" [inline]="true" />
        <lg-select-field
          [formField]="form.subject"
          [label]="t().subject"
          [options]="subjects()"
          [placeholder]="t().choose"
        />
        <lg-select-field [formField]="form.period" [label]="t().period" [options]="periods()" />
        <lg-text-area [formField]="form.reason" [label]="t().reason" [hint]="t().reasonHint" [rows]="5" />
        <lg-text-field
          [formField]="form.documentNumber"
          [label]="t().documentNumber"
          [hint]="t().documentHint"
        />
        <lg-date-field [formField]="form.documentOn" [label]="t().documentOn" />
        <div class="row">
          <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().save }}</button>
        </div>
      </form>
    </div>
  `,
})
export class CommendationNew {
  readonly #agencyName = injectAgencyName();
  readonly #api = inject(LeagueApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;

  protected readonly t = injectTexts(COMMENDATION_TEXTS);
  protected readonly labels = computed(() => {
    const { kind, subject, period, reason, documentNumber, documentOn } = this.t();
    return { kind, subject, period, reason, documentNumber, documentOn };
  });
  protected readonly periods = injectPeriodOptions();
  protected readonly kinds = computed(() =>
    COMMENDATION_KINDS.map((value) => ({ value, label: COMMENDATION_KIND_TEXTS[this.#locale()][value] })),
  );
  readonly #found = httpResource<readonly CommendationSubject[]>(() => '/api/v1/commendations/subjects');
  protected readonly subjects = computed(() =>
    (this.#found.hasValue() ? this.#found.value() : []).map(({ board, id, unit, unitEn, ...subject }) => ({
      value: `${board}:${id}`,
      label: `${BOARD_TEXTS[this.#locale()][board]}: ${this.#agencyName(subject)}${unit ? ` (${this.#agencyName({ name: unit, nameEn: unitEn })})` : ''}`,
    })),
  );

  readonly #model = signal({
    kind: 'praise',
    subject: '',
    period: this.periods()[0]?.value ?? '',
    reason: '',
    documentNumber: '',
    documentOn: null as string | null,
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.kind);
    required(path.subject);
    required(path.period);
    required(path.reason);
    maxLength(path.reason, LEAGUE_LIMITS.reason);
    maxLength(path.documentNumber, LEAGUE_LIMITS.documentNumber);
    const documented = (): boolean => this.#model().kind !== 'reminder';
    required(path.documentNumber, { when: documented });
    required(path.documentOn, { when: documented });
  });
  protected readonly sending = submission(this.form, async () => {
    await this.#api.commend(this.#request());
    this.#toasts.show(this.t().recorded);
    await this.#router.navigate(['/work/league/commendations']);
  });

  constructor() {
    describePage(() => ({ title: this.t().record, hidden: true }));
  }

  #request(): CommendationRequest {
    const { kind, subject, reason, documentNumber, ...rest } = this.#model();
    const [board, id = ''] = subject.split(':');
    const named = (wanted: CommendationSubject['board']): string | null => (board === wanted ? id : null);
    return {
      ...rest,
      kind: kind as CommendationKind,
      reason: reason.trim(),
      documentNumber: documentNumber.trim(),
      agencyId: named('agencies'),
      organizationId: named('solvers'),
      accountId: named('persons'),
    };
  }
}
