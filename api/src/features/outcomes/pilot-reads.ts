import type { PilotView } from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { hasBegun } from '../commissions/commission-terms-reads';

/** SQL: the days of the pilot of the challenge with this id: of its commissions together, as `pilot_from` and `pilot_until`. */
export const pilotOf = (challengeId: string): string => `
  (SELECT min(COALESCE((k.started_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, k.signed_on))::text AS pilot_from,
          CASE WHEN bool_or(k.state = 'running') THEN NULL
               ELSE max((COALESCE(k.accepted_at, (SELECT max(v.at) FROM commission_move v WHERE v.commission_id = k.id AND v.act = 'terminate'))
                         AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)::text END AS pilot_until
     FROM commission k WHERE k.challenge_id = ${challengeId} AND ${hasBegun('k')})`;

export interface PilotRow {
  readonly pilot_from: string | null;
  readonly pilot_until: string | null;
}

export async function readPilot(manager: EntityManager, challengeId: string): Promise<PilotView | null> {
  const [row] = await manager.query<PilotRow[]>(`SELECT * FROM ${pilotOf('$1')} pilot`, [challengeId]);
  return toPilot(row);
}

export function toPilot(row: PilotRow | undefined): PilotView | null {
  return row?.pilot_from ? { from: row.pilot_from, until: row.pilot_until } : null;
}
