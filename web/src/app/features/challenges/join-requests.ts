import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type JoinAct, type JoinRequestView, REUSE_LIMITS } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { faultsOfWords } from '../../ui/form/required-words';
import { TextArea } from '../../ui/form/text-area';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { CHALLENGES_WORK_TEXTS } from './challenges-work.texts';
import { ReuseApi } from './reuse-api';
import { JOIN_STATE_TEXTS, JOIN_TEXTS } from './reuse.texts';

interface Question {
  readonly act: JoinAct;
  readonly request: JoinRequestView;
}

/** Requests to join: those one's agencies have received, to be answered here, and those they have sent. */
@Component({
  selector: 'lg-join-requests',
  imports: [
    Banner,
    Button,
    ConfirmDialog,
    EmptyState,
    PageHeader,
    ProblemView,
    RouterLink,
    Skeleton,
    Tag,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './join-requests.html',
  styles: `
    h2 {
      margin: 0;
      font-size: 1.125rem;
    }
    p {
      margin: 0;
    }
  `,
})
export class JoinRequests {
  readonly #api = inject(ReuseApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(JOIN_TEXTS);
  protected readonly words = injectTexts(CHALLENGES_WORK_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly agencyName = injectAgencyName();
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly maxReason = REUSE_LIMITS.joinReason;
  protected readonly states = computed(() => JOIN_STATE_TEXTS[this.#locale.current()]);

  protected readonly list = httpResource<JoinRequestView[]>(() => '/api/v1/work/join-requests');

  protected readonly question = signal<Question | null>(null);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly reasonErrors = computed(() => faultsOfWords(this.reason(), this.maxReason));

  /** The other side reads why it was declined, everybody why a published challenge was left. */
  protected readonly asksForWords = computed(() => {
    const question = this.question();
    return (
      question?.act === 'decline' ||
      question?.act === 'remove' ||
      (question?.act === 'leave' && question.request.published)
    );
  });

  protected readonly isGrave = computed(() =>
    ['decline', 'leave', 'remove'].includes(this.question()?.act ?? ''),
  );

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected heading(act: JoinAct): string {
    const { consentHeading, declineHeading, withdrawHeading, leaveHeading, removeHeading } = this.t();
    return {
      consent: consentHeading,
      decline: declineHeading,
      withdraw: withdrawHeading,
      leave: leaveHeading,
      remove: removeHeading,
    }[act];
  }

  protected ask(act: JoinAct, request: JoinRequestView): void {
    this.question.set({ act, request });
    this.tried.set(false);
    this.problem.set(null);
    this.dialog().open();
  }

  protected async answer(): Promise<void> {
    const question = this.question();
    this.tried.set(true);
    if (!question || (this.asksForWords() && this.reasonErrors().length > 0)) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.#send(question);
      this.dialog().close();
      this.reason.set('');
      const { consented, declined, withdrawn, left, removed } = this.t();
      this.#toasts.show(
        { consent: consented, decline: declined, withdraw: withdrawn, leave: left, remove: removed }[
          question.act
        ],
      );
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
      this.list.reload();
    }
  }

  /** To the working page where the reader works on it; else to the public one, where there is one. */
  protected linkOf({ readable, published, challenge }: JoinRequestView): string[] | null {
    if (readable) return ['/work/challenges', challenge.code];
    return published ? ['/challenges', challenge.code] : null;
  }

  #send({ act, request }: Question): Promise<JoinRequestView> {
    switch (act) {
      case 'consent':
        return this.#api.consent(request.id);
      case 'decline':
        return this.#api.decline(request.id, this.reason().trim());
      case 'leave':
        return this.#api.leave(request.id, this.asksForWords() ? this.reason().trim() : '');
      case 'remove':
        return this.#api.remove(request.id, this.reason().trim());
      default:
        return this.#api.withdraw(request.id);
    }
  }
}
