import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { SurveyForm, SurveyResponseRequest } from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';
import { asProblem } from '../../core/api-problem';

/** What the public sends, and what a tablet reads. */
@Injectable({ providedIn: 'root' })
export class SurveyFormsApi {
  readonly #http = inject(HttpClient);

  /**
   * Sends an answer. A page that stood open for too long takes a new token by itself.
   * @throws ApiProblem with `already_answered`, `survey_closed`, `too_many_requests`
   */
  async answer(code: string, response: SurveyResponseRequest): Promise<void> {
    try {
      await this.send(code, response);
    } catch (error) {
      if (asProblem(error).code !== 'survey_token_stale') throw error;
      const { token } = await firstValueFrom(this.#http.get<SurveyForm>(address(code)));
      await this.send(code, { ...response, token });
    }
  }

  /** As it is, for a tablet that keeps its own token. */
  async send(code: string, response: SurveyResponseRequest): Promise<void> {
    await firstValueFrom(this.#http.post(`${address(code)}/responses`, response));
  }

  kiosk(code: string): Promise<SurveyForm> {
    return firstValueFrom(this.#http.get<SurveyForm>(`${address(code)}/kiosk`));
  }
}

function address(code: string): string {
  return `/api/v1/survey-forms/${encodeURIComponent(code)}`;
}
