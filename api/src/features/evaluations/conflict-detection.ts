import type { ConflictKind } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';

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

/**
 * Finds which of some people have to do with which solver of a challenge, in the order of weight: membership (also of
 * whoever wrote or submitted the proposal and left since), the tax code of another organization the person belongs to
 * (dependent units share the first ten digits), the employer's mail domain. An invitation that is not accepted is no tie:
 * otherwise any solver could recuse whom it likes. $1 is the challenge, $2 the shared domains.
 */
const detect = (people: string): string => `
  SELECT person.id AS account_id, p.organization_id,
         CASE
           WHEN p.created_by = person.id
             OR EXISTS (SELECT 1 FROM membership m
                         WHERE m.organization_id = p.organization_id AND m.account_id = person.id
                           AND m.accepted_at IS NOT NULL)
             OR EXISTS (SELECT 1 FROM proposal_version v WHERE v.proposal_id = p.id AND v.submitted_by = person.id)
             THEN 'same_organization'
           WHEN EXISTS (SELECT 1 FROM membership m JOIN organization own ON own.id = m.organization_id
                         WHERE m.account_id = person.id AND m.accepted_at IS NOT NULL
                           AND left(own.tax_code, 10) = left(o.tax_code, 10))
             THEN 'same_tax_code'
           WHEN split_part(person.email, '@', 2) <> ALL ($2::text[])
            AND EXISTS (SELECT 1 FROM membership m JOIN account colleague ON colleague.id = m.account_id
                         WHERE m.organization_id = p.organization_id AND m.accepted_at IS NOT NULL
                           AND split_part(colleague.email, '@', 2) = split_part(person.email, '@', 2))
             THEN 'same_domain'
         END AS kind
    FROM (${people}) person
   CROSS JOIN proposal p
    JOIN organization o ON o.id = p.organization_id
   WHERE p.challenge_id = $1 AND p.state NOT IN ('draft', 'withdrawn')`;

/** What the portal itself knows of one person's ties to the solvers of a challenge, by organization (I4). */
export async function detectConflicts(
  tx: Transaction,
  challengeId: string,
  accountId: string,
): Promise<ReadonlyMap<string, ConflictKind>> {
  const rows = await tx.query<{ organization_id: string; kind: ConflictKind }>(
    `SELECT * FROM (${detect('SELECT id, email FROM account WHERE id = $3')}) found WHERE kind IS NOT NULL`,
    [challengeId, SHARED_DOMAINS, accountId],
  );
  return new Map(rows.map((row) => [row.organization_id, row.kind]));
}

/**
 * Members may come to a tie after they declared, by joining a solver. Turns what is found now into recusals, so that the
 * declarations stay the one place that says who is recused from what (I4).
 */
export async function recordNewConflicts(tx: Transaction, challengeId: string): Promise<void> {
  const people = `SELECT DISTINCT a.id, a.email FROM panel_member m JOIN panel ON panel.id = m.panel_id
                    JOIN account a ON a.id = m.account_id
                   WHERE panel.challenge_id = $1 AND m.declared_at IS NOT NULL`;
  const found = await tx.query<{ panel_member_id: string; kind: ConflictKind }>(
    `WITH turned AS (
       UPDATE conflict_declaration d SET conflict = true, detected = true, kind = found.kind
         FROM (${detect(people)}) found
         JOIN panel_member m ON m.account_id = found.account_id
         JOIN panel ON panel.id = m.panel_id AND panel.challenge_id = $1
        WHERE found.kind IS NOT NULL AND d.panel_member_id = m.id
          AND d.organization_id = found.organization_id AND NOT d.conflict
       RETURNING d.panel_member_id, d.kind)
     SELECT * FROM turned`,
    [challengeId, SHARED_DOMAINS],
  );
  for (const { panel_member_id: subjectId, kind } of found)
    tx.audit({ act: 'conflict.detect', subjectType: 'panel_member', subjectId, detail: { kind } });
}
