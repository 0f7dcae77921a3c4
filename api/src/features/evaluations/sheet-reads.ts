import { IN_EVALUATION, SCORING_ROLES } from '@loi-giai/shared';
import { notRecused } from './recusal-reads';

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/**
 * SQL: whether the member could be given the proposal to score, whatever its state is: whom a conflict keeps from it never is (I4).
 * @param member @param proposal aliases of panel_member and proposal, here and below
 */
export const mayScore = (member: string, proposal: string): string => `
  (${member}.role IN (${list(SCORING_ROLES)}) AND ${notRecused(`${member}.id`, `${proposal}.id`)})`;

/** SQL: whether the proposal is to be scored or will be, unless it is found ineligible. */
export const entersScoring = (proposal: string): string =>
  `${proposal}.state IN (${list(['submitted', ...IN_EVALUATION])})`;

/** SQL: whether the proposal was let into the evaluation, whatever has come of it since. */
export const wasAdmitted = (proposal: string): string =>
  `${proposal}.state NOT IN ('draft', 'submitted', 'withdrawn', 'ineligible')`;

/** SQL: the number of readers that each proposal of the challenge is to have; null where everyone reads all. */
export const readersPerProposal = (challengeId: string): string => `
  (SELECT (terms.evaluation->>'readersPerProposal')::int FROM challenge terms WHERE terms.id = ${challengeId})`;

/** SQL: whether the proposal is among those the member reads, by the confirmed assignment where the terms ask for one. */
export const isAssigned = (member: string, proposal: string): string => `
  (${readersPerProposal(`${proposal}.challenge_id`)} IS NULL
   OR EXISTS (SELECT 1 FROM assigned_reader assigned
               WHERE assigned.panel_member_id = ${member}.id AND assigned.proposal_id = ${proposal}.id))`;

/** SQL: whether the member is to score the proposal, whatever its state is. */
export const scoresProposal = (member: string, proposal: string): string => `
  (${mayScore(member, proposal)} AND ${isAssigned(member, proposal)})`;

/**
 * SQL: the proposals that have fewer readers than they are to have, as a list of ids. None where everyone reads all.
 * @param panel alias
 */
export const proposalsLackingReaders = (panel: string): string => `
  SELECT lacking.id
    FROM proposal lacking JOIN panel_member reader ON reader.panel_id = ${panel}.id
   WHERE lacking.challenge_id = ${panel}.challenge_id AND ${entersScoring('lacking')}
     AND ${readersPerProposal(`${panel}.challenge_id`)} IS NOT NULL AND ${mayScore('reader', 'lacking')}
   GROUP BY lacking.id
  HAVING count(*) FILTER (WHERE ${isAssigned('reader', 'lacking')})
         < LEAST(count(*), ${readersPerProposal(`${panel}.challenge_id`)})`;

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
