import { randomUUID } from 'node:crypto';
import { type FrozenRow, WorkCalendar, summariesOf } from '@loi-giai/shared';
import {
  CommissionPlan,
  Milestone,
  MilestoneDependency,
  PlanBaseline,
} from '../../api/src/features/commissions/plan.entities';
import { calendarOf } from '../../api/src/features/programme/programme-calendar-reads';
import type { DemoCity } from './city';
import type { DemoCommission, DemoMilestone } from './content/types';

interface Begun {
  readonly id: string;
  readonly agencyCode: string;
  readonly startedAt: Date;
}

/** The plan of a commission as it stands, and as it was frozen: in time and late, changed once with a reason. */
export async function fillPlan(city: DemoCity, begun: Begun, content: DemoCommission): Promise<void> {
  const { calendar, manager } = city;
  const { milestones, replanned } = content;
  const ids = new Map(milestones.map(({ name }) => [name, randomUUID()]));
  const idOf = (name: string): string => ids.get(name) ?? '';
  const rows: Partial<Milestone>[] = [];
  for (const [position, milestone] of milestones.entries())
    rows.push({
      ...(await responsibleOf(city, milestone)),
      id: idOf(milestone.name),
      commissionId: begun.id,
      position,
      name: milestone.name,
      plannedStart: calendar.day(milestone.start),
      due: calendar.day(milestone.due),
      progress: milestone.progress,
      startedOn: milestone.progress > 0 ? calendar.day(milestone.start) : null,
      doneOn: milestone.doneOn === undefined ? null : calendar.day(milestone.doneOn),
      note: milestone.note ?? '',
      parentId: milestone.partOf === undefined ? null : idOf(milestone.partOf),
      summary: milestones.some(({ partOf }) => partOf === milestone.name),
      deliverables: milestone.deliverables ?? '',
      acceptanceCriteria: milestone.criteria ?? '',
    });
  const { holidays } = await calendarOf({ query: (sql) => manager.query(sql) });
  const summaries = summariesOf(rows as Milestone[], new WorkCalendar(holidays));
  await manager.insert(
    Milestone,
    rows.map((row) => ({ ...row, ...summaries.get(row.id ?? '') })),
  );
  const dependencies = milestones.flatMap(({ name, after = [] }) =>
    after.map((before) => ({ successorId: idOf(name), predecessorId: idOf(before), lag: 0 })),
  );
  if (dependencies.length > 0) await manager.insert(MilestoneDependency, dependencies);
  await manager.insert(CommissionPlan, { commissionId: begun.id, revision: replanned ? 2 : 1 });
  await freeze(city, begun, content, idOf);
}

async function freeze(
  city: DemoCity,
  { id, agencyCode, startedAt }: Begun,
  { milestones, replanned }: DemoCommission,
  idOf: (name: string) => string,
): Promise<void> {
  const { calendar, manager } = city;
  const takenBy = city.holder(agencyCode, 'officer').id;
  const frozen = (first: boolean): FrozenRow[] =>
    milestones.map((milestone) => {
      const { start, due } = first && milestone.first ? milestone.first : milestone;
      return {
        id: idOf(milestone.name),
        parentId: milestone.partOf === undefined ? null : idOf(milestone.partOf),
        name: milestone.name,
        plannedStart: calendar.day(start),
        due: calendar.day(due),
        responsiblePerson: milestone.person,
        responsibleUnit: milestone.unit,
        deliverables: milestone.deliverables ?? '',
        acceptanceCriteria: milestone.criteria ?? '',
        predecessors: (milestone.after ?? []).map((before) => ({ id: idOf(before), lag: 0 })),
      };
    });
  await manager.insert(PlanBaseline, {
    commissionId: id,
    number: 1,
    takenAt: startedAt,
    takenBy,
    rows: frozen(replanned !== undefined),
  });
  if (!replanned) return;
  const takenAt = calendar.at(replanned.on, '09:40');
  const { reason } = replanned;
  await manager.insert(PlanBaseline, {
    commissionId: id,
    number: 2,
    takenAt,
    takenBy,
    reason,
    rows: frozen(false),
  });
  city.journal.record(city.holder(agencyCode, 'officer'), takenAt, {
    act: 'plan.replan',
    subjectType: 'commission',
    subjectId: id,
    detail: { baseline: 2, reason, revision: 2, before: frozen(true), after: frozen(false) },
  });
}

/** Whose agency or organization the unit is, and whose account the person, where the demo city has them. */
async function responsibleOf(
  { manager }: DemoCity,
  { person, unit }: DemoMilestone,
): Promise<Partial<Milestone>> {
  const idOf = async (text: string, values: readonly string[]): Promise<string | null> => {
    const [row] = await manager.query<{ id: string }[]>(text, [...values]);
    return row?.id ?? null;
  };
  const agency = await idOf(`SELECT id FROM agency WHERE name = $1`, [unit]);
  return {
    responsiblePerson: person,
    responsibleUnit: unit,
    responsibleAccountId: await idOf(`SELECT id FROM account WHERE name = $1`, [person]),
    responsibleAgencyId: agency,
    responsibleOrganizationId: agency
      ? null
      : await idOf(`SELECT id FROM organization WHERE name LIKE '%' || $1`, [unit.replace('Công ty ', '')]),
  };
}
