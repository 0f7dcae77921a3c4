import type { RankedSheet, RankingRow } from '@loi-giai/shared';

/** Members' sheets side by side: a column for each member, a row for each proposal. */
export interface SheetMatrix {
  readonly members: readonly string[];
  /** In the order of `members`; null where a member did not score the proposal. */
  readonly rows: readonly {
    readonly proposalId: string;
    readonly title: string;
    readonly sheets: readonly (RankedSheet | null)[];
  }[];
}

export function sheetMatrix(ranking: readonly RankingRow[]): SheetMatrix {
  const members = [...new Set(ranking.flatMap(({ sheets }) => sheets.map(({ memberName }) => memberName)))];
  // Labels have numbers in them.
  members.sort((a, b) => a.localeCompare(b, 'vi', { numeric: true }));
  const rows = ranking.map(({ proposalId, title, sheets }) => ({
    proposalId,
    title,
    sheets: members.map((name) => sheets.find(({ memberName }) => memberName === name) ?? null),
  }));
  return { members, rows };
}
