import type { SurveyForm } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { AnswerQueue, type QueueState } from './answer-queue';
import type { KioskStore } from './kiosk-store';
import type { SurveyFormsApi } from './survey-forms-api';

/** What a tablet does with its form: shows what it kept where there is no network, and sends under the latest token. */
export class KioskSession {
  readonly queue: AnswerQueue;
  #form: SurveyForm | null = null;

  constructor(
    private readonly code: string,
    private readonly store: KioskStore,
    private readonly api: SurveyFormsApi,
    changed: (state: QueueState) => void,
  ) {
    this.queue = new AnswerQueue(
      code,
      store,
      async ({ id, respondent, answers, answeredAt }) => {
        const send = (token: string): Promise<void> =>
          api.send(code, { id, token, respondent, answers, answeredAt });
        try {
          await send(this.#form?.token ?? '');
        } catch (error) {
          if (!EXPIRED.has(asProblem(error).code)) throw error;
          await send((await this.#read()).token);
        }
      },
      (error) => asProblem(error).code,
      changed,
    );
  }

  /** The form as the portal gives it, or as this tablet has kept it. @throws ApiProblem where there is neither */
  async open(): Promise<SurveyForm> {
    try {
      return await this.#read();
    } catch (error) {
      const problem = asProblem(error);
      const kept =
        problem.code === 'offline' || problem.status >= 500 ? await this.store.form(this.code) : null;
      if (kept === null) throw error;
      this.#form = kept;
      return kept;
    }
  }

  async #read(): Promise<SurveyForm> {
    const form = await this.api.kiosk(this.code);
    this.#form = form;
    await this.store.keepForm(form);
    return form;
  }
}

const EXPIRED: ReadonlySet<string> = new Set(['survey_token_stale', 'survey_token_forged']);
