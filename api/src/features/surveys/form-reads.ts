import type {
  AgencyRef,
  Channel,
  LocalText,
  Respondent,
  SurveyQuestion,
  SurveyState,
  Wave,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type NamedStatement, ReadDatabase } from '../../platform/database/read-database';
import { agencyRef } from '../agencies/agencies-reads';

/** A link with what its survey asks. */
export interface FormRow {
  readonly linkId: string;
  readonly surveyId: string;
  readonly channel: Channel;
  readonly audience: Respondent | null;
  readonly audiences: readonly Respondent[];
  readonly questions: readonly SurveyQuestion[];
  readonly wave: Wave;
  readonly intro: LocalText;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly state: SurveyState;
  readonly revoked: boolean;
  readonly now: Date;
}

/** What a survey asks of whoever comes by a link: fixed since it opened. */
export type AskedForm = Pick<FormRow, 'surveyId' | 'audience' | 'audiences' | 'questions'>;

/** Surveys that are answered at the same time; each takes a few kilobytes. */
const KEPT = 500;

@Injectable()
export class FormReads {
  private readonly asked = new Map<string, AskedForm>();

  constructor(private readonly database: ReadDatabase) {}

  /** By the code in the address; drafts are not there for anybody (I11). */
  async find(code: string): Promise<FormRow | null> {
    return this.database.first<FormRow>(formStatement('code', code));
  }

  /**
   * What the link's survey asks, kept in memory: a trigger fixes it when the survey opens. Whether it is still open is asked where the
   * answer is written.
   */
  async askedBy(linkId: string): Promise<AskedForm | null> {
    const known = this.asked.get(linkId);
    if (known) return known;
    const row = await this.database.first<FormRow>(formStatement('id', linkId));
    if (!row) return null;
    const [oldest] = this.asked.keys();
    if (this.asked.size >= KEPT && oldest !== undefined) this.asked.delete(oldest);
    const { surveyId, audience, audiences, questions } = row;
    const form = { surveyId, audience, audiences, questions };
    this.asked.set(linkId, form);
    return form;
  }
}

function formStatement(by: 'code' | 'id', value: string): NamedStatement {
  return {
    name: `survey-form-by-${by}`,
    text: `
      SELECT l.id AS "linkId", s.id AS "surveyId", l.channel, l.audience, s.audiences, s.questions, s.wave, s.intro,
             c.code AS "challengeCode", c.title AS "challengeTitle", ${agencyRef('a')} AS agency, s.state,
             l.revoked_at IS NOT NULL AS revoked, portal_now() AS now
        FROM survey_link l JOIN survey s ON s.id = l.survey_id
        JOIN challenge c ON c.id = s.challenge_id JOIN agency a ON a.id = c.agency_id
       WHERE l.${by} = $1 AND s.state <> 'draft'`,
    values: [value],
  };
}
