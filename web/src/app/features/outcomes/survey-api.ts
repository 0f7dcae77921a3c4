import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { SurveyResponseRequest } from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class SurveyApi {
  readonly #http = inject(HttpClient);

  /** @throws ApiProblem with `already_answered`, `survey_closed`, `too_many_requests` */
  async answer(surveyId: string, response: SurveyResponseRequest): Promise<void> {
    await firstValueFrom(this.#http.post(`/api/v1/surveys/${surveyId}/responses`, response));
  }
}
