import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AddendumDesk,
  AskRequest,
  ChallengeSection,
  DeclineReason,
  DraftPresence,
  OwnQuestion,
  QuestionDesk,
  QuestionView,
  SaveAddendumRequest,
  SaveAnswerRequest,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of the feature: one method per act, named like it. */
@Injectable({ providedIn: 'root' })
export class QuestionsApi {
  readonly #http = inject(HttpClient);

  ask(code: string, request: AskRequest): Promise<OwnQuestion> {
    return firstValueFrom(this.#http.post<OwnQuestion>(`${challenge(code)}/questions`, request));
  }

  similar(code: string, q: string): Promise<QuestionView[]> {
    return firstValueFrom(this.#http.get<QuestionView[]>(`${challenge(code)}/questions`, { params: { q } }));
  }

  saveAnswer(id: string, request: SaveAnswerRequest): Promise<QuestionDesk> {
    return firstValueFrom(this.#http.put<QuestionDesk>(`/api/v1/questions/${id}/answer`, request));
  }

  publishAnswer(id: string, revision: number): Promise<QuestionDesk> {
    return firstValueFrom(
      this.#http.post<QuestionDesk>(`/api/v1/questions/${id}/publish-answer`, { revision }),
    );
  }

  shorten(id: string, text: string): Promise<QuestionDesk> {
    return firstValueFrom(this.#http.put<QuestionDesk>(`/api/v1/questions/${id}/wording`, { text }));
  }

  decline(id: string, reason: DeclineReason): Promise<QuestionDesk> {
    return firstValueFrom(this.#http.post<QuestionDesk>(`/api/v1/questions/${id}/decline`, { reason }));
  }

  beginAddendum(code: string): Promise<AddendumDesk> {
    return firstValueFrom(this.#http.post<AddendumDesk>(`${challenge(code)}/addenda`, {}));
  }

  readAddendum(code: string): Promise<AddendumDesk> {
    return firstValueFrom(this.#http.get<AddendumDesk>(`${challenge(code)}/addenda/working`));
  }

  saveAddendum(code: string, request: SaveAddendumRequest): Promise<AddendumDesk> {
    return firstValueFrom(this.#http.put<AddendumDesk>(`${challenge(code)}/addenda/working`, request));
  }

  /** Says where one writes; answers who else is there. */
  beatAddendum(code: string, section: ChallengeSection | null): Promise<DraftPresence> {
    return firstValueFrom(
      this.#http.put<DraftPresence>(`${challenge(code)}/addenda/working/presence`, { section }),
    );
  }

  /** The events of the upload. `replaces`: the file whose place it takes. */
  bringFile(code: string, file: File, replaces: string | null): Promise<AddendumDesk> {
    const body = new FormData();
    body.append('file', file, file.name);
    const params: Record<string, string> = replaces === null ? {} : { replaces };
    return firstValueFrom(
      this.#http.post<AddendumDesk>(`${challenge(code)}/addenda/working/files`, body, { params }),
    );
  }

  takeFileOut(code: string, fileId: string): Promise<AddendumDesk> {
    return firstValueFrom(
      this.#http.delete<AddendumDesk>(`${challenge(code)}/addenda/working/files/${fileId}`),
    );
  }

  keepFile(code: string, fileId: string): Promise<AddendumDesk> {
    return firstValueFrom(
      this.#http.post<AddendumDesk>(`${challenge(code)}/addenda/working/files/${fileId}/keep`, {}),
    );
  }

  moveAddendum(code: string, act: 'submit' | 'publish' | 'discard'): Promise<AddendumDesk> {
    return firstValueFrom(this.#http.post<AddendumDesk>(`${challenge(code)}/addenda/working/${act}`, {}));
  }

  returnAddendum(code: string, comment: string): Promise<AddendumDesk> {
    return firstValueFrom(
      this.#http.post<AddendumDesk>(`${challenge(code)}/addenda/working/return`, { comment }),
    );
  }
}

function challenge(code: string): string {
  return `/api/v1/challenges/${encodeURIComponent(code)}`;
}
