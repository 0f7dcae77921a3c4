import {
  type IncidentView,
  type ParticipantsView,
  type SandboxEntryView,
  type SandboxView,
  type SandboxViewAct,
} from '@loi-giai/shared';
import { headingOf } from '../commissions/commission-heading-reads';
import { isAnother } from '../../platform/access/writers';
import type { Transaction } from '../../platform/database/transactions';
import { type SeenPermit, drafts, findPermit, grants, reportsOn, steers, submits } from './sandbox-access';
import { participantsOf, toTerms } from './sandbox-terms';
import { SandboxEntry, SandboxIncident, SandboxParticipants, SandboxPermit } from './sandbox.entities';

/** As its reader may see it. @throws not_found */
export async function toSandboxView(tx: Transaction, id: string): Promise<SandboxView> {
  const seen = await findPermit(tx, id);
  const { permit, commission } = seen;
  return {
    ...toTerms(permit),
    id,
    ...(await headingOf(tx, seen)),
    state: permit.state,
    term: permit.term,
    number: permit.number,
    grantedOn: permit.grantedOn,
    revision: permit.revision,
    participantsTaken: await participantsOf(tx, commission.id),
    participants: await participantsOfPermit(tx, id),
    incidents: await incidentsOf(tx, id),
    entries: await entriesOf(tx, id),
    exit: await exitOf(tx, id),
    daysLeft: await daysLeft(tx, permit),
    acts: actsOf(tx, seen),
  };
}

async function participantsOfPermit(tx: Transaction, permitId: string): Promise<ParticipantsView[]> {
  const rows = await tx.manager.find(SandboxParticipants, {
    where: { permitId },
    relations: { enterer: true },
    order: { day: 'DESC', enteredAt: 'DESC' },
  });
  return rows.map(({ id, day, count, note, enterer, enteredAt }) => ({
    id,
    day,
    count,
    note,
    enteredBy: enterer?.name ?? '',
    enteredAt: enteredAt.toISOString(),
  }));
}

async function incidentsOf(tx: Transaction, permitId: string): Promise<IncidentView[]> {
  const rows = await tx.manager.find(SandboxIncident, {
    where: { permitId },
    relations: { reporter: true },
    order: { happenedAt: 'DESC', id: 'ASC' },
  });
  return rows.map(({ id, happenedAt, severity, description, peopleAffected, measures, ...rest }) => ({
    id,
    happenedAt: happenedAt.toISOString(),
    severity,
    description,
    peopleAffected,
    measures,
    suspended: rest.suspended,
    reportedBy: rest.reporter?.name ?? '',
    reportedAt: rest.reportedAt.toISOString(),
  }));
}

async function entriesOf(tx: Transaction, permitId: string): Promise<SandboxEntryView[]> {
  const rows = await tx.manager.find(SandboxEntry, {
    where: { permitId },
    relations: { author: true },
    order: { at: 'ASC', id: 'ASC' },
  });
  return rows.map(({ id, kind, at, author, text }) => ({
    id,
    kind,
    at: at.toISOString(),
    author: author?.name ?? null,
    text,
  }));
}

async function exitOf(tx: Transaction, id: string): Promise<SandboxView['exit']> {
  const permit = await tx.manager.findOneOrFail(SandboxPermit, {
    where: { id },
    relations: { exitDecider: true },
  });
  const { exitDecision: decision, exitReasons: reasons, exitAt: at, exitDecider } = permit;
  if (decision === null || at === null) return null;
  const next = await tx.manager.findOneBy(SandboxPermit, { previousId: id });
  return {
    decision,
    reasons: reasons ?? '',
    by: exitDecider?.name ?? '',
    at: at.toISOString(),
    nextId: next?.id ?? null,
  };
}

async function daysLeft(tx: Transaction, { state, untilDay }: SandboxPermit): Promise<number | null> {
  if (state !== 'granted' && state !== 'active' && state !== 'suspended') return null;
  const [row] = await tx.query<{ days: number }>(`SELECT greatest(0, $1::date - portal_today()) AS days`, [
    untilDay,
  ]);
  return row?.days ?? null;
}

function actsOf(tx: Transaction, seen: SeenPermit): SandboxViewAct[] {
  const { state, writers, suspendedBy, exitDecision } = seen.permit;
  const decides = grants(tx, seen) && isAnother(tx.actor, writers);
  const acts: SandboxViewAct[] = [];
  if (state === 'draft' || state === 'returned') {
    if (drafts(tx, seen)) acts.push('edit');
    if (submits(tx, seen)) acts.push('submit', 'discard');
  }
  if (state === 'submitted' && grants(tx, seen))
    acts.push('return', ...(decides ? (['grant'] as const) : []));
  if (state === 'granted' && steers(tx, seen)) acts.push('activate');
  if (state === 'active' || state === 'suspended') {
    if (reportsOn(tx, seen)) acts.push('incident');
    if (decides) acts.push('exit');
  }
  if (state === 'active' && reportsOn(tx, seen)) acts.push('participants');
  if (state === 'active' && steers(tx, seen)) acts.push('suspend');
  // I6: whoever had it suspended does not let it go on.
  if (state === 'suspended' && grants(tx, seen) && isAnother(tx.actor, [suspendedBy])) acts.push('resume');
  if (state === 'ended' && exitDecision === null && decides) acts.push('exit');
  return acts;
}
