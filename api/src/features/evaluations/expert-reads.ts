import type { ExpertChoice, ExpertSort, ExpertView } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { detectConflicts, recordNewConflicts } from './conflict-detection';
import { actingAccount } from './evaluation-access';
import { lacksSheet } from './sheet-reads';

/**
 * Panels that somebody sits on, and sheets still to submit, of `expert`: $1 are proposals hidden from the reader.
 * Sheets are counted while a panel scores and not before, lest they tell how many proposals there are (I1).
 */
const LOAD = `
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS panels,
           COALESCE(sum((
             SELECT count(*) FROM proposal o
              WHERE p.state = 'scoring' AND c.state = 'evaluating'
                AND o.challenge_id = c.id AND o.id <> ALL ($1::uuid[]) AND ${lacksSheet('m', 'o')})), 0)::int AS "sheetsDue"
      FROM account a
      JOIN panel_member m ON m.account_id = a.id
      JOIN panel p ON p.id = m.panel_id AND p.state IN ('formed', 'scoring', 'meeting')
      JOIN challenge c ON c.id = p.challenge_id AND c.state IN ('approved', 'open', 'evaluating')
     WHERE a.email = expert.email) load`;

const FIELDS = `
  (SELECT COALESCE(json_agg(json_build_object('code', f.code, 'name', f.name) ORDER BY f.name->>'vi'), '[]')
     FROM expert_field x JOIN field f ON f.id = x.field_id WHERE x.expert_id = expert.id) AS fields`;

const LEAST_BUSY = `load."sheetsDue", load.panels`;

/** What the pool is filtered by. */
export interface ExpertFilter {
  readonly id?: string | undefined;
  /** Code. */
  readonly field?: string | undefined;
  readonly active?: boolean | undefined;
  readonly sort?: ExpertSort | undefined;
}

export async function listExperts(
  tx: Transaction,
  { id, field, active, sort = 'name' }: ExpertFilter,
): Promise<ExpertView[]> {
  return tx.query<ExpertView>(
    `SELECT expert.id, expert.name, expert.email, expert.organization, expert.biography, expert.active, ${FIELDS},
            load.panels, load."sheetsDue"
       FROM expert ${LOAD}
      WHERE ($2::uuid IS NULL OR expert.id = $2) AND ($3::boolean IS NULL OR expert.active = $3)
        AND ($4::text IS NULL OR EXISTS (SELECT 1 FROM expert_field x JOIN field f ON f.id = x.field_id
                                          WHERE x.expert_id = expert.id AND f.code = $4))
      ORDER BY ${sort === 'load' ? `${LEAST_BUSY},` : ''} expert.name, expert.email`,
    [await hiddenFromReader(tx), id ?? null, active ?? null, field ?? null],
  );
}

/** Whom a panel may be given, those who know the challenge's field first. */
export async function expertChoices(
  tx: Transaction,
  { fieldId }: { readonly fieldId: string | null },
): Promise<ExpertChoice[]> {
  return tx.query<ExpertChoice>(
    `SELECT expert.name, expert.email, expert.organization, ${FIELDS}, load.panels, load."sheetsDue", own.yes AS "ofField"
       FROM expert ${LOAD}
      CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM expert_field x
                                          WHERE x.expert_id = expert.id AND x.field_id = $2) AS yes) own
      WHERE expert.active
      ORDER BY own.yes DESC, ${LEAST_BUSY}, expert.name, expert.email`,
    [await hiddenFromReader(tx), fieldId],
  );
}

/** What the pool knows of those who score on a panel: whether they know the challenge's field, and how many sheets are due elsewhere. */
export async function expertsOnPanel(
  tx: Transaction,
  { panelId, fieldId }: { readonly panelId: string; readonly fieldId: string | null },
): Promise<{ readonly memberId: string; readonly ofField: boolean; readonly sheetsDue: number }[]> {
  const here = await tx.query<{ id: string }>(
    `SELECT o.id FROM proposal o JOIN panel ON panel.challenge_id = o.challenge_id WHERE panel.id = $1`,
    [panelId],
  );
  return tx.query(
    `SELECT seat.id AS "memberId", load."sheetsDue",
            EXISTS (SELECT 1 FROM expert_field x WHERE x.expert_id = expert.id AND x.field_id = $2) AS "ofField"
       FROM panel_member seat JOIN account of_seat ON of_seat.id = seat.account_id
       JOIN expert ON expert.email = of_seat.email ${LOAD}
      WHERE seat.panel_id = $3`,
    [here.map(({ id }) => id), fieldId, panelId],
  );
}

/** Of challenges that are being scored, the proposals that do not exist for the reader: a sum tells of them, too (I4). */
async function hiddenFromReader(tx: Transaction): Promise<string[]> {
  const accountId = actingAccount(tx);
  const scoring = await tx.query<{ challenge_id: string }>(
    `SELECT challenge_id FROM panel JOIN challenge c ON c.id = panel.challenge_id
      WHERE panel.state = 'scoring' AND c.state = 'evaluating' ORDER BY 1`,
  );
  const challenges = scoring.map((row) => row.challenge_id);
  await recordNewConflicts(tx, challenges);
  const hidden = await tx.query<{ proposal_id: string }>(
    `SELECT d.proposal_id FROM conflict_declaration d JOIN panel_member m ON m.id = d.panel_member_id
      WHERE m.account_id = $1 AND d.conflict`,
    [accountId],
  );
  const tied: string[] = hidden.map((row) => row.proposal_id);
  for (const challengeId of challenges)
    tied.push(...(await detectConflicts(tx, challengeId, accountId)).map(({ proposalId }) => proposalId));
  return tied;
}
