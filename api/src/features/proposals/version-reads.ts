/**
 * SQL that is joined as `v`: the version in force of the proposal with this id as the opening of the seal showed it, under the
 * name and tax code that its organization had when it was submitted (I8). Before the opening there is none.
 */
export const versionInForce = (proposalId: string): string => `
  LATERAL (SELECT organization_id, organization_name, organization_tax_code, title, submitted_at
             FROM opened_version WHERE proposal_id = ${proposalId}) v ON true`;
