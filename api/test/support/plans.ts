import { type MilestoneInput, type PlanRow, type PlanView, WorkCalendar } from '@loi-giai/shared';
import { type AwardedStage, setAwardedStage } from './awarded-stage';
import { drawUp, signAtOnce } from './commission-paper';
import type { Person } from './login';
import type { TestPortal } from './test-app';

// A Monday; no holiday is near.
const MONDAY = '2027-03-01';
const calendar = new WorkCalendar([]);
export const workday = (n: number): string => calendar.add(MONDAY, n);

export const row = (
  name: string,
  [from, to]: readonly [number, number],
  more: Partial<MilestoneInput> = {},
): MilestoneInput => ({
  name,
  plannedStart: workday(from),
  due: workday(to),
  responsiblePerson: 'Trần Thị Bình',
  responsibleUnit: 'Phòng Công nghệ',
  ...more,
});

/** Survey (interviews, report), then build; training waits for both. */
export const TREE: readonly MilestoneInput[] = [
  row('Khảo sát', [0, 0]),
  row('Phỏng vấn', [0, 4], { parent: 0, deliverables: 'Biên bản', acceptanceCriteria: 'Đủ 20 người' }),
  row('Báo cáo khảo sát', [5, 7], { parent: 0, predecessors: [{ row: 1, lag: 0 }] }),
  row('Xây dựng', [10, 30], { predecessors: [{ row: 2, lag: 2 }] }),
  row('Tập huấn', [31, 35], {
    predecessors: [
      { row: 3, lag: 0 },
      { row: 1, lag: 0 },
    ],
  }),
];

export async function draft(stage: AwardedStage): Promise<string> {
  const { code } = stage.challenge;
  const { id } = await drawUp(stage.officer, { code, proposalId: stage.proposalId }, []);
  return id;
}

export const save = (
  person: Person,
  id: string,
  milestones: readonly MilestoneInput[],
  more: object = { revision: 0 },
) => person.put(`/commissions/${id}/plan`, { milestones, ...more });

interface Planned {
  readonly stage: AwardedStage;
  /** The commission. */
  readonly id: string;
  readonly plan: PlanView;
}

/** A commission that is drafted, with its plan. */
export async function planned(portal: TestPortal): Promise<Planned> {
  const stage = await setAwardedStage(portal);
  const id = await draft(stage);
  const { body } = await save(stage.officer, id, TREE).expect(200);
  return { stage, id, plan: body as PlanView };
}

/** One whose work has begun, so that its plan is frozen. */
export async function running(portal: TestPortal): Promise<Planned> {
  const { stage, id } = await planned(portal);
  await signAtOnce(portal, id);
  await stage.leader.post(`/commissions/${id}/start`).expect(200);
  const { body } = await stage.officer.get(`/commissions/${id}/plan`).expect(200);
  return { stage, id, plan: body as PlanView };
}

/** What was read, as it is written. */
export const inputs = ({ rows }: PlanView): MilestoneInput[] => {
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const placeOf = (id: string): number => places.get(id) ?? -1;
  return rows.map(
    ({ id, parentId, name, plannedStart, due, responsiblePerson, responsibleUnit, ...rest }) => ({
      ...{ id, name, plannedStart, due, responsiblePerson, responsibleUnit },
      parent: parentId === null ? null : placeOf(parentId),
      deliverables: rest.deliverables,
      acceptanceCriteria: rest.acceptanceCriteria,
      predecessors: rest.predecessors.map(({ id: before, lag }) => ({ row: placeOf(before), lag })),
    }),
  );
};

export const named = ({ rows }: PlanView, name: string): PlanRow =>
  rows.find((found) => found.name === name)!;
