import type { ProposalContent } from '@loi-giai/shared';
import { contentOf, type KeptContent } from './proposal-content';

/**
 * SQL that is joined as `v`: the version in force of the proposal with this id, under the name and tax code that its
 * organization had when it was submitted (I8).
 */
export const versionInForce = (proposalId: string): string => `
  LATERAL (SELECT organization_name, organization_tax_code, content->>'title' AS title, submitted_at
             FROM proposal_version WHERE proposal_id = ${proposalId} ORDER BY number DESC LIMIT 1) v ON true`;

/** What a version says, whichever edition it was written under. */
export function contentOfVersion({ content }: { readonly content: KeptContent }): ProposalContent {
  return contentOf(content);
}
