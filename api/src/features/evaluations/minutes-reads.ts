import type { MinutesWords } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { readSheets } from './all-sheets';
import { paperBlindsOf } from './blindness';
import { Decision } from './decision.entity';
import { recusalsOf } from './declarations';
import type { EvaluationReader } from './evaluation-access';
import { proposalsSeenBy } from './evaluation-reads';
import { rankingFor } from './evaluation-view';
import { composeMinutes } from './minutes-composition';
import { completeWords, type MinutesMatter } from './minutes-facts';
import type { MinutesModel } from '../../platform/minutes/minutes-model';
import { draftOf, editionsOf, seatsOf } from './minutes-store';
import { MinutesTemplate, type PanelMinutes } from './minutes.entities';

/** The words in force. */
export async function wordsInForce(tx: Transaction): Promise<MinutesWords> {
  const saved = await tx.manager.findOneBy(MinutesTemplate, { id: 1 });
  return completeWords(saved?.words ?? null);
}

/** An edition as it was issued; of the draft, what is known by now: for the panel only. @throws not_found */
export async function paperOf(
  tx: Transaction,
  reader: EvaluationReader,
  edition: number,
): Promise<{ readonly paper: MinutesModel; readonly issuedAt: Date | null }> {
  const editions = await editionsOf(tx, reader);
  const found = editions.find((other) => other.edition === edition);
  if (found?.paper) return { paper: found.paper, issuedAt: found.issuedAt };
  if (!reader.member) throw notFound();
  const draft = await composeDraft(tx, reader, editions, true);
  if (draft?.edition !== edition) throw notFound();
  return { paper: draft.paper, issuedAt: null };
}

/** What is being written, put on paper; null where the latest edition is issued. */
export async function composeDraft(
  tx: Transaction,
  reader: EvaluationReader,
  editions: readonly PanelMinutes[],
  draft: boolean,
): Promise<{ readonly edition: number; readonly paper: MinutesModel } | null> {
  const members = await seatsOf(tx, reader);
  const written = await draftOf(tx, reader, editions, members);
  if (!written) return null;
  const replaced = editions.find(({ edition }) => edition === written.edition - 1);
  const matter: MinutesMatter = {
    ...(await readEvaluation(tx, reader)),
    members,
    record: written.record,
    replaces: replaced?.paper
      ? {
          numberLine: replaced.paper.numberLine,
          issuedAt: replaced.issuedAt?.toISOString() ?? '',
          reason: written.reason ?? '',
        }
      : null,
  };
  return { edition: written.edition, paper: composeMinutes(matter, await wordsInForce(tx), draft) };
}

/** Of the evaluation, everything that the paper tells; the reading of the sheets is on record (I9). */
async function readEvaluation(
  tx: Transaction,
  reader: EvaluationReader,
): Promise<Omit<MinutesMatter, 'members' | 'record' | 'replaces'>> {
  const { challenge, panel, agency } = reader;
  const blinds = await paperBlindsOf(tx, reader);
  const sheets = await readSheets(tx, reader, blinds);
  const evaluated = new Set(sheets.proposals.map(({ proposalId }) => proposalId));
  const decision = await tx.manager.findOneBy(Decision, { challengeId: challenge.id });
  const seen = await proposalsSeenBy(tx, reader, blinds);
  const recusals = await recusalsOf(tx, panel);
  return {
    code: challenge.code,
    challenge: challenge.title.vi,
    agency: agency.name,
    decisionNumber: panel.decisionNumber,
    decisionDate: panel.decisionDate,
    recusals: recusals.filter(({ proposalId }) => evaluated.has(proposalId)),
    ineligible: seen.filter(({ state }) => state === 'ineligible').length,
    sheets,
    ranking: (await rankingFor(tx, reader, { decision, visible: evaluated, blinds })) ?? [],
    recommendation: decision && { proposalIds: decision.recommendedProposalIds },
  };
}
