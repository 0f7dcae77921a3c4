import type { WatchedTarget } from '@loi-giai/shared';
import { agencyRef } from '../agencies/agencies-reads';

/** SQL of a WatchedTarget as JSON. @param s the subscription's alias in the statement */
export function watchedTarget(s: string): string {
  const fields: Readonly<Record<keyof WatchedTarget, string>> = {
    challenge: `(SELECT json_build_object('code', tc.code, 'title', tc.title) FROM challenge tc WHERE tc.id = ${s}.challenge_id)`,
    field: `(SELECT json_build_object('code', tf.code, 'name', tf.name) FROM field tf WHERE tf.id = ${s}.field_id)`,
    agency: `(SELECT ${agencyRef('ta')} FROM agency ta WHERE ta.id = ${s}.agency_id)`,
    step: `${s}.step`,
    q: `${s}.q`,
  };
  const pairs = Object.entries(fields).map(([key, sql]) => `'${key}', ${sql}`);
  return `json_build_object(${pairs.join(', ')})`;
}
