import type { CommissionView, MilestoneView } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { Agency } from '../agencies/agency.entity';
import { complaintWait } from '../evaluations/complaint-reads';
import { manages, reports, type SeenCommission } from './commission-access';
import { commissionMachine } from './commission-lifecycle';

interface MilestoneRow {
  readonly id: string;
  readonly name: string;
  readonly planned_start: string;
  readonly due: string;
  readonly responsible_person: string;
  readonly responsible_unit: string;
  readonly progress: number;
  readonly done_on: string | null;
  readonly note: string;
  readonly days_late: number;
}

/** In the order of the plan; how late each is, by the database's date. */
export async function milestonesOf(tx: Transaction, commissionId: string): Promise<MilestoneView[]> {
  const rows = await tx.query<MilestoneRow>(
    `SELECT id, name, planned_start::text, due::text, responsible_person, responsible_unit, progress, done_on::text,
            note, greatest(0, COALESCE(done_on, portal_today()) - due) AS days_late
       FROM milestone WHERE commission_id = $1 ORDER BY position, id`,
    [commissionId],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    plannedStart: row.planned_start,
    due: row.due,
    responsiblePerson: row.responsible_person,
    responsibleUnit: row.responsible_unit,
    progress: row.progress,
    doneOn: row.done_on,
    note: row.note,
    daysLate: row.days_late,
  }));
}

export async function toCommissionView(tx: Transaction, seen: SeenCommission): Promise<CommissionView> {
  const { commission, challenge, selected } = seen;
  const agency = await tx.manager.findOneByOrFail(Agency, { id: challenge.agencyId });
  const waiting = commission.state === 'draft' && manages(tx, challenge);
  return {
    id: commission.id,
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    agency: { code: agency.code, name: agency.name, nameEn: agency.nameEn },
    proposalId: commission.proposalId,
    organizationName: selected.organizationName,
    proposalTitle: selected.content.title,
    kind: commission.kind,
    number: commission.number,
    signedOn: commission.signedOn,
    value: commission.value,
    state: commission.state,
    milestones: await milestonesOf(tx, commission.id),
    waits: waiting ? await complaintWait(tx, challenge.id) : null,
    acts: actsOf(tx, seen),
  };
}

function actsOf(tx: Transaction, seen: SeenCommission): CommissionView['acts'] {
  const { state } = seen.commission;
  if (state === 'done') return [];
  const acts: CommissionView['acts'][number][] = [];
  if (manages(tx, seen.challenge))
    acts.push(
      ...(state === 'draft' ? (['edit'] as const) : []),
      'plan',
      ...commissionMachine.actsFrom(state),
    );
  if (state === 'running' && reports(tx, seen)) acts.push('progress');
  return acts;
}
