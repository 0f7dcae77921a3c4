import { IN_EVALUATION, SCORING_ROLES } from '@loi-giai/shared';
import { notRecused } from './recusal-reads';

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/**
 * SQL: whether the member is to score the proposal, whatever its state is. Whom a conflict keeps from a proposal owes no sheet for it (I4).
 * @param member @param proposal aliases of panel_member and proposal
 */
export const scoresProposal = (member: string, proposal: string): string => `
  (${member}.role IN (${list(SCORING_ROLES)}) AND ${notRecused(`${member}.id`, `${proposal}.id`)})`;

/** SQL: whether the member's sheet for the proposal has been submitted. */
export const sheetIsIn = (member: string, proposal: string): string => `
  EXISTS (SELECT 1 FROM score_sheet given
           WHERE given.panel_member_id = ${member}.id AND given.proposal_id = ${proposal}.id
             AND given.submitted_at IS NOT NULL)`;

/** SQL: whether a sheet of the member for the proposal is expected while its panel scores, be it submitted or not. */
export const expectsSheet = (member: string, proposal: string): string => `
  (${proposal}.state IN (${list(IN_EVALUATION)}) AND ${scoresProposal(member, proposal)})`;

/** SQL: whether a sheet of the member for the proposal is still to be submitted. */
export const lacksSheet = (member: string, proposal: string): string => `
  (${expectsSheet(member, proposal)} AND NOT ${sheetIsIn(member, proposal)})`;
