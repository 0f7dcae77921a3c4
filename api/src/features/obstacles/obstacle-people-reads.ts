import type { ObstacleCandidate, ObstacleLevel } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import {
  type Person,
  cityLeadership,
  leadersOf,
  officeOfProgramme,
  officersOf,
} from '../commissions/commission-circle-reads';
import { organizationsOf } from '../evaluations/complaint-access';
import type { SeenObstacle } from './obstacle-access';

/** Who is to act on a level. */
export const PEOPLE_OF: Readonly<
  Record<ObstacleLevel, (tx: Transaction, agencyId: string) => Promise<Person[]>>
> = {
  team: officersOf,
  leader: leadersOf,
  programme: officeOfProgramme,
  city: cityLeadership,
};

/** Who may be given an obstacle: the agency's people and its working group, the solver's, the programme office's. */
export function candidatesFor(
  tx: Transaction,
  { challenge, commission, selected }: SeenObstacle,
): Promise<ObstacleCandidate[]> {
  const solvers = commission.state === 'draft' ? [] : organizationsOf(selected);
  return tx.query<ObstacleCandidate>(
    `SELECT DISTINCT ON (name, id) id, name, unit, office FROM (
       SELECT a.id, a.name, g.name AS unit, NULL AS office, 1 AS place FROM role_grant r
         JOIN account a ON a.id = r.account_id AND a.status = 'active' JOIN agency g ON g.id = r.scope_id
        WHERE r.scope_id = $1 AND r.role IN ('agency.officer', 'agency.leader')
       UNION ALL
       SELECT a.id, a.name, g.name, NULL, 2 FROM working_group w JOIN working_group_member m ON m.working_group_id = w.id
         JOIN account a ON a.id = m.account_id AND a.status = 'active' JOIN agency g ON g.id = w.agency_id
        WHERE w.agency_id = $1
       UNION ALL
       SELECT a.id, a.name, o.name, NULL, 3 FROM membership m
         JOIN account a ON a.id = m.account_id AND a.status = 'active' JOIN organization o ON o.id = m.organization_id
        WHERE m.organization_id = ANY ($2::uuid[]) AND m.accepted_at IS NOT NULL
       UNION ALL
       SELECT a.id, a.name, '', 'programme', 4 FROM role_grant r JOIN account a ON a.id = r.account_id AND a.status = 'active'
        WHERE r.role IN ('programme.officer', 'programme.lead')
       UNION ALL
       SELECT a.id, a.name, '', 'city', 5 FROM role_grant r JOIN account a ON a.id = r.account_id AND a.status = 'active'
        WHERE r.role = 'city.leadership') person
      ORDER BY name, id, place`,
    [challenge.agencyId, solvers],
  );
}
