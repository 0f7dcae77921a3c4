import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ChallengeWorkView, OpenThreadRequest, ReviewThreadList, TriageRequest } from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of review, triage and planned publication: one method per act, named like it. */
@Injectable({ providedIn: 'root' })
export class ReviewApi {
  readonly #http = inject(HttpClient);

  open(code: string, thread: OpenThreadRequest): Promise<ReviewThreadList> {
    return this.#post(code, 'threads', thread);
  }

  reply(code: string, id: string, text: string): Promise<ReviewThreadList> {
    return this.#post(code, `threads/${id}/comments`, { text });
  }

  resolve(code: string, id: string): Promise<ReviewThreadList> {
    return this.#post(code, `threads/${id}/resolve`, {});
  }

  reopen(code: string, id: string): Promise<ReviewThreadList> {
    return this.#post(code, `threads/${id}/reopen`, {});
  }

  /** The threads are in view. */
  visit(code: string): Promise<void> {
    return this.#post(code, 'threads/visit', {});
  }

  triage(code: string, scores: TriageRequest): Promise<ChallengeWorkView> {
    return this.#post(code, 'triage', scores);
  }

  schedule(code: string, publishAt: string | null): Promise<ChallengeWorkView> {
    return this.#post(code, 'schedule', { publishAt });
  }

  #post<T>(code: string, path: string, body: object): Promise<T> {
    return firstValueFrom(this.#http.post<T>(`/api/v1/challenges/${encodeURIComponent(code)}/${path}`, body));
  }
}
