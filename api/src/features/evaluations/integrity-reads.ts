import {
  INTEGRITY_ACTS,
  SCORING_ROLES,
  type IntegrityCounts,
  type IntegrityEntry,
  type IntegrityRecord,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database';
import { notFound } from '../../platform/errors/problem';
import { CRITERIA } from '../challenges/criteria-reads';
import { EVALUATION } from '../challenges/evaluation-terms-reads';
import { notRecused } from './recusal-reads';

type Facts = Omit<IntegrityRecord, 'timeline'>;

const ENTERED = `p.challenge_id = c.id AND p.state NOT IN ('draft', 'withdrawn')`;

/** Sheets that count: of those who have a seat, for proposals they are not recused from. */
const COUNTED = `
    FROM score_sheet s JOIN panel_member m ON m.id = s.panel_member_id JOIN proposal p ON p.id = s.proposal_id
   WHERE m.panel_id = panel.id AND s.submitted_at IS NOT NULL AND p.state <> 'ineligible'
     AND ${notRecused('m.id', 'p.id')}`;

const COUNTS: Readonly<Record<keyof IntegrityCounts, string>> = {
  entered: `SELECT count(*) FROM proposal p WHERE ${ENTERED}`,
  ineligible: `SELECT count(*) FROM proposal p WHERE ${ENTERED} AND p.state = 'ineligible'`,
  scoringMembers: `SELECT count(*) FROM panel_member m WHERE m.panel_id = panel.id AND m.role = ANY ($2::text[])`,
  replaced: `SELECT count(*) FROM former_panel_member m WHERE m.panel_id = panel.id`,
  recusals: `SELECT count(*) FROM conflict_declaration d JOIN panel_member m ON m.id = d.panel_member_id
              WHERE m.panel_id = panel.id AND m.role = ANY ($2::text[]) AND d.conflict`,
  sheets: `SELECT count(*) ${COUNTED}`,
  abstentions: `SELECT count(*) FROM (SELECT s.scores ${COUNTED}) given
                 CROSS JOIN jsonb_each(given.scores) score WHERE score.value = 'null'`,
  complaints: `SELECT count(*) FROM complaint k WHERE k.challenge_id = c.id`,
  complaintsAnswered: `SELECT count(*) FROM complaint k WHERE k.challenge_id = c.id AND k.state = 'answered'`,
  reopened: `SELECT count(*) ${COUNTED} AND s.reopened_at IS NOT NULL`,
};

/** Only a released decision shows. */
const RECORD = `
  SELECT c.code, c.title, c.aggregation, ${EVALUATION} AS evaluation,
         ${CRITERIA} AS criteria,
         json_build_object(${Object.entries(COUNTS)
           .map(([name, sql]) => `'${name}', (${sql})`)
           .join(', ')}) AS counts,
         (SELECT json_agg(json_build_object('name', a.name, 'role', m.role)
                          ORDER BY array_position(ARRAY['chair', 'secretary'], m.role), a.name, m.id)
            FROM panel_member m JOIN account a ON a.id = m.account_id
           WHERE m.panel_id = panel.id AND (c.evaluation->>'panelNamed')::boolean) AS panel,
         (SELECT json_build_object('root', encode(z.root, 'hex'), 'versions', z.versions, 'fixedAt', z.sealed_at)
            FROM challenge_seal z WHERE z.challenge_id = c.id) AS seal
    FROM challenge c JOIN panel ON panel.challenge_id = c.id JOIN decision ON decision.challenge_id = c.id
   WHERE c.code = $1 AND decision.released_at IS NOT NULL`;

const TIMELINE = `
  SELECT e.act, e.at, e.seq::float8 AS seq, encode(e.hash, 'hex') AS hash
    FROM challenge c JOIN panel ON panel.challenge_id = c.id
    JOIN audit_entry e ON (e.subject_type, e.subject_id) IN (('challenge', c.id::text), ('panel', panel.id::text))
   WHERE c.code = $1 AND e.act = ANY ($2::text[])
   ORDER BY e.seq`;

/** How a decision came about, for everybody; the same facts for all of them. */
@Injectable()
export class IntegrityReads {
  constructor(private readonly database: ReadDatabase) {}

  /** @throws not_found before the release, and for what does not exist (I7, I11) */
  async ofCode(code: string): Promise<IntegrityRecord> {
    const facts = await this.database.first<Facts>({
      name: 'integrity',
      text: RECORD,
      values: [code, SCORING_ROLES],
    });
    if (!facts) throw notFound();
    const timeline = await this.database.query<IntegrityEntry>({
      name: 'integrity-timeline',
      text: TIMELINE,
      values: [code, INTEGRITY_ACTS],
    });
    return { ...facts, timeline };
  }
}
