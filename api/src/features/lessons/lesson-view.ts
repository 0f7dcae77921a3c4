import { type LessonDesk, type LessonView, type LessonViewAct, PERMISSION } from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import { isAnother } from '../../platform/access/writers';
import type { Transaction } from '../../platform/database/transactions';
import { Account } from '../auth/account.entity';
import { toAgencyRef } from '../agencies/agencies-reads';
import { Agency } from '../agencies/agency.entity';
import type { Challenge } from '../challenges/challenge.entity';
import { Field } from '../programme/programme.entities';
import { findLesson, type SeenLesson } from './lesson-access';
import { lessonMachine } from './lesson-lifecycle';

/** As its reader may see it. @throws not_found */
export async function toLessonView(tx: Transaction, id: string): Promise<LessonView> {
  const seen = await findLesson(tx, id);
  const { lesson, challenge, commission, selected } = seen;
  const agency = await tx.manager.findOneByOrFail(Agency, { id: challenge.agencyId });
  const field =
    challenge.fieldId === null ? null : await tx.manager.findOneBy(Field, { id: challenge.fieldId });
  const name = async (account: string | null): Promise<string | null> =>
    account === null ? null : ((await tx.manager.findOneBy(Account, { id: account }))?.name ?? '');
  const { state, title, worked, failed, advice, step, tags, solverAsked, solverView, audience } = lesson;
  return {
    ...{ id, state, title, worked, failed, advice, step, tags, solverAsked, solverView, audience },
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    agency: toAgencyRef(agency),
    field: field && { code: field.code, name: field.name },
    kind: commission?.kind ?? null,
    commissionId: lesson.commissionId,
    commissionNumber: commission?.number ?? null,
    organizationName: selected?.organizationName ?? null,
    revision: lesson.revision,
    createdBy: (await name(lesson.createdBy)) ?? '',
    submittedAt: lesson.submittedAt?.toISOString() ?? null,
    approvedBy: await name(lesson.approvedBy),
    sharedAt: lesson.sharedAt?.toISOString() ?? null,
    returned: lesson.returned,
    withdrawal: lesson.withdrawal,
    acts: actsOf(tx, seen),
  };
}

function actsOf({ actor }: Transaction, { lesson, challenge, asSolver }: SeenLesson): LessonViewAct[] {
  const { state, writers } = lesson;
  const acts: LessonViewAct[] = [];
  if (asSolver && state === 'draft') acts.push('write_view');
  const writes = mayIn(actor, PERMISSION.lessonWrite, challenge.agencyId);
  const decides = mayIn(actor, PERMISSION.lessonApprove, challenge.agencyId);
  if (writes && state === 'draft') acts.push('edit');
  for (const act of lessonMachine.actsFrom(state)) {
    if (act === 'submit' || act === 'discard') {
      if (writes) acts.push(act);
    } else if (act === 'withdraw') {
      if (decides) acts.push(act);
    } else if (decides && isAnother(actor, writers)) acts.push(act);
  }
  return acts;
}

/** The commissions that a lesson of the challenge can be about. */
export async function commissionsOf(tx: Transaction, { id }: Challenge): Promise<LessonDesk['commissions']> {
  return tx.query(
    `SELECT c.id, c.number, c.kind, v.organization_name AS "organizationName"
       FROM commission c JOIN opened_version v ON v.proposal_id = c.proposal_id
      WHERE c.challenge_id = $1 AND c.state NOT IN ('draft', 'offered') ORDER BY c.created_at, c.id`,
    [id],
  );
}
