import {
  PANEL_STATE,
  SCREENING_ACT,
  SCREENING_STATE,
  type EvaluationProposalItem,
  type OpenScreening,
  type ScreenedProposal,
  type ScreeningAct,
  type ScreeningState,
  type ScreeningTerms,
  type ScreeningView,
  type SuppliedPaper as SuppliedPaperView,
} from '@loi-giai/shared';
import { In } from 'typeorm';
import type { Transaction } from '../../platform/database/transactions';
import { openFacts, toFileView } from '../../platform/storage/files';
import { blindsOf } from './blindness';
import type { EvaluationReader } from './evaluation-access';
import { proposalsSeenBy } from './evaluation-reads';
import { SCREENING_ROLES, screenedBy } from './screening-access';
import { screeningMachine } from './screening-lifecycle';
import { Screening, SuppliedPaper } from './screening.entities';

type Facts = Pick<ScreenedProposal, 'items' | 'asked' | 'askedAt' | 'dueOn' | 'papers'>;

/** What stands in the checklist, and how far each proposal that exists for the reader is. */
export async function screeningSeenBy(tx: Transaction, reader: EvaluationReader): Promise<ScreeningView> {
  const { challenge, panel } = reader;
  const blinds = await blindsOf(tx, reader);
  const seen = await proposalsSeenBy(tx, reader, blinds);
  const mine = await screenedBy(tx, reader);
  const screenings = await tx.manager.findBy(Screening, { proposalId: In(seen.map(({ id }) => id)) });
  const papers = await papersOf(
    tx,
    challenge.id,
    screenings.filter(({ proposalId }) => reader.member === null || mine(proposalId)),
  );
  const open = panel.state === PANEL_STATE.formed && challenge.state === 'evaluating';
  const { screening: terms } = challenge.evaluation;
  const today = await tx.today();
  return {
    ...terms,
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    panelState: panel.state,
    proposals: seen.map(({ id, title, organizationName, solverNumber, state }) => {
      const screening = screenings.find(({ proposalId }) => proposalId === id);
      // Declared so in words, before there was a checklist.
      const known = state === 'ineligible' ? SCREENING_STATE.ineligible : SCREENING_STATE.pending;
      return {
        id,
        title,
        organizationName,
        solverNumber,
        state: screening?.state ?? known,
        ...factsOf(screening, papers),
        acts: open && mine(id) && state === 'submitted' ? actsOf(screening, terms, today) : [],
      };
    }),
  };
}

/** @param seen the proposals that exist for the reader */
export async function openScreeningSeenBy(
  tx: Transaction,
  { challenge, panel, member }: EvaluationReader,
  seen: readonly EvaluationProposalItem[],
): Promise<OpenScreening | null> {
  const knows = member !== null && SCREENING_ROLES.includes(member.role);
  if (!knows || panel.state !== PANEL_STATE.formed) return null;
  const open = seen.flatMap(({ id, state }) => (state === 'submitted' ? [id] : []));
  const states = new Map(
    (await tx.manager.findBy(Screening, { proposalId: In(open) })).map(({ proposalId, state }) => [
      proposalId,
      state,
    ]),
  );
  const count = (state: ScreeningState): number =>
    open.filter((id) => (states.get(id) ?? SCREENING_STATE.pending) === state).length;
  const asked = count(SCREENING_STATE.asked);
  const pending = challenge.evaluation.screening.checklist.length > 0 ? count(SCREENING_STATE.pending) : 0;
  return asked + pending > 0 ? { asked, pending } : null;
}

function actsOf(
  screening: Screening | undefined,
  { checklist, days }: ScreeningTerms,
  today: string,
): ScreeningAct[] {
  if (checklist.length === 0) return [];
  const { state, dueOn }: Pick<Screening, 'state' | 'dueOn'> = screening ?? { state: 'pending', dueOn: null };
  return screeningMachine.actsFrom(state).filter((act) => {
    if (act === SCREENING_ACT.ask) return days > 0 && checklist.some(({ suppliable }) => suppliable);
    return act !== SCREENING_ACT.reject || state !== SCREENING_STATE.asked || dueOn === null || today > dueOn;
  });
}

export function factsOf(
  screening: Screening | undefined,
  papers: ReadonlyMap<string, readonly SuppliedPaperView[]>,
): Facts {
  if (!screening) return { items: [], asked: [], askedAt: null, dueOn: null, papers: [] };
  const { id, items, asked, askedAt, dueOn } = screening;
  return { items, asked, askedAt: askedAt?.toISOString() ?? null, dueOn, papers: papers.get(id) ?? [] };
}

/** What was supplied, out of its seal, by screening, the first first. */
export async function papersOf(
  tx: Transaction,
  challengeId: string,
  screenings: readonly Screening[],
): Promise<ReadonlyMap<string, readonly SuppliedPaperView[]>> {
  const rows = await tx.manager.find(SuppliedPaper, {
    where: { screeningId: In(screenings.map(({ id }) => id)) },
    relations: { file: true },
    order: { suppliedAt: 'ASC', id: 'ASC' },
  });
  if (rows.length === 0) return new Map();
  const key = await tx.seals.keyOf(tx.manager, challengeId);
  const papers = rows.flatMap(({ screeningId, item, suppliedAt, file }) =>
    file
      ? [
          {
            screeningId,
            paper: { file: toFileView(openFacts(file, key)), item, suppliedAt: suppliedAt.toISOString() },
          },
        ]
      : [],
  );
  const grouped = Map.groupBy(papers, ({ screeningId }) => screeningId);
  return new Map([...grouped].map(([id, group]) => [id, group.map(({ paper }) => paper)]));
}
