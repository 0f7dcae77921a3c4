import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import type { ChallengeWorkView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateTimeField } from '../../ui/form/date-time-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { Toasts } from '../../ui/toasts';
import { ReviewApi } from './review-api';
import { TRIAGE_TEXTS } from './triage.texts';

/** When the portal is to publish a triaged challenge by itself. */
@Component({
  selector: 'lg-schedule-form',
  imports: [Button, DateTimeField, ErrorSummary, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" />
      <lg-date-time-field
        [formField]="form.publishAt"
        [label]="t().scheduleAt"
        [hint]="t().scheduleHint"
        defaultTime="08:00"
      />
      <div class="row">
        <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().schedule }}</button>
      </div>
    </form>
  `,
})
export class ScheduleForm {
  readonly challenge = input.required<ChallengeWorkView>();
  readonly saved = output<ChallengeWorkView>();

  readonly #api = inject(ReviewApi);
  readonly #toasts = inject(Toasts);
  readonly #format = injectFormat();
  protected readonly t = injectTexts(TRIAGE_TEXTS);

  readonly #model = linkedSignal(() => ({ publishAt: this.challenge().publishAt }));
  protected readonly form = form(this.#model, (path) => {
    required(path.publishAt);
  });
  protected readonly sending = submission(this.form, async () => {
    const { publishAt } = this.#model();
    const after = await this.#api.schedule(this.challenge().code, publishAt);
    this.#toasts.show(this.t().scheduled(this.#format.dateTime(publishAt ?? '')));
    this.saved.emit(after);
  });
}
