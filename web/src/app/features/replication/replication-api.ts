import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AnswerReplicationRequest,
  AskReplicationRequest,
  FollowUpRequest,
  ReplicationView,
  StartReplicationRequest,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of replications; each answers with the replication as it stands afterwards. */
@Injectable({ providedIn: 'root' })
export class ReplicationApi {
  readonly #http = inject(HttpClient);

  /** @throws ApiProblem with `replication_exists`, `not_replicable`, `agency_ended`, `validation` */
  ask(code: string, request: AskReplicationRequest): Promise<ReplicationView> {
    const address = `/api/v1/challenges/${encodeURIComponent(code)}/replications`;
    return firstValueFrom(this.#http.post<ReplicationView>(address, request));
  }

  /** @throws ApiProblem with `four_eyes`, `wrong_state` */
  act(id: string, act: 'confirm' | 'run'): Promise<ReplicationView> {
    return this.#post(id, act, {});
  }

  answer(id: string, as: 'owner' | 'solver', answer: AnswerReplicationRequest): Promise<ReplicationView> {
    return this.#post(id, `answer-as-${as}`, answer);
  }

  start(id: string, start: StartReplicationRequest): Promise<ReplicationView> {
    return this.#post(id, 'start', start);
  }

  explain(id: string, act: 'end' | 'withdraw', reason: string): Promise<ReplicationView> {
    return this.#post(id, act, { reason });
  }

  followUp(id: string, year: number, report: FollowUpRequest): Promise<ReplicationView> {
    return this.#post(id, `follow-ups/${year}`, report);
  }

  #post(id: string, act: string, body: object): Promise<ReplicationView> {
    return firstValueFrom(
      this.#http.post<ReplicationView>(`/api/v1/replication-requests/${id}/${act}`, body),
    );
  }
}
