/**
 * SQL that is joined as `v`: the version in force of the proposal with this id, under the name and tax code that its
 * organization had when it was submitted (I8).
 */
export const versionInForce = (proposalId: string): string => `
  LATERAL (SELECT organization_name, organization_tax_code, content->>'title' AS title, submitted_at
             FROM proposal_version WHERE proposal_id = ${proposalId} ORDER BY number DESC LIMIT 1) v ON true`;
