import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChallengeSection,
  ChallengeWorkView,
  CreateChallengeRequest,
  DraftFiles,
  DraftPresence,
  SaveChallengeRequest,
  SavedDraft,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Acts that need no more than the challenge's code. */
export type PlainAct = 'submit-for-review' | 'approve' | 'publish' | 'unschedule' | 'close-without-award';

/** Writes of the feature: one method per act, named like it. Reads are `httpResource`s in the pages. */
@Injectable({ providedIn: 'root' })
export class ChallengesApi {
  readonly #http = inject(HttpClient);

  create(challenge: CreateChallengeRequest): Promise<ChallengeWorkView> {
    return firstValueFrom(this.#http.post<ChallengeWorkView>('/api/v1/challenges', challenge));
  }

  /** The draft as it stands now, to learn what somebody else has stored. */
  read(code: string): Promise<ChallengeWorkView> {
    return firstValueFrom(this.#http.get<ChallengeWorkView>(`${address(code)}/draft`));
  }

  /** @throws ApiProblem with `stale` where somebody else has saved since. */
  save(code: string, draft: SaveChallengeRequest): Promise<SavedDraft> {
    return firstValueFrom(this.#http.put<SavedDraft>(`${address(code)}/draft`, draft));
  }

  /** Says where one writes; answers who else is there. */
  beat(code: string, section: ChallengeSection | null): Promise<DraftPresence> {
    return firstValueFrom(this.#http.put<DraftPresence>(`${address(code)}/draft/presence`, { section }));
  }

  /** The events of the upload: fetch tells of none but its end. */
  attach(code: string, file: File): Promise<DraftFiles> {
    const body = new FormData();
    body.append('file', file, file.name);
    return firstValueFrom(this.#http.post<DraftFiles>(`${address(code)}/draft/files`, body));
  }

  detach(code: string, fileId: string): Promise<DraftFiles> {
    return firstValueFrom(this.#http.delete<DraftFiles>(`${address(code)}/draft/files/${fileId}`));
  }

  take(code: string, act: PlainAct): Promise<ChallengeWorkView> {
    return firstValueFrom(this.#http.post<ChallengeWorkView>(`${address(code)}/${act}`, {}));
  }

  returnToDraft(code: string, comment: string): Promise<ChallengeWorkView> {
    return firstValueFrom(this.#http.post<ChallengeWorkView>(`${address(code)}/return`, { comment }));
  }

  cancel(code: string, reason: string): Promise<ChallengeWorkView> {
    return firstValueFrom(this.#http.post<ChallengeWorkView>(`${address(code)}/cancel`, { reason }));
  }
}

function address(code: string): string {
  return `/api/v1/challenges/${encodeURIComponent(code)}`;
}
