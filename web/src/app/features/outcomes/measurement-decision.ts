import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { IndicatorView, MeasurementView, OutcomesView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { MEASUREMENTS_TEXTS } from './measurements.texts';
import { OutcomesApi } from './outcomes-api';
import { OUTCOMES_TEXTS } from './outcomes.texts';

/** Asks whether somebody else's measurement is verified or refused, beside all that is known of it (I6). */
@Component({
  selector: 'lg-measurement-decision',
  imports: [Banner, ConfirmDialog, FormField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-confirm-dialog
      [heading]="refusing() ? m().refuseAsk : t().verifyAsk"
      [confirmLabel]="refusing() ? m().refuse : t().verify"
      [danger]="refusing()"
      [busy]="busy()"
      (confirmed)="decide()"
    >
      @if (asked(); as row) {
        <p>
          <strong
            >{{ local(indicator().name) }}: {{ format.quantity(row.value, local(indicator().unit)) }}</strong
          ><br />{{ format.date(row.measuredOn) }} · {{ sample() }} · {{ t().enteredBy(row.enteredBy) }}
        </p>
        <p class="prose">{{ t().method }}: {{ row.method }}</p>
        <p class="prose">{{ t().evidence }}: {{ row.evidence || t().noEvidence }}</p>
        @if (row.files.length > 0) {
          <p>
            {{ m().fileEvidence }}:
            @for (file of row.files; track file.id) {
              <a [href]="'/api/v1/measurements/' + row.id + '/files/' + file.id" download>{{ file.name }}</a>
              {{ $last ? '' : ', ' }}
            }
          </p>
        }
        @if (refusing()) {
          <lg-text-area
            [formField]="form.reason"
            [label]="m().refuseReason"
            [hint]="m().refuseHint"
            [rows]="3"
          />
        } @else {
          <p>{{ t().verifyWhat }}</p>
        }
        @if (problem(); as failed) {
          <lg-banner tone="late" [announce]="true">{{ problemText(failed) }}</lg-banner>
        }
      }
    </lg-confirm-dialog>
  `,
})
export class MeasurementDecision {
  readonly indicator = input.required<IndicatorView>();
  readonly changed = output<OutcomesView>();

  readonly #api = inject(OutcomesApi);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(OUTCOMES_TEXTS);
  protected readonly m = injectTexts(MEASUREMENTS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly asked = signal<MeasurementView | null>(null);
  protected readonly refusing = signal(false);
  readonly #model = signal({ reason: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, 2_000);
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly sample = computed(() => {
    const sampleSize = this.asked()?.sampleSize ?? null;
    return sampleSize === null ? this.t().noSample : this.t().sample(this.format.number(sampleSize));
  });

  ask(measurement: MeasurementView, refusing: boolean): void {
    this.asked.set(measurement);
    this.refusing.set(refusing);
    this.#model.set({ reason: '' });
    this.form().reset();
    this.problem.set(null);
    this.dialog().open();
  }

  protected async decide(): Promise<void> {
    const measurement = this.asked();
    if (measurement === null) return;
    if (this.refusing() && this.form().invalid()) {
      this.form.reason().markAsTouched();
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      const after = this.refusing()
        ? await this.#api.refuse(measurement.id, this.#model().reason.trim())
        : await this.#api.verify(measurement.id);
      this.dialog().close();
      this.#toasts.show(this.refusing() ? this.m().refused : this.t().verified);
      this.changed.emit(after);
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
