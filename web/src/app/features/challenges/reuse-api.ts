import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChallengeWorkView,
  CreateTemplateRequest,
  JoinRequestRequest,
  JoinRequestView,
  SaveTemplateRequest,
  TemplateView,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of what is started, joined and ended: one method per act, named like it. */
@Injectable({ providedIn: 'root' })
export class ReuseApi {
  readonly #http = inject(HttpClient);

  callAgain(code: string): Promise<ChallengeWorkView> {
    return this.#post(`challenges/${encodeURIComponent(code)}/call-again`);
  }

  archive(code: string): Promise<ChallengeWorkView> {
    return this.#post(`challenges/${encodeURIComponent(code)}/archive`);
  }

  unarchive(code: string): Promise<ChallengeWorkView> {
    return this.#post(`challenges/${encodeURIComponent(code)}/unarchive`);
  }

  askToJoin(code: string, request: JoinRequestRequest): Promise<JoinRequestView> {
    return this.#post(`challenges/${encodeURIComponent(code)}/join-requests`, request);
  }

  consent(id: string): Promise<JoinRequestView> {
    return this.#post(`join-requests/${id}/consent`);
  }

  decline(id: string, reason: string): Promise<JoinRequestView> {
    return this.#post(`join-requests/${id}/decline`, { reason });
  }

  withdraw(id: string): Promise<JoinRequestView> {
    return this.#post(`join-requests/${id}/withdraw`);
  }

  leave(id: string, note: string): Promise<JoinRequestView> {
    return this.#post(`join-requests/${id}/leave`, { note });
  }

  remove(id: string, reason: string): Promise<JoinRequestView> {
    return this.#post(`join-requests/${id}/remove`, { reason });
  }

  createTemplate(template: CreateTemplateRequest): Promise<TemplateView> {
    return this.#post('challenge-templates', template);
  }

  readTemplate(id: string): Promise<TemplateView> {
    return firstValueFrom(this.#http.get<TemplateView>(`/api/v1/challenge-templates/${id}`));
  }

  /** @throws ApiProblem with `stale` where somebody else has saved since. */
  saveTemplate(id: string, template: SaveTemplateRequest): Promise<TemplateView> {
    return firstValueFrom(this.#http.put<TemplateView>(`/api/v1/challenge-templates/${id}`, template));
  }

  archiveTemplate(id: string): Promise<TemplateView> {
    return this.#post(`challenge-templates/${id}/archive`);
  }

  restoreTemplate(id: string): Promise<TemplateView> {
    return this.#post(`challenge-templates/${id}/restore`);
  }

  #post<Answer>(path: string, body: object = {}): Promise<Answer> {
    return firstValueFrom(this.#http.post<Answer>(`/api/v1/${path}`, body));
  }
}
