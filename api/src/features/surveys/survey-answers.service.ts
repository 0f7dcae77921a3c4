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
import type { NamedStatement } from '../../platform/database/read-database';
import { Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { networkOf } from '../../platform/http/network';
import { AnswerLimits, KIOSK_LIMITS, NETWORK_LIMITS } from './answer-limits';
import { type AskedForm, type FormRow, FormReads } from './form-reads';
import { Gathering } from './gathering';
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
  readonly #writes = new Gathering<Checked, boolean>((answers) => this.write(answers));

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
    if (!(await this.#writes.add(checked))) await this.explain(checked);
    return device;
  }

  /** @throws too_many_requests */
  private limit({ token, asked }: Checked, address: string): void {
    const kiosk = token.kind === TOKEN_KIND.kiosk;
    const key = kiosk ? token.linkId : `${asked.surveyId} ${networkOf(address)}`;
    const wait = this.#limits.take(key, kiosk ? KIOSK_LIMITS : NETWORK_LIMITS);
    if (wait !== null) throw problem(ERROR.tooManyRequests, { params: { retryAfter: wait } });
  }

  /** @returns of each whether it is written now; of two with one id, which are one answer or a fault, the first */
  private async write(answers: readonly Checked[]): Promise<boolean[]> {
    const rows = await this.transactions.single<{ id: string }>(insertion(answers));
    const written = new Set(rows.map(({ id }) => id));
    return answers.map(({ id }) => written.delete(id));
  }

  /** Why nothing was written; nothing is wrong where this very answer was there already. */
  private async explain(checked: Checked): Promise<void> {
    const row = await this.reads.find(checked.code);
    if (row?.linkId !== checked.token.linkId) throw problem(ERROR.surveyTokenForged);
    const [found] = await this.transactions.single<{ same: boolean; stale: boolean }>({
      name: 'survey-answer-same',
      text: SAME,
      values: [
        checked.id,
        row.linkId,
        JSON.stringify(withoutTexts(checked)),
        checked.respondent,
        checked.token.issuedAt,
        LASTS_HOURS[checked.token.kind],
      ],
    });
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
 * All that came at the same time in one statement: it holds the rows of their surveys as any row that refers to one does, and looks at the state again
 * where a closing came first. What a tablet says about the time is taken within the survey's own.
 */
const INSERT = `
  WITH sent AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, link uuid, code text, respondent text, answers jsonb,
                                                     device text, given timestamptz, issued timestamptz, hours int, texts jsonb)),
  asked AS MATERIALIZED (
    SELECT s.id, s.opened_at, l.id AS link_id, l.code FROM survey_link l JOIN survey s ON s.id = l.survey_id
     WHERE l.id = ANY ($2::uuid[]) AND l.revoked_at IS NULL AND s.state = 'open' FOR KEY SHARE OF s),
  written AS (
    INSERT INTO survey_response (id, survey_id, link_id, respondent, answers, device_hash, answered_at)
    SELECT t.id, a.id, a.link_id, t.respondent, t.answers, decode(t.device, 'hex'),
           LEAST(GREATEST(COALESCE(t.given, portal_now()), a.opened_at), portal_now())
      FROM sent t JOIN asked a ON a.link_id = t.link AND a.code = t.code
     WHERE t.issued > portal_now() - make_interval(hours => t.hours)
    ON CONFLICT DO NOTHING RETURNING id, survey_id, respondent),
  said AS (
    INSERT INTO survey_text (survey_id, question_id, respondent, text)
    SELECT w.survey_id, x.question, w.respondent, x.text
      FROM written w JOIN sent t USING (id),
           jsonb_to_recordset(t.texts) AS x(question uuid, text text))
  SELECT id FROM written`;

const SAME = `
  SELECT EXISTS (SELECT 1 FROM survey_response
                  WHERE id = $1 AND link_id = $2 AND answers = $3::jsonb AND respondent = $4) AS same,
         $5::timestamptz <= portal_now() - make_interval(hours => $6::int) AS stale`;

/** Each id once: the second of two is told what the first has come to. */
function insertion(answers: readonly Checked[]): NamedStatement {
  const once = new Map([...answers].reverse().map((answer) => [answer.id, answer]));
  const rows = [...once.values()].map((checked) => ({
    id: checked.id,
    link: checked.token.linkId,
    code: checked.code,
    respondent: checked.respondent,
    answers: withoutTexts(checked),
    device: checked.deviceHash?.toString('hex') ?? null,
    given: checked.answeredAt,
    issued: checked.token.issuedAt,
    hours: LASTS_HOURS[checked.token.kind],
    texts: textsOf(checked),
  }));
  const links = [...new Set(rows.map(({ link }) => link))];
  return { name: 'survey-answers', text: INSERT, values: [JSON.stringify(rows), links] };
}

function textsOf({ asked, answers }: Checked): { question: string; text: unknown }[] {
  return asked.questions.flatMap(({ id: question, type }) =>
    type === QUESTION_TYPE.text && answers[question] !== undefined
      ? [{ question, text: answers[question] }]
      : [],
  );
}
