import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  SurveyBeginRequest,
  SurveyLinkRequest,
  SurveyRequest,
  SurveyTextsView,
  SurveyView,
  SurveysView,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** What the agency does with its surveys; each act answers with the survey as it stands afterwards. */
@Injectable({ providedIn: 'root' })
export class SurveysApi {
  readonly #http = inject(HttpClient);

  begin(code: string, request: SurveyBeginRequest): Promise<SurveyView> {
    return this.#post(`/api/v1/challenges/${encodeURIComponent(code)}/surveys`, request);
  }

  /** @throws ApiProblem with `stale`, `validation` */
  save(id: string, request: SurveyRequest): Promise<SurveyView> {
    return firstValueFrom(this.#http.put<SurveyView>(`/api/v1/surveys/${id}`, request));
  }

  remove(id: string): Promise<SurveysView> {
    return firstValueFrom(this.#http.delete<SurveysView>(`/api/v1/surveys/${id}`));
  }

  /** @throws ApiProblem with `validation` where something is missing */
  open(id: string): Promise<SurveyView> {
    return this.#post(`/api/v1/surveys/${id}/open`);
  }

  close(id: string): Promise<SurveyView> {
    return this.#post(`/api/v1/surveys/${id}/close`);
  }

  addLink(id: string, request: SurveyLinkRequest): Promise<SurveyView> {
    return this.#post(`/api/v1/surveys/${id}/links`, request);
  }

  revokeLink(linkId: string): Promise<SurveyView> {
    return this.#post(`/api/v1/survey-links/${linkId}/revoke`);
  }

  showText(id: string): Promise<SurveyTextsView> {
    return this.#post(`/api/v1/survey-texts/${id}/show`);
  }

  hideText(id: string, reason: string): Promise<SurveyTextsView> {
    return this.#post(`/api/v1/survey-texts/${id}/hide`, { reason });
  }

  #post<T>(path: string, body: object = {}): Promise<T> {
    return firstValueFrom(this.#http.post<T>(path, body));
  }
}
