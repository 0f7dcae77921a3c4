import {
  ERROR,
  FIELD_ERROR,
  MINUTES_TEXT_MAX,
  MINUTES_VOTES,
  PANEL_ROLE,
  PANEL_STATE,
  type FieldProblem,
  type MinutesAct,
  type MinutesDraft,
  type MinutesMember,
  type MinutesRecord,
  type MinutesView,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { blindnessOf, paperBlindsOf } from './blindness';
import { Decision } from './decision.entity';
import { notesOn } from './discussion-notes';
import { readerOf, type EvaluationLock, type EvaluationReader } from './evaluation-access';
import { proposalsSeenBy } from './evaluation-reads';
import { ALONE, minutesExistFor } from './evaluation-view';
import { PanelMinutes } from './minutes.entities';

const BLANK: MinutesRecord = {
  number: '',
  place: '',
  startedAt: null,
  endedAt: null,
  absent: [],
  guests: '',
  votes: { inFavour: null, against: null, abstaining: null },
  discussion: '',
  conclusion: '',
};

/** What is written, complete in today's parts. */
export function recordOf(written: PanelMinutes | undefined): MinutesRecord {
  return { ...BLANK, ...written?.record };
}

/**
 * The reader of minutes. @throws not_found, also for those from whom a proposal or the evaluators are hidden (I4, I11); wrong_state while members score
 * alone (I3)
 */
export async function minutesReaderOf(
  tx: Transaction,
  code: string,
  lock: EvaluationLock = 'none',
): Promise<EvaluationReader> {
  const reader = await readerOf(tx, code, lock);
  if (reader.hidden.size > 0 || blindnessOf(tx.actor, reader).evaluators) throw notFound();
  if (!minutesExistFor(reader)) throw problem(ERROR.wrongState, { params: { state: reader.panel.state } });
  return reader;
}

/** As `minutesReaderOf`, for those who keep the minutes. @throws not_found, forbidden, wrong_state */
export async function keeperOf(tx: Transaction, code: string): Promise<EvaluationReader> {
  const reader = await minutesReaderOf(tx, code, 'update');
  if (!reader.member) throw notFound();
  if (!keeps(reader)) throw problem(ERROR.forbidden);
  return reader;
}

function keeps({ member }: EvaluationReader): boolean {
  return member?.role === PANEL_ROLE.secretary || member?.role === PANEL_ROLE.chair;
}

/** The panel has said what it recommends. */
export function mayBeIssued({ panel }: EvaluationReader): boolean {
  return !ALONE.includes(panel.state) && panel.state !== PANEL_STATE.meeting;
}

/** All editions, the latest first. */
export function editionsOf(tx: Transaction, { panel }: EvaluationReader): Promise<PanelMinutes[]> {
  return tx.manager.find(PanelMinutes, {
    where: { panelId: panel.id },
    relations: { issuer: true },
    order: { edition: 'DESC' },
  });
}

/** What is being written, kept or not; null where the latest edition is issued. */
export async function draftOf(
  tx: Transaction,
  reader: EvaluationReader,
  editions: readonly PanelMinutes[],
  members: readonly MinutesMember[],
): Promise<MinutesDraft | null> {
  const [latest] = editions;
  if (latest?.issuedAt) return null;
  return {
    edition: latest?.edition ?? 1,
    reason: latest?.reason ?? null,
    revision: latest?.revision ?? 0,
    record: await offered(tx, reader, recordOf(latest), members),
  };
}

export async function toMinutesView(tx: Transaction, reader: EvaluationReader): Promise<MinutesView> {
  const editions = await editionsOf(tx, reader);
  const members = await seatsOf(tx, reader);
  const draft = reader.member ? await draftOf(tx, reader, editions, members) : null;
  return {
    challengeCode: reader.challenge.code,
    challengeTitle: reader.challenge.title,
    editions: editions.flatMap(({ edition, record, reason, issuedAt, issuer }) =>
      issuedAt
        ? [
            {
              edition,
              number: record.number,
              reason,
              issuedAt: issuedAt.toISOString(),
              issuedBy: issuer?.name ?? '',
            },
          ]
        : [],
    ),
    draft,
    members,
    acts: actsOf(reader, draft),
  };
}

function actsOf(reader: EvaluationReader, draft: MinutesDraft | null): MinutesAct[] {
  if (!keeps(reader)) return [];
  if (!draft) return ['correct'];
  return mayBeIssued(reader) ? ['save', 'issue'] : ['save'];
}

/** In the order of their offices. */
export function seatsOf(tx: Transaction, { panel }: EvaluationReader): Promise<MinutesMember[]> {
  return tx.query(
    `SELECT m.id, a.name, m.role FROM panel_member m JOIN account a ON a.id = m.account_id WHERE m.panel_id = $1
      ORDER BY array_position(ARRAY['chair', 'secretary', 'evaluator', 'expert'], m.role), a.name, m.id`,
    [panel.id],
  );
}

/** What nobody has written yet is offered from what the portal knows. Whoever has no seat any more is not absent either. */
async function offered(
  tx: Transaction,
  reader: EvaluationReader,
  record: MinutesRecord,
  members: readonly MinutesMember[],
): Promise<MinutesRecord> {
  return {
    ...record,
    absent: record.absent.filter(({ memberId }) => members.some(({ id }) => id === memberId)),
    discussion: record.discussion || (await notesInWords(tx, reader)),
    conclusion: record.conclusion || (await reasonsOf(tx, reader)),
  };
}

/** Whole paragraphs, as many as there is room for. */
async function notesInWords(tx: Transaction, reader: EvaluationReader): Promise<string> {
  const blinds = await paperBlindsOf(tx, reader);
  const proposals = await proposalsSeenBy(tx, reader, blinds);
  const notes = await notesOn(
    tx,
    proposals.map(({ id }) => id),
    blinds,
  );
  const paragraphs = proposals.flatMap(({ id, title, organizationName }) => {
    const said = notes.get(id) ?? [];
    const lines = said.map(({ author, text }) => `- ${author}: ${text.replaceAll(/\s*\n\s*/g, ' ')}`);
    return lines.length === 0 ? [] : [`Về giải pháp “${title}” của ${organizationName}:`, ...lines];
  });
  let room = MINUTES_TEXT_MAX;
  const fitting = paragraphs.filter((paragraph) => (room -= paragraph.length + 1) >= 0);
  return fitting.join('\n');
}

async function reasonsOf(tx: Transaction, { challenge }: EvaluationReader): Promise<string> {
  const decision = await tx.manager.findOneBy(Decision, { challengeId: challenge.id });
  return decision?.recommendationReasons ?? '';
}

/** What does not hold together, whether or not the record is complete. */
export function faultsOf(
  { startedAt, endedAt, absent, votes }: MinutesRecord,
  members: readonly MinutesMember[],
): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (startedAt !== null && endedAt !== null && Date.parse(endedAt) <= Date.parse(startedAt))
    faults.push({ path: 'endedAt', code: FIELD_ERROR.mustBeLater });
  absent.forEach(({ memberId }, index) => {
    const path = `absent.${index}.memberId`;
    if (!members.some(({ id }) => id === memberId)) faults.push({ path, code: FIELD_ERROR.unknown });
    else if (absent.findIndex((other) => other.memberId === memberId) < index)
      faults.push({ path, code: FIELD_ERROR.duplicate });
  });
  const present = members.length - absent.length;
  const cast = MINUTES_VOTES.reduce((sum, vote) => sum + (votes[vote] ?? 0), 0);
  if (cast > present)
    faults.push({ path: 'votes.inFavour', code: FIELD_ERROR.tooLarge, params: { max: present } });
  return faults;
}

/** What an issued paper lacks. @param taken numbers of the panel's earlier editions */
export function lacksOf(record: MinutesRecord, taken: readonly string[], now: Date): FieldProblem[] {
  const required = FIELD_ERROR.required;
  const empty = (['number', 'place', 'startedAt', 'endedAt', 'conclusion'] as const).filter(
    (path) => !record[path],
  );
  const uncounted = MINUTES_VOTES.filter((vote) => record.votes[vote] === null);
  const ended = record.endedAt === null ? 0 : Date.parse(record.endedAt);
  return [
    ...empty.map((path) => ({ path, code: required })),
    ...uncounted.map((vote) => ({ path: `votes.${vote}`, code: required })),
    ...record.absent.flatMap(({ reason }, index) =>
      reason === '' ? [{ path: `absent.${index}.reason`, code: required }] : [],
    ),
    ...(ended > now.getTime() ? [{ path: 'endedAt', code: FIELD_ERROR.mustBePast }] : []),
    ...(taken.includes(record.number) ? [{ path: 'number', code: FIELD_ERROR.duplicate }] : []),
  ];
}
