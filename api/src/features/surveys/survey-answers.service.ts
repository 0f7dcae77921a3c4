import { createHash, randomBytes } from 'node:crypto';
import {
  CHANNEL,
  ERROR,
  FIELD_ERROR,
  QUESTION_TYPE,
  readAnswers,
  type Answers,
  type Respondent,
  type SurveyForm,
  type SurveyResponseRequest,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import type { NamedStatement } from '../../platform/database/read-database';
import { Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { networkOf } from '../../platform/http/network';
import { AnswerLimits, KIOSK_LIMITS, NETWORK_LIMITS } from './answer-limits';
import { type AskedForm, type FormRow, FormReads } from './form-reads';
import { SurveyTokens, TOKEN_KIND, type SurveyToken } from './survey-token';

const DEVICE = /^[\w-]{43}$/;
/** A page may stay open over a working day; a tablet without a network over a month. */
const LASTS_HOURS = { [TOKEN_KIND.one]: 12, [TOKEN_KIND.kiosk]: 31 * 24 } as const;

export interface Sender {
  readonly address: string;
  /** The mark in the device's cookie, where it has one. */
  readonly device: string | undefined;
}

/** An answer with everything that was checked before it meets the database. */
interface Checked {
  readonly token: SurveyToken;
  readonly asked: AskedForm;
  readonly id: string;
  readonly code: string;
  readonly respondent: Respondent;
  readonly answers: Answers;
  readonly deviceHash: Buffer | null;
  readonly answeredAt: string | null;
}

/** Khảo sát hài lòng, as the public meets it: no account, one answer likely, nothing that follows a person. */
@Injectable()
export class SurveyAnswersService {
  readonly #limits = new AnswerLimits();

  constructor(
    private readonly transactions: Transactions,
    private readonly reads: FormReads,
    private readonly tokens: SurveyTokens,
  ) {}

  /**
   * The form with a token for one answer, or for those of a tablet.
   * @throws not_found, survey_closed, survey_link_revoked
   */
  async view(code: string, kiosk: boolean): Promise<SurveyForm> {
    const row = await this.reads.find(code);
    if (!row || (row.channel === CHANNEL.kiosk) !== kiosk) throw notFound();
    refuseEnded(row);
    const { wave, challengeCode, challengeTitle, agency, intro, questions, audience, audiences } = row;
    return {
      ...{ code, wave, challengeCode, challengeTitle, agency, intro, questions },
      audiences: audience === null ? audiences : [audience],
      token: this.tokens.issue(kiosk ? TOKEN_KIND.kiosk : TOKEN_KIND.one, row.linkId, row.now),
    };
  }

  /**
   * Sent twice, the same answer counts once and is answered alike.
   * @returns the device's mark, to be kept in its cookie; null for a tablet
   * @throws survey_token_forged, survey_token_stale, survey_closed, survey_link_revoked, already_answered, too_many_requests, validation
   */
  async answer(code: string, request: SurveyResponseRequest, sender: Sender): Promise<string | null> {
    const token = this.tokens.read(request.token);
    if (!token) throw problem(ERROR.surveyTokenForged);
    const asked = await this.reads.askedBy(token.linkId);
    if (!asked) throw problem(ERROR.surveyTokenForged);
    const kiosk = token.kind === TOKEN_KIND.kiosk;
    const device = kiosk ? null : deviceOf(sender);
    const checked = check(code, token, asked, request, device);
    this.limit(checked, sender.address);
    const written = await this.transactions.runFrom(PORTAL_ACTOR, insertion(checked), (_, rows) =>
      Promise.resolve(rows.length > 0),
    );
    if (!written) await this.explain(checked);
    return device;
  }

  /** @throws too_many_requests */
  private limit({ token, asked }: Checked, address: string): void {
    const kiosk = token.kind === TOKEN_KIND.kiosk;
    const key = kiosk ? token.linkId : `${asked.surveyId} ${networkOf(address)}`;
    const wait = this.#limits.take(key, kiosk ? KIOSK_LIMITS : NETWORK_LIMITS);
    if (wait !== null) throw problem(ERROR.tooManyRequests, { params: { retryAfter: wait } });
  }

  /** Why nothing was written; nothing is wrong where this very answer was there already. */
  private async explain(checked: Checked): Promise<void> {
    const row = await this.reads.find(checked.code);
    if (!row || row.linkId !== checked.token.linkId) throw problem(ERROR.surveyTokenForged);
    const [found] = await this.transactions.run(PORTAL_ACTOR, (tx) =>
      tx.query<{ same: boolean; stale: boolean }>(SAME, [
        checked.id,
        row.linkId,
        JSON.stringify(withoutTexts(checked)),
        checked.respondent,
        checked.token.issuedAt,
        LASTS_HOURS[checked.token.kind],
      ]),
    );
    if (found?.same) return;
    refuseEnded(row);
    if (found?.stale) throw problem(ERROR.surveyTokenStale);
    throw problem(ERROR.alreadyAnswered);
  }
}

/** @throws survey_closed, survey_link_revoked */
function refuseEnded({ state, revoked }: Pick<FormRow, 'state' | 'revoked'>): void {
  if (state === 'closed') throw problem(ERROR.surveyClosed);
  if (revoked) throw problem(ERROR.surveyLinkRevoked);
}

function deviceOf({ device }: Sender): string {
  return device !== undefined && DEVICE.test(device) ? device : randomBytes(32).toString('base64url');
}

/** @throws validation */
function check(
  code: string,
  token: SurveyToken,
  asked: AskedForm,
  { id, respondent, answers: given, answeredAt }: SurveyResponseRequest,
  device: string | null,
): Checked {
  const addressed = asked.audience === null ? asked.audiences : [asked.audience];
  if (!addressed.includes(respondent)) throw fieldProblem('respondent', FIELD_ERROR.notAllowed);
  const { answers, faults } = readAnswers(asked.questions, given);
  if (faults.length > 0) throw problem(ERROR.validation, { errors: faults });
  const kiosk = token.kind === TOKEN_KIND.kiosk;
  if (kiosk && id === null) throw fieldProblem('id', FIELD_ERROR.required);
  // The survey is part of it: the same device in two surveys cannot be recognized.
  const deviceHash =
    device === null ? null : createHash('sha256').update(`${asked.surveyId}:${device}`).digest();
  return {
    ...{ token, asked, code, respondent, answers, deviceHash },
    id: kiosk ? (id ?? token.answerId) : token.answerId,
    answeredAt: kiosk ? answeredAt : null,
  };
}

function withoutTexts({ asked, answers }: Checked): Answers {
  const texts = new Set(
    asked.questions.filter(({ type }) => type === QUESTION_TYPE.text).map(({ id }) => id),
  );
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !texts.has(id)));
}

