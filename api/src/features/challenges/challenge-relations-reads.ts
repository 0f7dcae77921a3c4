import type { ChallengeRef, FormerAgency } from '@loi-giai/shared';
import { agencyRef } from '../agencies/agencies-reads';
import { iso, json } from '../../platform/database/json-sql';

/** SQL of the agencies that have joined challenge `c`, by name, as JSON. */
export const CO_AGENCIES = `COALESCE((
  SELECT json_agg(${agencyRef('b')} ORDER BY b.name, b.code)
    FROM challenge_agency j JOIN agency b ON b.id = j.agency_id WHERE j.challenge_id = c.id), '[]')`;

/** SQL of those that have left it, or were removed, since everybody reads it; the latest first. */
export const FORMER_AGENCIES = `COALESCE((
  SELECT json_agg(${json<FormerAgency>({
    agency: agencyRef('b'),
    removed: `l.state = 'removed'`,
    leftAt: iso('l.left_at'),
    note: 'l.left_note',
  })} ORDER BY l.left_at DESC)
    FROM join_request l JOIN agency b ON b.id = l.agency_id
   WHERE l.challenge_id = c.id AND l.left_note IS NOT NULL), '[]')`;

/** SQL of a ChallengeRef as JSON. */
const challengeRef = (alias: string): string => {
  const fields = { code: `${alias}.code`, title: `${alias}.title` } satisfies Record<
    keyof ChallengeRef,
    string
  >;
  return `json_build_object('code', ${fields.code}, 'title', ${fields.title})`;
};

/** SQL of the challenge that `c` calls again, as a ChallengeRef; null where there is none, or it does not meet `and`. */
export const calledAgainFrom = (and = 'true'): string => `(
  SELECT ${challengeRef('o')} FROM challenge o WHERE o.id = c.called_again_from_id AND ${and})`;

/** SQL of the challenge that calls `c` again, the latest where earlier ones were cancelled. */
export const calledAgainAs = (and = 'true'): string => `(
  SELECT ${challengeRef('o')} FROM challenge o WHERE o.called_again_from_id = c.id AND ${and}
   ORDER BY o.created_at DESC LIMIT 1)`;
