import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { type CommissionDelays, DELAY_KINDS, type DelayKind, LEAGUE_LIMITS } from '@loi-giai/shared';
import { keptForm, wordsLike } from '../../core/kept-form';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { Toasts } from '../../ui/toasts';
import { DELAY_TEXTS } from './delays.texts';
import { LeagueApi } from './league-api';
import { DELAY_KIND_TEXTS } from './league-words';

const EMPTY = { kind: '', text: '' };

/** Why one row is late. The browser keeps the words until they are sent. */
@Component({
  selector: 'lg-delay-reason-form',
  imports: [Button, ErrorSummary, FormField, KeptState, SelectField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="{ kind: t().kind, text: t().text }" />
      <lg-select-field
        [formField]="form.kind"
        [label]="t().kind"
        [options]="kinds()"
        [placeholder]="t().choose"
      />
      <lg-text-area [formField]="form.text" [label]="t().text" [hint]="t().textHint" [rows]="4" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().state }}</button>
      </div>
      <lg-kept-state [form]="kept" />
    </form>
  `,
})
export class DelayReasonForm {
  readonly milestoneId = input.required<string>();
  readonly stated = output<CommissionDelays>();

  readonly #api = inject(LeagueApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(DELAY_TEXTS);
  protected readonly kinds = computed(() =>
    DELAY_KINDS.map((value) => ({ value, label: DELAY_KIND_TEXTS[this.#locale()][value] })),
  );
  protected readonly kept = keptForm(
    () => `delay-reason:${this.milestoneId()}`,
    wordsLike(EMPTY),
    () => EMPTY,
  );
  protected readonly form = form(this.kept.model, (path) => {
    required(path.kind);
    required(path.text);
    maxLength(path.text, LEAGUE_LIMITS.reason);
  });
  protected readonly sending = submission(this.form, async () => {
    const { kind, text } = this.kept.model();
    const delays = await this.#api.stateDelay(this.milestoneId(), {
      kind: kind as DelayKind,
      text: text.trim(),
    });
    this.kept.done();
    this.#toasts.show(this.t().stated);
    this.stated.emit(delays);
  });
}
