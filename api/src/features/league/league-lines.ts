import {
  type FrozenLeague,
  type FrozenLeagueLine,
  LEAGUE_BOARDS,
  type LeagueBoard,
  type LeagueFigures,
  figuresOf,
  ranked,
} from '@loi-giai/shared';
import type { Counted } from './standing-reads';

/** One unit or person with what fell due for it. */
export interface Line extends LeagueFigures {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly unit: string;
  readonly unitEn: string | null;
  readonly rank: number | null;
  readonly rowsBehind: readonly Counted[];
}

interface Subject {
  readonly key: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly unit: string;
  readonly unitEn: string | null;
}

const SUBJECTS: Readonly<Record<LeagueBoard, (row: Counted) => Subject>> = {
  agencies: ({ agencyId, agencyName, agencyNameEn }) => ({
    key: agencyId,
    name: agencyName ?? '',
    nameEn: agencyNameEn,
    unit: '',
    unitEn: null,
  }),
  solvers: ({ organizationId, organizationName }) => ({
    key: organizationId,
    name: organizationName ?? '',
    nameEn: null,
    unit: '',
    unitEn: null,
  }),
  persons: ({ accountId, accountName, home, homeEn, unit }) => ({
    key: accountId,
    name: accountName ?? '',
    nameEn: null,
    unit: home || unit,
    unitEn: homeEn || null,
  }),
};

/** The league of a board in its order; rows of nobody whom the portal knows are in none. */
export function linesOf(board: LeagueBoard, counted: readonly Counted[]): Line[] {
  const groups = Map.groupBy(counted, (row) => SUBJECTS[board](row).key);
  const lines = [...groups].flatMap(([key, rowsBehind]) => {
    const [first] = rowsBehind;
    if (key === null || !first) return [];
    return [{ ...SUBJECTS[board](first), key, rowsBehind, ...figuresOf(rowsBehind) }];
  });
  return ranked(lines).map(({ line, rank }) => ({ ...line, rank }));
}

/** All boards as a snapshot keeps them. */
export function frozenLeague(counted: readonly Counted[]): FrozenLeague {
  return Object.fromEntries(
    LEAGUE_BOARDS.map((board) => [board, linesOf(board, counted).map(toFrozen)]),
  ) as unknown as FrozenLeague;
}

function toFrozen({ rowsBehind, ...line }: Line): FrozenLeagueLine {
  return {
    ...line,
    rowsBehind: rowsBehind.map(
      ({ milestoneId, name, challengeCode, due, doneOn, handedInOn, onTime, daysLate, excused }) => ({
        milestoneId,
        name,
        challengeCode,
        due,
        doneOn,
        handedInOn,
        onTime,
        daysLate,
        excused,
      }),
    ),
  };
}

export function figuresAlone(line: Line | FrozenLeagueLine): LeagueFigures {
  const { rows, onTime, excused, onTimeShare, meanLate, medianLate } = line;
  return { rows, onTime, excused, onTimeShare, meanLate, medianLate };
}