/**
 * Everything in one statement: it holds the survey's row as any row that refers to it does, and looks at the state again where a closing
 * came first. What a tablet says about the time is taken within the survey's own.
 */
const OPEN = `
  WITH asked AS MATERIALIZED (
    SELECT s.id, s.opened_at, l.id AS link_id FROM survey_link l JOIN survey s ON s.id = l.survey_id
     WHERE l.id = $2 AND l.code = $3 AND l.revoked_at IS NULL AND s.state = 'open'
       AND $8::timestamptz > portal_now() - make_interval(hours => $9::int)
       FOR KEY SHARE OF s),
  written AS (
    INSERT INTO survey_response (id, survey_id, link_id, respondent, answers, device_hash, answered_at)
    SELECT $1, id, link_id, $4, $5, $6, LEAST(GREATEST(COALESCE($7::timestamptz, portal_now()), opened_at), portal_now())
      FROM asked
    ON CONFLICT DO NOTHING RETURNING survey_id)`;

const SAME = `
  SELECT EXISTS (SELECT 1 FROM survey_response
                  WHERE id = $1 AND link_id = $2 AND answers = $3::jsonb AND respondent = $4) AS same,
         $5::timestamptz <= portal_now() - make_interval(hours => $6::int) AS stale`;

function insertion(checked: Checked): NamedStatement {
  const { token, id, code, respondent, answers, asked, deviceHash, answeredAt } = checked;
  const texts = asked.questions.flatMap(({ id: question, type }) =>
    type === QUESTION_TYPE.text && answers[question] !== undefined
      ? [{ question, text: answers[question] }]
      : [],
  );
  const values = [
    ...[id, token.linkId, code, respondent, JSON.stringify(withoutTexts(checked)), deviceHash, answeredAt],
    ...[token.issuedAt, LASTS_HOURS[token.kind]],
  ];
  if (texts.length === 0)
    return { name: 'survey-answer', text: `${OPEN} SELECT survey_id FROM written`, values };
  return {
    name: 'survey-answer-texts',
    text: `${OPEN}, said AS (
      INSERT INTO survey_text (survey_id, question_id, respondent, text)
      SELECT w.survey_id, t.question, $4, t.text
        FROM written w, jsonb_to_recordset($10::jsonb) AS t(question uuid, text text))
      SELECT survey_id FROM written`,
    values: [...values, JSON.stringify(texts)],
  };
}
