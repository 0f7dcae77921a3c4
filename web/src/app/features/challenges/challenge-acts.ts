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
import { CHALLENGE_LIMITS, type ChallengeWorkView, type ReviewThread } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { faultsOfWords } from '../../ui/form/required-words';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { ACT_FORM_TEXTS, ACT_TEXTS, PAGE_ACTS, type PageAct } from './challenge-acts.texts';
import { ChallengesApi } from './challenges-api';
import { SECTION_TEXTS } from './challenges-work.texts';
import { REVIEW_TEXTS } from './review.texts';

const QUIETER: readonly PageAct[] = ['return_to_draft', 'close_without_award', 'unschedule'];

/** The acts open to the reader, each behind a question; returning and cancelling need words. */
@Component({
  selector: 'lg-challenge-acts',
  imports: [Banner, Button, ConfirmDialog, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (open().length > 0) {
      <div class="stack">
        @for (act of open(); track act) {
          <button type="button" [lgButton]="kindOf(act)" (click)="ask(act)">{{ texts()[act].button }}</button>
        }
      </div>
    }
    <lg-confirm-dialog
      [heading]="asked() ? texts()[asked()!].heading : ''"
      [confirmLabel]="asked() ? texts()[asked()!].button : ''"
      [danger]="asked() === 'cancel'"
      [busy]="busy()"
      (confirmed)="take()"
    >
      @if (asked(); as act) {
        <p>{{ texts()[act].consequence }}</p>
        @if (act === 'approve' && openThreads().length > 0) {
          <lg-banner tone="act" [heading]="review().atApproval(format.number(openThreads().length))">
            <ul>
              @for (thread of openThreads(); track thread.id) {
                <li>
                  <strong>{{ sections()[thread.section] }}:</strong> {{ thread.comments[0]?.text }}
                </li>
              }
            </ul>
          </lg-banner>
        }
        @if (needsWords()) {
          <lg-text-area
            [(value)]="words"
            [label]="act === 'cancel' ? t().reason : t().comment"
            [hint]="act === 'cancel' ? t().reasonHint : t().commentHint"
            [required]="true"
            [maxLength]="maxWords"
            [touched]="tried()"
            [errors]="wordsErrors()"
          />
        }
        @if (problem(); as failed) {
          <lg-banner tone="late" [announce]="true">{{ problemText(failed) }}</lg-banner>
        }
      }
    </lg-confirm-dialog>
  `,
})
export class ChallengeActs {
  readonly challenge = input.required<ChallengeWorkView>();
  /** Shown to whoever is about to approve. */
  readonly openThreads = input<readonly ReviewThread[]>([]);
  readonly taken = output<ChallengeWorkView>();
  /** The act is no longer possible: somebody was faster. */
  readonly outdated = output();

  readonly #api = inject(ChallengesApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(ACT_FORM_TEXTS);
  protected readonly review = injectTexts(REVIEW_TEXTS);
  protected readonly format = injectFormat();
  protected readonly sections = computed(() => SECTION_TEXTS[this.#locale.current()]);
  protected readonly problemText = injectProblemText();
  protected readonly texts = computed(() => ACT_TEXTS[this.#locale.current()]);
  protected readonly maxWords = CHALLENGE_LIMITS.comment;
  /** Submitting is offered once nothing is missing; until then the page lists what is. */
  protected readonly open = computed(() => {
    const { acts, missing } = this.challenge();
    return PAGE_ACTS.filter(
      (act) => acts.includes(act) && (act !== 'submit_for_review' || missing.length === 0),
    );
  });

  protected readonly asked = signal<PageAct | null>(null);
  protected readonly words = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly needsWords = computed(
    () => this.asked() === 'cancel' || this.asked() === 'return_to_draft',
  );
  protected readonly wordsErrors = computed(() => faultsOfWords(this.words(), this.maxWords));

  protected kindOf(act: PageAct): 'primary' | 'secondary' | 'danger' {
    if (act === 'cancel') return 'danger';
    return QUIETER.includes(act) ? 'secondary' : 'primary';
  }

  protected ask(act: PageAct): void {
    this.asked.set(act);
    this.tried.set(false);
    this.problem.set(null);
    this.dialog().open();
  }

  protected async take(): Promise<void> {
    const act = this.asked();
    this.tried.set(true);
    if (act === null || (this.needsWords() && this.wordsErrors().length > 0)) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const after = await this.#send(act);
      this.dialog().close();
      this.words.set('');
      this.#toasts.show(this.texts()[act].done);
      this.taken.emit(after);
    } catch (error) {
      this.problem.set(error);
      if (asProblem(error).code === 'wrong_state') this.outdated.emit();
    } finally {
      this.busy.set(false);
    }
  }

  #send(act: PageAct): Promise<ChallengeWorkView> {
    const { code } = this.challenge();
    switch (act) {
      case 'cancel':
        return this.#api.cancel(code, this.words().trim());
      case 'return_to_draft':
        return this.#api.returnToDraft(code, this.words().trim());
      case 'submit_for_review':
        return this.#api.take(code, 'submit-for-review');
      case 'close_without_award':
        return this.#api.take(code, 'close-without-award');
      default:
        return this.#api.take(code, act);
    }
  }
}
