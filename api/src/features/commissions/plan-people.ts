import { FIELD_ERROR, type MilestoneInput, type PlanPerson, type PlanUnit } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { fieldProblem } from '../../platform/errors/problem';
import type { SeenCommission } from './commission-access';

type Seen = Pick<SeenCommission, 'challenge' | 'selected'>;

/** Whoever holds a role in the agency or one that has joined, and the organizations' members. */
export function peopleOfPlan(tx: Transaction, { challenge, selected }: Seen): Promise<PlanPerson[]> {
  return tx.query(
    `SELECT DISTINCT ON (a.name, a.id) a.id AS "accountId", a.name, p.place, p.place_en AS "placeEn"
       FROM (SELECT g.account_id, y.name AS place, y.name_en AS place_en FROM role_grant g JOIN agency y ON y.id = g.scope_id
              WHERE g.scope_id = $1 OR g.scope_id IN (SELECT agency_id FROM challenge_agency WHERE challenge_id = $2)
             UNION ALL
             SELECT m.account_id, o.name, NULL FROM membership m JOIN organization o ON o.id = m.organization_id
              WHERE m.organization_id = ANY ($3) AND m.accepted_at IS NOT NULL) p
       JOIN account a ON a.id = p.account_id
      WHERE a.status = 'active' ORDER BY a.name, a.id, p.place`,
    [challenge.agencyId, challenge.id, organizationsOf(selected)],
  );
}

/** The agency, those that have joined, and the organizations. */
export function unitsOfPlan(tx: Transaction, { challenge, selected }: Seen): Promise<PlanUnit[]> {
  return tx.query<PlanUnit>(
    `SELECT y.code AS "agencyCode", NULL AS "organizationId", y.name, y.name_en AS "nameEn" FROM agency y
      WHERE y.id = $1 OR y.id IN (SELECT agency_id FROM challenge_agency WHERE challenge_id = $2)
      UNION ALL SELECT NULL, o.id, o.name, NULL FROM organization o WHERE o.id = ANY ($3)`,
    [challenge.agencyId, challenge.id, organizationsOf(selected)],
  );
}

/** Rows with their people and units as records of the portal. */
export interface Responsible {
  readonly responsiblePerson: string;
  readonly responsibleAccountId: string | null;
  readonly responsibleAgencyId: string | null;
  readonly responsibleOrganizationId: string | null;
}

/** Who is responsible for each row. @throws validation for accounts, agencies and organizations that have no part in it */
export async function responsibleOf(
  tx: Transaction,
  seen: Seen,
  rows: readonly MilestoneInput[],
): Promise<Responsible[]> {
  const people = new Map((await peopleOfPlan(tx, seen)).map(({ accountId, name }) => [accountId, name]));
  const units = await unitsOfPlan(tx, seen);
  const organizations = new Set(units.flatMap(({ organizationId }) => organizationId ?? []));
  const agencies = await agencyIds(
    tx,
    units.flatMap(({ agencyCode }) => agencyCode ?? []),
  );
  const unknown = (index: number, field: string): never => {
    throw fieldProblem(`milestones.${index}.${field}`, FIELD_ERROR.unknown);
  };
  return rows.map(
    ({ accountId = null, agencyCode = null, organizationId = null, responsiblePerson }, index) => {
      if (organizationId !== null && !organizations.has(organizationId)) unknown(index, 'organizationId');
      const agency = agencyCode === null ? null : (agencies.get(agencyCode) ?? unknown(index, 'agencyCode'));
      const name =
        accountId === null ? responsiblePerson : (people.get(accountId) ?? unknown(index, 'accountId'));
      return {
        responsiblePerson: name,
        responsibleAccountId: accountId,
        responsibleAgencyId: agency,
        responsibleOrganizationId: organizationId,
      };
    },
  );
}

async function agencyIds(tx: Transaction, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; code: string }>(
    `SELECT id, code FROM agency WHERE code = ANY ($1)`,
    [codes],
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
}

const organizationsOf = ({ organizationId, partnerIds }: Seen['selected']): string[] => [
  organizationId,
  ...partnerIds,
];
