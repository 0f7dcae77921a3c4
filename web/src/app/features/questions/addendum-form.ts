import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { AddendumDesk, ChallengeContent, WorkingAddendum } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { DateTimeField } from '../../ui/form/date-time-field';
import { NumberField } from '../../ui/form/number-field';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { FORMATTED_FIELDS, PLAIN_FIELDS, type TextFieldName, textsOf, withTexts } from './addendum-draft';
import { ADDENDUM_DESK_TEXTS } from './desk.texts';
import { QuestionsApi } from './questions-api';
import { CONTENT_TEXTS } from './questions.texts';

type InstantField = 'enquiryDeadline' | 'closingAt' | 'announceAt';
type DayField = 'evaluationUntil' | 'pilotFrom' | 'pilotUntil' | 'measureUntil';

/** Writing an addendum: reason, texts, reward, dates, weights. */
@Component({
  selector: 'lg-addendum-form',
  imports: [Button, DateField, DateTimeField, NumberField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <lg-text-area [(value)]="reason" [label]="t().reason" [rows]="3" />
      @for (field of instants; track field) {
        <lg-date-time-field
          [value]="content()[field]"
          (valueChange)="put(field, $event)"
          [label]="names()[field]"
        />
      }
      @for (field of days; track field) {
        <lg-date-field
          [value]="content()[field]"
          (valueChange)="put(field, $event)"
          [label]="names()[field]"
        />
      }
      @for (field of fields; track field) {
        <lg-text-area
          [value]="texts()[field].vi"
          (valueChange)="write(field, 'vi', $event)"
          [label]="names()[field]"
          [rows]="4"
        />
        <lg-text-area
          [value]="texts()[field].en"
          (valueChange)="write(field, 'en', $event)"
          [label]="t().english(names()[field])"
          [rows]="2"
        />
      }
      <lg-text-area
        [value]="content().reward"
        (valueChange)="put('reward', $event)"
        [label]="names().reward"
        [rows]="2"
      />
      <lg-number-field
        [value]="content().rewardAmount"
        (valueChange)="put('rewardAmount', $event)"
        [label]="names().rewardAmount"
        [money]="true"
      />
      @for (criterion of content().criteria; track $index) {
        <lg-number-field
          [value]="criterion.weight"
          (valueChange)="weigh($index, $event)"
          [label]="t().weight(local(criterion.name))"
        />
      }
      <button type="button" lgButton="primary" [busy]="busy()" (click)="save()">{{ t().save }}</button>
    </div>
  `,
})
export class AddendumForm {
  readonly code = input.required<string>();
  readonly working = input.required<WorkingAddendum>();
  readonly changed = output<AddendumDesk>();

  readonly #api = inject(QuestionsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(ADDENDUM_DESK_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly names = computed(() => CONTENT_TEXTS[this.#locale.current()]);
  protected readonly fields = [...PLAIN_FIELDS, ...FORMATTED_FIELDS];
  protected readonly instants: readonly InstantField[] = ['enquiryDeadline', 'closingAt', 'announceAt'];
  protected readonly days: readonly DayField[] = [
    'evaluationUntil',
    'pilotFrom',
    'pilotUntil',
    'measureUntil',
  ];
  protected readonly busy = signal(false);
  protected readonly reason = linkedSignal(() => this.working().reason);
  protected readonly content = linkedSignal<ChallengeContent>(() => this.working().content);
  protected readonly texts = linkedSignal(() => textsOf(this.working().content));

  protected put(field: keyof ChallengeContent, value: string | number | null): void {
    this.content.update((content) => ({ ...content, [field]: value }));
  }

  protected write(field: TextFieldName, language: 'vi' | 'en', text: string): void {
    this.texts.update((texts) => ({ ...texts, [field]: { ...texts[field], [language]: text } }));
  }

  protected weigh(place: number, weight: number | null): void {
    this.content.update((content) => ({
      ...content,
      criteria: content.criteria.map((criterion, index) =>
        index === place ? { ...criterion, weight: weight ?? 0 } : criterion,
      ),
    }));
  }

  protected async save(): Promise<void> {
    this.busy.set(true);
    try {
      const content = withTexts(this.content(), this.texts());
      const { revision } = this.working();
      const desk = await this.#api.saveAddendum(this.code(), { ...content, reason: this.reason(), revision });
      this.#toasts.show(this.t().saved);
      this.changed.emit(desk);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
