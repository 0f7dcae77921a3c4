import type { LocalText } from '@loi-giai/shared';
import { isUUID } from 'class-validator';
import type { ReadDatabase } from '../../platform/database/read-database';

export interface AuditSubject {
  readonly id: string;
  readonly name: LocalText | null;
  readonly challenge: string | null;
}

/**
 * The records that the log tells of: what each is called, the challenge it belongs to, and the key by which people look it
 * up. Which challenge a proposal belongs to is not told before its closing time, nor ever where that was cancelled (I1);
 * of a sheet not while members score alone (I3).
 */
const SUBJECTS = `
  SELECT 'challenge' AS type, c.id, NULL AS name, NULL AS name_en, c.code AS challenge, c.code AS key FROM challenge c
  UNION ALL SELECT 'agency', a.id, a.name, a.name_en, NULL, a.code FROM agency a
  UNION ALL SELECT 'account', a.id, a.name, NULL, NULL, a.email FROM account a
  UNION ALL SELECT 'organization', o.id, o.name, NULL, NULL, o.tax_code FROM organization o
  UNION ALL SELECT 'organization-claim', k.id, o.name, NULL, NULL, k.tax_code
    FROM organization_claim k JOIN organization o ON o.id = k.organization_id
  UNION ALL SELECT 'template', t.id, t.name->>'vi', t.name->>'en', NULL, NULL FROM challenge_template t
  UNION ALL SELECT 'panel', p.id, NULL, NULL, c.code, c.code FROM panel p JOIN challenge c ON c.id = p.challenge_id
  UNION ALL SELECT 'panel_member', m.id, a.name, NULL, c.code, c.code
    FROM (SELECT id, panel_id, account_id FROM panel_member
          UNION ALL SELECT id, panel_id, account_id FROM former_panel_member) m JOIN account a ON a.id = m.account_id
    JOIN panel p ON p.id = m.panel_id JOIN challenge c ON c.id = p.challenge_id
  UNION ALL SELECT 'addendum', d.id, NULL, NULL, c.code, c.code FROM addendum d JOIN challenge c ON c.id = d.challenge_id
  UNION ALL SELECT 'question', q.id, NULL, NULL, c.code, c.code FROM question q JOIN challenge c ON c.id = q.challenge_id
  UNION ALL SELECT 'proposal', p.id, NULL, NULL, c.code, c.code FROM proposal p JOIN challenge c ON c.id = p.challenge_id
   WHERE c.closing_at <= portal_now() AND c.state <> 'cancelled'
  UNION ALL SELECT 'screening', s.id, NULL, NULL, c.code, c.code
    FROM screening s JOIN proposal p ON p.id = s.proposal_id JOIN challenge c ON c.id = p.challenge_id
  UNION ALL SELECT 'partner', r.id, NULL, NULL, c.code, c.code
    FROM proposal_partner r JOIN proposal p ON p.id = r.proposal_id JOIN challenge c ON c.id = p.challenge_id
   WHERE c.closing_at <= portal_now() AND c.state <> 'cancelled'
  UNION ALL SELECT 'score_sheet', s.id, NULL, NULL, c.code, c.code
    FROM score_sheet s JOIN proposal p ON p.id = s.proposal_id JOIN challenge c ON c.id = p.challenge_id
    JOIN panel ON panel.challenge_id = c.id AND panel.state NOT IN ('formed', 'scoring')
  UNION ALL SELECT 'commission', m.id, NULL, NULL, c.code, c.code FROM commission m JOIN challenge c ON c.id = m.challenge_id
  UNION ALL SELECT 'amendment', n.id, NULL, NULL, c.code, c.code
    FROM commission_amendment n JOIN commission m ON m.id = n.commission_id JOIN challenge c ON c.id = m.challenge_id
  UNION ALL SELECT 'milestone', s.id, s.name, NULL, c.code, c.code
    FROM milestone s JOIN commission m ON m.id = s.commission_id JOIN challenge c ON c.id = m.challenge_id
  UNION ALL SELECT 'obstacle', o.id, o.title, NULL, c.code, c.code
    FROM obstacle o JOIN commission m ON m.id = o.commission_id JOIN challenge c ON c.id = m.challenge_id
  UNION ALL SELECT 'sandbox', s.id, NULL, NULL, c.code, c.code
    FROM sandbox_permit s JOIN commission m ON m.id = s.commission_id JOIN challenge c ON c.id = m.challenge_id
  UNION ALL SELECT 'measurement', m.id, i.name->>'vi', i.name->>'en', c.code, c.code
    FROM measurement m JOIN indicator i ON i.id = m.indicator_id JOIN challenge c ON c.id = i.challenge_id
  UNION ALL SELECT 'lesson', l.id, l.title, NULL, c.code, c.code FROM lesson l JOIN challenge c ON c.id = l.challenge_id
  UNION ALL SELECT 'survey', s.id, NULL, NULL, c.code, c.code FROM survey s JOIN challenge c ON c.id = s.challenge_id
  UNION ALL SELECT 'survey-text', t.id, NULL, NULL, c.code, c.code
    FROM survey_text t JOIN survey s ON s.id = t.survey_id JOIN challenge c ON c.id = s.challenge_id
  UNION ALL SELECT 'result', r.id, NULL, NULL, c.code, c.code
    FROM result_publication r JOIN challenge c ON c.id = r.challenge_id
  UNION ALL SELECT 'result', e.id, NULL, NULL, c.code, c.code
    FROM result_edition e JOIN challenge c ON c.id = e.challenge_id
  UNION ALL SELECT 'replication', p.id, a.name, a.name_en, c.code, c.code
    FROM replication p JOIN agency a ON a.id = p.agency_id JOIN challenge c ON c.id = p.challenge_id`;

/** Type and id of everything that is found by one of the keys at this place, an array; codes, tax codes and addresses are keys. */
export const subjectsFoundBy = (keys: string): string =>
  `SELECT s.type, s.id::text FROM (${SUBJECTS}) s WHERE s.key = ANY (${keys}::text[])`;

/** What the records with these ids are; those without a name or a challenge, or gone by now, are left out. */
export async function describeSubjects(
  reads: ReadDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AuditSubject>> {
  const rows = await reads.query<SubjectRow>({
    name: 'audit-subjects',
    text: `SELECT s.id, s.name, s.name_en, s.challenge FROM (${SUBJECTS}) s WHERE s.id = ANY ($1::uuid[])`,
    values: [[...new Set(ids)].filter((id) => isUUID(id))],
  });
  return new Map(
    rows.map(({ id, name, name_en: nameEn, challenge }) => [
      id,
      { id, name: name === null ? null : { vi: name, en: nameEn ?? '' }, challenge },
    ]),
  );
}

interface SubjectRow {
  readonly id: string;
  readonly name: string | null;
  readonly name_en: string | null;
  readonly challenge: string | null;
}
