import { type AgencyKind, IMPORT_ERROR, type ImportLineError } from '@loi-giai/shared';
import { type AgencyRow, kindByName } from './agency-rows';
import { lineError } from '../../platform/tables/csv-records';

/** An agency as it is stored, by codes. */
export interface StoredAgency {
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly parentCode: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** An agency as it shall be stored, and what that means. */
export interface PlannedAgency extends Omit<StoredAgency, 'validTo'> {
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly parentChanges: boolean;
}

export type StoredByCode = ReadonlyMap<string, StoredAgency>;

/** Compares a line with what is stored. A column that the file does not have leaves what is stored. */
export function planRow(row: AgencyRow, stored: StoredByCode): PlannedAgency {
  const old = stored.get(row.code);
  const planned = {
    code: row.code,
    name: row.name,
    kind: row.kind ?? old?.kind ?? kindByName(row.name),
    parentCode: parentOf(row, old),
    validFrom: row.validFrom === undefined ? (old?.validFrom ?? null) : row.validFrom,
  };
  const parentChanges = planned.parentCode !== (old?.parentCode ?? null);
  if (!old) return { ...planned, outcome: 'created', parentChanges };
  const same =
    !parentChanges && (['name', 'kind', 'validFrom'] as const).every((key) => planned[key] === old[key]);
  return { ...planned, outcome: same ? 'unchanged' : 'updated', parentChanges };
}

function parentOf(row: AgencyRow, old: StoredAgency | undefined): string | null {
  return row.parentCode === undefined ? (old?.parentCode ?? null) : row.parentCode;
}

/**
 * What is wrong with lines only beside other agencies: unknown parents, circles, a beginning after the stored end.
 * @param codes every code of the file; a parent may stand on a later line, or on one that is wrong in another cell
 */
export function faultsBesideOthers(
  rows: readonly AgencyRow[],
  codes: ReadonlySet<string>,
  stored: StoredByCode,
): ImportLineError[] {
  const parents = new Map<string, string | null>(
    [...stored.values()].map(({ code, parentCode }) => [code, parentCode]),
  );
  for (const row of rows) parents.set(row.code, parentOf(row, stored.get(row.code)));
  return rows.flatMap((row) => {
    const faults: ImportLineError[] = [];
    const parent = parents.get(row.code) ?? null;
    if (parent !== null && !stored.has(parent) && !codes.has(parent))
      faults.push(lineError(row.line, IMPORT_ERROR.parentUnknown, parent));
    else if (parent !== null && isInCircle(row.code, parents))
      faults.push(lineError(row.line, IMPORT_ERROR.parentCycle, parent));
    const validTo = stored.get(row.code)?.validTo ?? null;
    if (row.validFrom && validTo !== null && validTo < row.validFrom)
      faults.push(lineError(row.line, IMPORT_ERROR.dateBad, row.validFrom));
    return faults;
  });
}

/** Whether the way up from this agency comes back to it; a circle further up is the fault of the lines in it. */
function isInCircle(code: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(code) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === code) return true;
    seen.add(at);
  }
  return false;
}
