import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  CommendationRequest,
  CommendationView,
  CommissionDelays,
  DelayReasonRequest,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of the league: reasons of delay answer with the delays of their commission, commendations with themselves. */
@Injectable({ providedIn: 'root' })
export class LeagueApi {
  readonly #http = inject(HttpClient);

  /** @throws ApiProblem with `not_late`, `wrong_state` */
  stateDelay(milestoneId: string, request: DelayReasonRequest): Promise<CommissionDelays> {
    return this.#post(`/api/v1/milestones/${encodeURIComponent(milestoneId)}/delay-reasons`, request);
  }

  /** @throws ApiProblem with `four_eyes`, `wrong_state` */
  answerDelay(id: string, act: 'accept' | 'refuse', answer: string): Promise<CommissionDelays> {
    return this.#post(`/api/v1/delay-reasons/${encodeURIComponent(id)}/${act}`, { answer });
  }

  withdrawDelay(id: string): Promise<CommissionDelays> {
    return this.#post(`/api/v1/delay-reasons/${encodeURIComponent(id)}/withdraw`, {});
  }

  commend(request: CommendationRequest): Promise<CommendationView> {
    return this.#post('/api/v1/commendations', request);
  }

  withdrawCommendation(id: string, reason: string): Promise<CommendationView> {
    return this.#post(`${commendationAddress(id)}/withdraw`, { reason });
  }

  /** @throws ApiProblem with `file_type_refused`, `file_too_large`, `too_many_files` */
  attach(id: string, file: File): Promise<CommendationView> {
    const body = new FormData();
    body.append('file', file, file.name);
    return this.#post(`${commendationAddress(id)}/files`, body);
  }

  #post<Answer>(address: string, body: object): Promise<Answer> {
    return firstValueFrom(this.#http.post<Answer>(address, body));
  }
}

export function commendationAddress(id: string): string {
  return `/api/v1/commendations/${encodeURIComponent(id)}`;
}
