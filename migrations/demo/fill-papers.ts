import { createHash, randomUUID } from 'node:crypto';
import {
  type CommissionAct,
  type CommissionState,
  type CommissionTerms,
  REVIEW_ROLES,
} from '@loi-giai/shared';
import { Agency } from '../../api/src/features/agencies/agency.entity';
import {
  CommissionAmendment,
  CommissionDocument,
  CommissionMove,
  CommissionReview,
} from '../../api/src/features/commissions/commission-paper.entities';
import { Commission } from '../../api/src/features/commissions/commission.entities';
import { CommissionPlan, Milestone } from '../../api/src/features/commissions/plan.entities';
import { StoredFile } from '../../api/src/platform/storage/stored-file.entity';
import type { DemoCity, SeededPerson } from './city';
import { AMENDMENT, type DemoPaper, PAPERS, PAPER_PLAN } from './content/papers';
import { DEMO_DOCUMENT } from './content/document';
import type { SeededChallenge } from './fill-challenges';
import { type Begun, selectedOf } from './fill-reports';

/** Papers of commissions on their way: drafted, offered, under review, signed; and one that an amendment has changed. */
export async function fillPapers(
  city: DemoCity,
  challenges: ReadonlyMap<string, SeededChallenge>,
): Promise<void> {
  for (const paper of PAPERS) {
    const challenge = challenges.get(paper.challenge);
    if (challenge) await fillPaper(city, challenge, paper);
  }
  const amended = challenges.get(AMENDMENT.challenge);
  if (amended) await fillAmendment(city, amended);
}

/** The acts that led to each state. */
const WAY: Readonly<Partial<Record<CommissionState, readonly CommissionAct[]>>> = {
  draft: [],
  offered: ['offer'],
  agreed: ['offer', 'agree', 'pass'],
  signed: ['offer', 'agree', 'pass', 'pass', 'pass', 'sign'],
};

async function fillPaper(city: DemoCity, challenge: SeededChallenge, paper: DemoPaper): Promise<void> {
  const { calendar, manager, journal } = city;
  const begun = await selectedOf(city, challenge);
  const officer = begun.speak('officer');
  const id = randomUUID();
  const createdAt = calendar.at(paper.drafted, '14:20');
  const { starts, ends, ...written } = paper.terms;
  const terms: CommissionTerms = { ...written, startsOn: calendar.day(starts), endsOn: calendar.day(ends) };
  await manager.insert(Commission, {
    id,
    challengeId: challenge.id,
    proposalId: begun.commission.proposalId,
    stage: 2,
    continuesId: begun.commission.id,
    ...terms,
    writers: [officer.id],
    state: paper.signature ? 'agreed' : paper.state,
    createdAt,
  });
  if (paper.signature) {
    const document = { commissionId: id, kind: 'signed' as const };
    const signedDocumentId = await keepDocument(city, document, officer, paper.signature.on);
    const number = paper.signature.number.replace('{year}', String(calendar.yearOf(paper.signature.on)));
    const signedOn = calendar.day(paper.signature.on);
    await manager.update(Commission, { id }, { state: 'signed', number, signedOn, signedDocumentId });
  }
  await plan(city, id, { paper, officer, agencyId: city.agency(challenge.content.agencyCode) });
  await manager.insert(CommissionMove, { commissionId: id, act: 'save', byId: officer.id, at: createdAt });
  journal.record(officer, createdAt, {
    act: 'commission.save',
    subjectType: 'commission',
    subjectId: id,
    detail: { challenge: challenge.code, kind: terms.kind, value: terms.value },
  });
  await walk(city, challenge, begun, { id, paper });
}

/** Two rows that the officer is responsible for. */
async function plan(
  { calendar, manager }: DemoCity,
  commissionId: string,
  planned: { readonly paper: DemoPaper; readonly officer: SeededPerson; readonly agencyId: string },
): Promise<void> {
  const { officer, agencyId } = planned;
  const { starts, ends } = planned.paper.terms;
  const unit = await manager.findOneByOrFail(Agency, { id: agencyId });
  await manager.insert(CommissionPlan, { commissionId, revision: 1 });
  let from = starts;
  for (const [position, { name, share }] of PAPER_PLAN.entries()) {
    const due = Math.floor(starts + (ends - starts) * share) - 1;
    await manager.insert(Milestone, {
      commissionId,
      position,
      name,
      plannedStart: calendar.day(from),
      due: calendar.day(due),
      responsiblePerson: officer.name,
      responsibleAccountId: officer.id,
      responsibleUnit: unit.name,
      responsibleAgencyId: agencyId,
    });
    from = due + 1;
  }
}

