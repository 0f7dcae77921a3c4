import type { WatchedTarget } from '@loi-giai/shared';
import { json } from '../../platform/database/json-sql';
import { agencyRef } from '../agencies/agencies-reads';

/** SQL of a WatchedTarget as JSON. @param s the subscription's alias in the statement */
export function watchedTarget(s: string): string {
  return json<WatchedTarget>({
    challenge: `(SELECT json_build_object('code', tc.code, 'title', tc.title) FROM challenge tc WHERE tc.id = ${s}.challenge_id)`,
    field: `(SELECT json_build_object('code', tf.code, 'name', tf.name) FROM field tf WHERE tf.id = ${s}.field_id)`,
    agency: `(SELECT ${agencyRef('ta')} FROM agency ta WHERE ta.id = ${s}.agency_id)`,
    step: `${s}.step`,
    q: `${s}.q`,
  });
}
