import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, min, required } from '@angular/forms/signals';
import {
  INCIDENT_SEVERITIES,
  type IncidentSeverity,
  SANDBOX_LIMITS,
  type SandboxView,
} from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateTimeField } from '../../ui/form/date-time-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { SandboxApi } from './sandbox-api';
import { SEVERITY_TEXTS } from './sandbox-words';
import { SANDBOX_TEXTS } from './sandbox.texts';

interface IncidentModel {
  readonly happenedAt: string | null;
  readonly severity: string;
  readonly description: string;
  readonly peopleAffected: number | null;
  readonly measures: string;
}

const EMPTY: IncidentModel = {
  happenedAt: null,
  severity: '',
  description: '',
  peopleAffected: 0,
  measures: '',
};

/** Reports what went wrong. */
@Component({
  selector: 'lg-incident-form',
  imports: [Button, DateTimeField, ErrorSummary, FormField, NumberField, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="act">{{ t().incidentHint }}</p>
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-date-time-field [formField]="form.happenedAt" [label]="t().happened" />
      <lg-radio-group [formField]="form.severity" [label]="t().severity" [options]="severities()" />
      <lg-text-area [formField]="form.description" [label]="t().what" [rows]="4" />
      <lg-number-field [formField]="form.peopleAffected" [label]="t().people" [maxDecimals]="0" />
      <lg-text-area [formField]="form.measures" [label]="t().measures" [rows]="3" />
      <div class="row">
        <button type="submit" lgButton="danger" [busy]="sending.busy()">{{ t().incident }}</button>
      </div>
    </form>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class IncidentForm {
  readonly id = input.required<string>();
  readonly reported = output<SandboxView>();

  readonly #api = inject(SandboxApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(SANDBOX_TEXTS);
  protected readonly labels = computed(() => {
    const { happened, severity, what, people, measures } = this.t();
    return { happenedAt: happened, severity, description: what, peopleAffected: people, measures };
  });
  protected readonly severities = computed(() =>
    INCIDENT_SEVERITIES.map((value) => ({ value, label: SEVERITY_TEXTS[this.#locale()][value] })),
  );
  readonly #model = signal<IncidentModel>(EMPTY);
  protected readonly form = form(this.#model, (path) => {
    required(path.happenedAt);
    required(path.severity);
    required(path.description);
    maxLength(path.description, SANDBOX_LIMITS.reason);
    required(path.peopleAffected);
    min(path.peopleAffected, 0);
    maxLength(path.measures, SANDBOX_LIMITS.reason);
  });
  protected readonly sending = submission(this.form, async () => {
    const { happenedAt, severity, description, peopleAffected, measures } = this.#model();
    const permit = await this.#api.report(this.id(), {
      happenedAt: happenedAt ?? '',
      severity: severity as IncidentSeverity,
      description: description.trim(),
      peopleAffected: peopleAffected ?? 0,
      measures: measures.trim(),
    });
    this.#model.set(EMPTY);
    this.form().reset();
    this.#toasts.show(permit.state === 'suspended' ? this.t().reportedSuspended : this.t().reported);
    this.reported.emit(permit);
  });
}
