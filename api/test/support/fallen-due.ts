import type { TestPortal } from './test-app';

/** A row of a plan, by days of the calendar. */
export interface FallenDue {
  readonly name?: string;
  readonly due: string;
  readonly doneOn?: string | null;
  readonly agencyId?: string | null;
  readonly organizationId?: string | null;
  readonly accountId?: string | null;
}

/** Puts rows into the plan of a commission that has begun, frozen as they are. @returns their ids */
export async function fallDue(
  portal: TestPortal,
  commissionId: string,
  rows: readonly FallenDue[],
  takenAt = '2026-09-01T09:00:00+07:00',
): Promise<string[]> {
  const { database } = portal;
  await database.query(`UPDATE commission SET started_at = $2 WHERE id = $1`, [commissionId, takenAt]);
  const ids: string[] = [];
  for (const [position, row] of rows.entries()) {
    const { name = `Hạng mục ${position + 1}`, due, doneOn = null } = row;
    const [made] = await database.query<{ id: string }[]>(
      `INSERT INTO milestone (commission_id, position, name, planned_start, due, responsible_person, responsible_unit, progress, done_on,
                              started_on, responsible_agency_id, responsible_organization_id, responsible_account_id)
       VALUES ($1, $2, $3, '2026-09-01', $4, 'Trần Thị Bình', 'Phòng Công nghệ', $5, $6::date, $6::date, $7, $8, $9) RETURNING id`,
      [
        commissionId,
        position + 10,
        name,
        due,
        doneOn === null ? 0 : 100,
        doneOn,
        row.agencyId ?? null,
        row.organizationId ?? null,
        row.accountId ?? null,
      ],
    );
    ids.push(made!.id);
  }
  const frozen = rows.map(({ due }, index) => ({
    id: ids[index],
    parentId: null,
    plannedStart: '2026-09-01',
    due,
  }));
  await freeze(portal, commissionId, frozen, takenAt);
  return ids;
}

/** The next edition of a plan. */
export async function freeze(
  { database }: TestPortal,
  commissionId: string,
  rows: readonly object[],
  takenAt: string,
): Promise<void> {
  await database.query(
    `INSERT INTO plan_baseline (commission_id, number, taken_at, reason, rows)
     SELECT $1, count(*) + 1, $3, 'Theo kế hoạch', $2::jsonb FROM plan_baseline WHERE commission_id = $1`,
    [commissionId, JSON.stringify(rows), takenAt],
  );
}