/** Goes the way of the paper, a working day after the other. */
async function walk(
  city: DemoCity,
  { code, content }: SeededChallenge,
  begun: Begun,
  { id, paper }: { readonly id: string; readonly paper: DemoPaper },
): Promise<void> {
  const { calendar, manager, journal } = city;
  const acts = WAY[paper.state] ?? [];
  const leader = begun.speak('leader');
  let passed = 0;
  for (const [index, act] of acts.entries()) {
    const at = calendar.at(paper.drafted + index + 1, `${10 + index}:05`);
    const role = act === 'pass' ? (REVIEW_ROLES[passed] ?? null) : null;
    const by =
      act === 'agree'
        ? begun.speak('solver')
        : role === null
          ? begun.speak('officer')
          : reviewer(city, content.agencyCode, role, leader);
    if (act === 'pass') passed++;
    await manager.insert(CommissionMove, { commissionId: id, act, role, byId: by.id, at });
    journal.record(by, at, {
      act: `commission.${act}`,
      subjectType: 'commission',
      subjectId: id,
      detail: { challenge: code, ...(role && { role }) },
    });
    if (act === 'agree')
      for (const [position, step] of REVIEW_ROLES.entries()) {
        const done = acts.filter((each) => each === 'pass').length > position;
        await manager.insert(CommissionReview, {
          commissionId: id,
          round: 1,
          position,
          role: step,
          outcome: done ? 'passed' : null,
          decidedBy: done ? reviewer(city, content.agencyCode, step, leader).id : null,
          decidedAt: done ? calendar.at(paper.drafted + index + 2 + position, '15:00') : null,
        });
      }
  }
}

function reviewer(city: DemoCity, agencyCode: string, role: string, leader: SeededPerson): SeededPerson {
  return role === 'leader' ? leader : city.holder(agencyCode, role === 'legal' ? 'legal' : 'finance');
}

async function fillAmendment(city: DemoCity, challenge: SeededChallenge): Promise<void> {
  const { calendar, manager, journal } = city;
  const begun = await selectedOf(city, challenge);
  const { id: commissionId, value } = begun.commission;
  const officer = begun.speak('officer');
  const id = randomUUID();
  const signedOn = calendar.day(AMENDMENT.signed);
  const createdAt = calendar.at(AMENDMENT.signed - 6, '09:15');
  const number = AMENDMENT.number.replace('{year}', String(calendar.yearOf(AMENDMENT.signed)));
  const amendment = {
    id,
    commissionId,
    ordinal: 1,
    reason: AMENDMENT.reason,
    value,
    endsOn: calendar.day(AMENDMENT.ends),
    changes: AMENDMENT.changes,
    writers: [officer.id],
    createdAt,
  };
  await manager.insert(CommissionAmendment, amendment);
  const documentId = await keepDocument(
    city,
    { commissionId, kind: 'amendment', amendmentId: id },
    officer,
    AMENDMENT.signed,
  );
  await manager.update(CommissionAmendment, { id }, { state: 'in_force', number, signedOn, documentId });
  const at = calendar.at(AMENDMENT.signed, '16:00');
  await manager.insert(CommissionMove, { commissionId, amendmentId: id, act: 'sign', byId: officer.id, at });
  journal.record(officer, at, {
    act: 'amendment.sign',
    subjectType: 'amendment',
    subjectId: id,
    detail: { challenge: challenge.code, commission: commissionId, ordinal: 1, number },
  });
}

/** A paper as a small PDF. @returns its id */
async function keepDocument(
  { calendar, files, manager }: DemoCity,
  document: Pick<CommissionDocument, 'commissionId' | 'kind'> & { readonly amendmentId?: string },
  by: SeededPerson,
  on: number,
): Promise<string> {
  const id = randomUUID();
  await manager.insert(StoredFile, {
    id,
    ownerType: 'commission',
    ownerId: document.commissionId,
    name: document.kind === 'signed' ? 'van-ban-da-ky.pdf' : 'phu-luc-01.pdf',
    mediaType: 'application/pdf',
    size: DEMO_DOCUMENT.length,
    sha256: createHash('sha256').update(DEMO_DOCUMENT).digest('hex'),
    storageKey: await files.put(DEMO_DOCUMENT),
    createdBy: by.id,
    createdAt: calendar.at(on, '15:30'),
  });
  await manager.insert(CommissionDocument, { id, ...document, signatures: [] });
  return id;
}
