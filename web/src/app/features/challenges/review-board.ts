import { httpResource } from '@angular/common/http';
import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { PERMISSION, type ReviewThread, type ReviewThreadList } from '@loi-giai/shared';
import { Session } from '../../core/session';
import type { Passage } from './passage';
import { ReviewApi } from './review-api';

/** The threads of one challenge and the comment that is being written: what the panel and the sections share. One for each page. */
@Injectable()
export class ReviewBoard {
  readonly #api = inject(ReviewApi);
  readonly #session = inject(Session);

  readonly code = signal<string | null>(null);
  readonly list = httpResource<ReviewThreadList>(() => {
    const code = this.code();
    if (code === null || !this.#session.can(PERMISSION.challengeReadReview)) return undefined;
    return `/api/v1/challenges/${encodeURIComponent(code)}/threads`;
  });
  readonly threads = computed<readonly ReviewThread[]>(() =>
    this.list.hasValue() ? this.list.value().threads : [],
  );
  readonly open = computed(() => this.threads().filter(({ resolved }) => resolved === null));
  readonly resolved = computed(() => this.threads().filter(({ resolved }) => resolved !== null));
  readonly mayOpen = computed(() => this.list.hasValue() && this.list.value().mayOpen);
  /** Whether there is anything to show: those who may not read the conversation see nothing of it. */
  readonly shown = computed(
    () => this.list.hasValue() && (this.mayOpen() || this.list.value().threads.length > 0),
  );

  /** The passage that is being commented on; null while nobody writes. */
  readonly writing = signal<Passage | null>(null);

  constructor() {
    // What is in view has been seen: the next comment is announced by mail again.
    effect(() => {
      const code = this.code();
      const takesPart = this.#session.can(PERMISSION.challengeComment);
      if (code !== null && takesPart && this.threads().length > 0)
        void this.#api.visit(code).catch(() => undefined);
    });
  }

  /** Takes an act on threads, and shows what came of it. @throws ApiProblem */
  async act(take: (api: ReviewApi, code: string) => Promise<ReviewThreadList>): Promise<void> {
    const code = this.code();
    if (code !== null) this.list.set(await take(this.#api, code));
  }
}
