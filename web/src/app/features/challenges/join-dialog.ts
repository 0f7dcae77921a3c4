import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type JoinRequestView, REUSE_LIMITS, type SimilarChallenge } from '@loi-giai/shared';
import { injectProblemText } from '../../core/problem-text';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { faultsOfWords } from '../../ui/form/required-words';
import { SelectField } from '../../ui/form/select-field';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { ReuseApi } from './reuse-api';
import { JOIN_TEXTS } from './reuse.texts';

/** Asks the owner of a similar challenge whether one's agency may join it: `open(challenge)`. */
@Component({
  selector: 'lg-join-dialog',
  imports: [Banner, ConfirmDialog, SelectField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-confirm-dialog
      [heading]="t().dialogHeading"
      [confirmLabel]="t().send"
      [busy]="busy()"
      (confirmed)="send()"
    >
      @if (challenge(); as asked) {
        <p>{{ t().dialogText(local(asked.title), agencyName(asked.agency)) }}</p>
        @if (agencies().length > 1) {
          <lg-select-field
            [(value)]="agencyCode"
            [label]="t().agency"
            [options]="agencies()"
            [optionalMark]="false"
          />
        } @else {
          <p>
            {{ t().agency }}: <strong>{{ agencies()[0]?.label }}</strong>
          </p>
        }
        <lg-text-area
          [(value)]="message"
          [label]="t().message"
          [hint]="t().messageHint"
          [required]="true"
          [maxLength]="maxLength"
          [touched]="tried()"
          [errors]="errors()"
        />
        @if (problem(); as failed) {
          <lg-banner tone="late" [announce]="true">{{ problemText(failed) }}</lg-banner>
        }
      }
    </lg-confirm-dialog>
  `,
})
export class JoinDialog {
  readonly asked = output<JoinRequestView>();

  readonly #api = inject(ReuseApi);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(JOIN_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly agencyName = injectAgencyName();
  protected readonly problemText = injectProblemText();
  protected readonly maxLength = REUSE_LIMITS.joinMessage;

  protected readonly challenge = signal<SimilarChallenge | null>(null);
  protected readonly agencies = computed(() =>
    (this.challenge()?.joinAs ?? []).map((agency) => ({
      value: agency.code,
      label: this.agencyName(agency),
    })),
  );
  protected readonly agencyCode = linkedSignal(() => this.agencies()[0]?.value ?? '');
  protected readonly message = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly errors = computed(() => faultsOfWords(this.message(), this.maxLength));

  open(challenge: SimilarChallenge): void {
    this.challenge.set(challenge);
    this.tried.set(false);
    this.problem.set(null);
    this.dialog().open();
  }

  protected async send(): Promise<void> {
    const challenge = this.challenge();
    this.tried.set(true);
    if (!challenge || this.errors().length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const request = { agencyCode: this.agencyCode(), message: this.message().trim() };
      const made = await this.#api.askToJoin(challenge.code, request);
      this.dialog().close();
      this.message.set('');
      this.#toasts.show(this.t().sentToast);
      this.asked.emit(made);
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
