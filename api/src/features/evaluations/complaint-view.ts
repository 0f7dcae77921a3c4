import { COMPLAINT_STATE, PERMISSION, type ComplaintView, type ComplaintViewAct } from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import { isAnother } from '../../platform/access/writers';
import type { Transaction } from '../../platform/database/transactions';
import { fileViewsOf } from '../../platform/storage/stored-files';
import { toAgencyRef } from '../agencies/agencies-reads';
import { Agency } from '../agencies/agency.entity';
import { filesFor, findComplaint, type SeenComplaint } from './complaint-access';
import { Complaint } from './complaint.entity';

/** What StoredFile calls the owner of what is attached to a complaint. */
export const COMPLAINT_FILE_OWNER = 'complaint';

/** As its reader may see it; what the agency drafts is its own paper. */
export async function toComplaintView(tx: Transaction, id: string): Promise<ComplaintView> {
  const seen = await findComplaint(tx, id);
  const { challenge, version, part } = seen;
  const complaint = await tx.manager.findOneOrFail(Complaint, {
    where: { id },
    relations: { filer: true, drafter: true, answerer: true },
  });
  const agency = await tx.manager.findOneByOrFail(Agency, { id: challenge.agencyId });
  const open = complaint.state === COMPLAINT_STATE.filed;
  return {
    id,
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    agency: toAgencyRef(agency),
    proposalId: complaint.proposalId,
    proposalTitle: version.content.title,
    organizationName: version.organizationName,
    state: complaint.state,
    grounds: complaint.grounds,
    files: await fileViewsOf(tx, { type: COMPLAINT_FILE_OWNER, id }),
    filedBy: complaint.filer?.name ?? '',
    filedAt: complaint.filedAt.toISOString(),
    dueOn: complaint.dueOn,
    late: open && complaint.dueOn < (await tx.today()),
    withdrawnAt: complaint.withdrawnAt?.toISOString() ?? null,
    draft: open && part === 'agency' ? draftOf(complaint) : null,
    answer: answerOf(complaint),
    acts: open ? actsOf(tx, seen, complaint) : [],
  };
}

function draftOf({ revision, outcome, answer, drafter, draftedAt }: Complaint): ComplaintView['draft'] {
  return {
    revision,
    outcome,
    answer: answer ?? '',
    draftedBy: drafter?.name ?? null,
    draftedAt: draftedAt?.toISOString() ?? null,
  };
}

function answerOf(complaint: Complaint): ComplaintView['answer'] {
  const { state, outcome, answer, answerer, answeredAt, measure, measureReason } = complaint;
  if (state !== COMPLAINT_STATE.answered || outcome === null || answeredAt === null) return null;
  return {
    outcome,
    answer: answer ?? '',
    answeredBy: answerer?.name ?? '',
    answeredAt: answeredAt.toISOString(),
    measure,
    measureReason,
  };
}

/** Of an open one. Who has written in the answer is not asked to sign it (I6). */
function actsOf(
  { actor }: Transaction,
  { challenge, version, part }: SeenComplaint,
  { drafters, outcome }: Complaint,
): ComplaintViewAct[] {
  if (part === 'solver') return filesFor(actor, version) ? ['attach', 'withdraw'] : [];
  if (part === 'overseer') return [];
  const signs =
    outcome !== null &&
    mayIn(actor, PERMISSION.complaintAnswer, challenge.agencyId) &&
    isAnother(actor, drafters);
  return signs ? ['draft', 'answer'] : ['draft'];
}
