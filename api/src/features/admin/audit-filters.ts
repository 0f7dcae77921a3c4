import { AUDIT_ACTS, isAuditAct } from '@loi-giai/shared';
import { subjectsFoundBy } from './audit-subjects';
import type { AuditListQuery } from './dto/audit.dto';

type FilterKey = Exclude<keyof AuditListQuery, 'cursor'>;

interface Filter {
  /** The condition on `audit_entry a`; `at` is the place of the value. */
  readonly where: (at: string) => string;
  readonly value?: (given: string) => unknown;
}

const dayBegins = (day: string): string => `((${day})::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`;

const FILTERS: Readonly<Record<FilterKey, Filter>> = {
  act: { where: (at) => `a.act = ANY (${at}::text[])`, value: actsBehind },
  actor: { where: (at) => `position(plain_text(${at}) IN plain_text(a.actor_name)) > 0` },
  subject: {
    // What was taken out since, such as a seat on a panel, is found by the challenge that its entries name.
    where: (at) =>
      `((a.subject_type, a.subject_id) IN (${subjectsFoundBy(at)}) OR a.detail->>'challenge' = ANY (${at}::text[]))`,
    // Codes are written in capitals, addresses are not; people type either in both ways.
    value: (given) => [given, given.toUpperCase(), given.toLowerCase()],
  },
  from: { where: (at) => `a.at >= ${dayBegins(`${at}::date`)}` },
  to: { where: (at) => `a.at < ${dayBegins(`${at}::date + 1`)}` },
  subjectType: { where: (at) => `a.subject_type = ${at}` },
  subjectId: { where: (at) => `a.subject_id = ${at}` },
};
const KEYS = Object.keys(FILTERS) as FilterKey[];

export interface AuditConditions {
  /** Tells the statement with these conditions from those with others. */
  readonly name: string;
  /** Each begins with AND. */
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * What the list is asked for, as conditions of its statement: only those that are given, so that each combination is
 * planned by itself. @param first the place of the first value
 */
export function conditionsOf(query: AuditListQuery, first: number): AuditConditions {
  const given = KEYS.flatMap((key) => (query[key] ? [{ key, asked: query[key] }] : []));
  return {
    name: given.map(({ key }) => key).join('-'),
    text: given.map(({ key }, index) => `AND ${FILTERS[key].where(`$${first + index}`)}`).join(' '),
    values: given.map(({ key, asked }) => FILTERS[key].value?.(asked) ?? asked),
  };
}

/** One act stands for itself, a group for all of its acts. */
function actsBehind(asked: string): readonly string[] {
  if (isAuditAct(asked)) return [asked];
  return Object.entries(AUDIT_ACTS).flatMap(([group, acts]) => (group === asked ? acts : []));
}
