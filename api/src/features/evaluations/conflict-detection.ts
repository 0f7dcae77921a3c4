import type { ConflictKind } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { entrantsOf } from '../proposals/solvers-reads';

/**
 * Mail domains that many employers share and that therefore say nothing of an employer. `demo.example` is the demo
 * city's: everybody in it has an address there.
 */
const SHARED_DOMAINS = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'outlook.com.vn',
  'hotmail.com',
  'live.com',
  'msn.com',
  'yahoo.com',
  'yahoo.com.vn',
  'ymail.com',
  'rocketmail.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'pm.me',
  'tutanota.com',
  'gmx.com',
  'gmx.net',
  'mail.com',
  'mail.ru',
  'yandex.com',
  'zoho.com',
  'fastmail.com',
  'qq.com',
  '163.com',
  '126.com',
  'naver.com',
  'vnn.vn',
  'hcm.vnn.vn',
  'hn.vnn.vn',
  'fpt.vn',
  'demo.example',
];

/** Everybody who belongs, or has belonged, to an organization by their own acceptance. */
const BELONGING = `
  SELECT organization_id, account_id, accepted_at, 'infinity'::timestamptz AS left_at
    FROM membership WHERE accepted_at IS NOT NULL
  UNION ALL SELECT organization_id, account_id, accepted_at, left_at FROM former_membership`;

/**
 * Finds which of some people have to do with which solver, in the order of weight: membership (also of whoever wrote or
 * submitted the proposal), the tax code of another organization the person belongs to (dependent units share the first ten
 * digits), the employer's mail domain. An invitation that is not accepted is no tie: otherwise any solver could recuse whom
 * it likes. Nor is a colleague whom the solver takes in after the closing time, for the same reason. Leaving undoes nothing
 * for two years, counted from the closing time, and the tax code is the one that the solver submitted under. `people` have
 * an id, an email and a challenge_id; $1 are the shared domains, $2 the solvers as JSON: they are sealed where they lie.
 */
const detect = (people: string): string => `
  WITH belonging AS NOT MATERIALIZED (${BELONGING}), entrant AS MATERIALIZED (
    SELECT * FROM json_to_recordset($2::json) AS e(challenge_id uuid, proposal_id uuid, organization_id uuid, tax_code text,
                                                   writers json))
  SELECT person.id AS account_id, e.challenge_id, e.proposal_id, e.organization_id,
         CASE
           WHEN EXISTS (SELECT 1 FROM json_array_elements_text(e.writers) writer WHERE writer = person.id::text)
             OR EXISTS (SELECT 1 FROM belonging b
                         WHERE b.organization_id = e.organization_id AND b.account_id = person.id
                           AND b.left_at > c.ties_since)
             THEN 'same_organization'
           WHEN EXISTS (SELECT 1 FROM belonging b JOIN organization own ON own.id = b.organization_id
                         WHERE b.account_id = person.id AND b.left_at > c.ties_since
                           AND left(own.tax_code, 10) = left(e.tax_code, 10))
             THEN 'same_tax_code'
           WHEN split_part(person.email, '@', 2) <> ALL ($1::text[])
            AND EXISTS (SELECT 1 FROM belonging b JOIN account colleague ON colleague.id = b.account_id
                         WHERE b.organization_id = e.organization_id AND b.left_at > c.ties_since
                           AND b.accepted_at < c.closing_at
                           AND split_part(colleague.email, '@', 2) = split_part(person.email, '@', 2))
             THEN 'same_domain'
         END AS kind
    FROM (${people}) person
    JOIN (SELECT id, closing_at, LEAST(opened_at, closing_at - interval '2 years') AS ties_since
            FROM challenge) c ON c.id = person.challenge_id
    JOIN entrant e ON e.challenge_id = c.id`;

async function entrantsAsJson(tx: Transaction, challengeIds: readonly string[]): Promise<string> {
  const entrants = await entrantsOf(tx, challengeIds);
  return JSON.stringify(
    entrants.map(({ challengeId, proposalId, organizationId, taxCode, writers }) => ({
      challenge_id: challengeId,
      proposal_id: proposalId,
      organization_id: organizationId,
      tax_code: taxCode,
      writers,
    })),
  );
}

/** A tie to one of those who answer together is a tie to their proposal. */
export interface DetectedTie {
  readonly proposalId: string;
  readonly organizationId: string;
  readonly kind: ConflictKind;
}

/** What the portal itself knows of one person's ties to the solvers of a challenge (I4). */
export async function detectConflicts(
  tx: Transaction,
  challengeId: string,
  accountId: string,
): Promise<DetectedTie[]> {
  const person = 'SELECT id, email, $3::uuid AS challenge_id FROM account WHERE id = $4';
  return tx.query<DetectedTie>(
    `SELECT proposal_id AS "proposalId", organization_id AS "organizationId", kind FROM (${detect(person)}) found
      WHERE kind IS NOT NULL ORDER BY 1, 2`,
    [SHARED_DOMAINS, await entrantsAsJson(tx, [challengeId]), challengeId, accountId],
  );
}

/** The members who have declared, on panels of the challenges in $3. */
const WHO_DECLARED = `SELECT a.id, a.email, panel.challenge_id FROM panel_member m JOIN panel ON panel.id = m.panel_id
                        JOIN account a ON a.id = m.account_id
                       WHERE panel.challenge_id = ANY ($3::uuid[]) AND m.declared_at IS NOT NULL`;

/** As `detectConflicts`, of all members of the panel who have declared: for what is sealed and cannot be turned yet. */
export async function detectForPanel(
  tx: Transaction,
  challengeId: string,
): Promise<{ memberId: string; proposalId: string }[]> {
  return tx.query(
    `SELECT m.id AS "memberId", found.proposal_id AS "proposalId" FROM (${detect(WHO_DECLARED)}) found
       JOIN panel ON panel.challenge_id = found.challenge_id
       JOIN panel_member m ON m.panel_id = panel.id AND m.account_id = found.account_id
      WHERE found.kind IS NOT NULL`,
    [SHARED_DOMAINS, await entrantsAsJson(tx, [challengeId]), [challengeId]],
  );
}

/**
 * Members may come to a tie after they declared, by joining a solver. Once the seal is open, turns what is found now into recusals, so that the
 * declarations stay the one place that says who is recused from what: to be asked before anything is counted (I4).
 */
export async function recordNewConflicts(tx: Transaction, challengeIds: readonly string[]): Promise<void> {
  const found = await tx.query<{ panel_member_id: string; kind: ConflictKind }>(
    `WITH turned AS (
       UPDATE conflict_declaration d SET conflict = true, detected = true, kind = found.kind
         FROM (${detect(WHO_DECLARED)}) found
         JOIN challenge_seal z ON z.challenge_id = found.challenge_id AND z.opened_at IS NOT NULL
         JOIN panel ON panel.challenge_id = found.challenge_id
         JOIN panel_member m ON m.panel_id = panel.id AND m.account_id = found.account_id
        WHERE found.kind IS NOT NULL AND d.panel_member_id = m.id
          AND d.proposal_id = found.proposal_id AND NOT d.conflict
       RETURNING d.panel_member_id, d.kind)
     SELECT * FROM turned`,
    [SHARED_DOMAINS, await entrantsAsJson(tx, challengeIds), challengeIds],
  );
  for (const { panel_member_id: subjectId, kind } of found)
    tx.audit({ act: 'conflict.detect', subjectType: 'panel_member', subjectId, detail: { kind } });
}
