import { randomUUID } from 'node:crypto';
import { DEFAULT_CHASING_RULES, DEFAULT_EVALUATION, WorkCalendar } from '@loi-giai/shared';
import { Complaint } from '../../api/src/features/evaluations/complaint.entity';
import { COMPLAINT_FILE_OWNER } from '../../api/src/features/evaluations/complaint-view';
import { endOfComplaints } from '../../api/src/features/evaluations/complaint-terms';
import { calendarOf } from '../../api/src/features/programme/programme-calendar-reads';
import { StoredFile } from '../../api/src/platform/storage/stored-file.entity';
import type { DemoCity, SeededPerson } from './city';
import type { DemoChallenge, DemoComplaint } from './content/types';
import { demoFile } from './demo-file';
import type { SeededChallenge } from './fill-challenges';
import type { SeededProposal } from './fill-proposals';

/** When a decision was released; null where it is not. */
export function releasedAt({ calendar }: DemoCity, { timeline }: DemoChallenge): Date | null {
  return timeline.released === undefined ? null : calendar.at(timeline.released, '09:00');
}

/** Until when solvers may object to it. */
export async function complaintsUntil(city: DemoCity, challenge: DemoChallenge): Promise<Date | null> {
  const released = releasedAt(city, challenge);
  const { complaintDays } = { ...DEFAULT_EVALUATION, ...challenge.evaluation };
  return released && endOfComplaints(city.transaction, released, complaintDays);
}

/** What solvers have objected to, and what the agency has drafted of its answer. */
export async function fillComplaints(
  city: DemoCity,
  challenge: SeededChallenge,
  entered: readonly SeededProposal[],
): Promise<void> {
  for (const complaint of challenge.content.complaints ?? []) {
    const proposal = entered.find(({ content }) => content.organization === complaint.organization);
    if (proposal) await fillComplaint(city, challenge, { complaint, proposalId: proposal.id });
  }
}

async function fillComplaint(
  city: DemoCity,
  { id: challengeId, code, content }: SeededChallenge,
  { complaint, proposalId }: { readonly complaint: DemoComplaint; readonly proposalId: string },
): Promise<void> {
  const { calendar, manager, journal } = city;
  const { organization, filed, grounds, draft } = complaint;
  const id = randomUUID();
  const solver = city.owner(organization);
  const officer = city.holder(content.agencyCode, 'officer');
  const filedAt = calendar.at(filed, '10:20');
  const { holidays } = await calendarOf(city.transaction);
  const dueOn = new WorkCalendar(holidays).add(calendar.day(filed), DEFAULT_CHASING_RULES.answerComplaintsIn);
  const about = { subjectType: 'complaint', subjectId: id };
  const told = { challenge: code, proposalId, dueOn };
  journal.record(solver, filedAt, { act: 'complaint.file', ...about, detail: told });
  const written = draft && {
    outcome: draft.outcome,
    answer: draft.answer,
    drafters: [officer.id],
    draftedBy: officer.id,
    draftedAt: calendar.at(draft.on, '16:15'),
    revision: 1,
  };
  await manager.insert(Complaint, {
    id,
    challengeId,
    proposalId,
    filedBy: solver.id,
    filedAt,
    grounds,
    dueOn,
    ...written,
  });
  if (complaint.file !== undefined) await attach(city, id, complaint.file, { by: solver, at: filedAt });
  if (!written) return;
  const detail = { challenge: code, outcome: written.outcome, revision: 1 };
  journal.record(officer, written.draftedAt, { act: 'complaint.draft', ...about, detail });
}

async function attach(
  city: DemoCity,
  complaint: string,
  name: string,
  { by, at }: { readonly by: SeededPerson; readonly at: Date },
): Promise<void> {
  const owner = { ownerType: COMPLAINT_FILE_OWNER, ownerId: complaint };
  const file = await demoFile(city, { ...owner, name, createdBy: by.id, createdAt: at });
  await city.manager.insert(StoredFile, file);
  const detail = { file: file.id, sha256: file.sha256 };
  const about = { subjectType: 'complaint', subjectId: complaint };
  city.journal.record(by, at, { act: 'complaint.attach', ...about, detail });
}
