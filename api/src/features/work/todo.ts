import {
  type LocalText,
  type Permission,
  permissionsOf,
  type TodoItem,
  type TodoKind,
} from '@loi-giai/shared';
import type { SignedInActor } from '../../platform/access/actor';

/** One step's share of the to-do list. Asks nothing of the database for a reader who cannot have anything there. */
export interface TodoReader {
  read(actor: SignedInActor): Promise<TodoItem[]>;
}

/** What every statement of the to-do list selects, by these names. */
export interface TodoRow {
  /** Of the challenge, or of the agency. */
  readonly code: string;
  readonly title: LocalText;
  readonly note: string;
  /** Where the note has an English name of its own. */
  readonly noteEn?: string | null;
  readonly since: Date | null;
  readonly until: Date | null;
  /** By the database's clock. */
  readonly late: boolean;
}

export function toItem(kind: TodoKind, row: TodoRow, link: string): TodoItem {
  const { title, note, noteEn, since, until, late } = row;
  return {
    kind,
    title,
    note: { vi: note, en: noteEn ?? '' },
    link,
    since: since?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
    late,
  };
}

/** Late ones first, then by the nearest date, then by how long they have waited. */
export function mostUrgentFirst(items: readonly TodoItem[]): TodoItem[] {
  const far = '9999';
  const key = ({ late, until, since }: TodoItem): string => `${late ? 0 : 1} ${until ?? far} ${since ?? far}`;
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * The places where the actor itself holds a role with this permission. Those who hold it everywhere (programme office,
 * city) watch over the agencies' work; it is not theirs to do.
 */
export function ownPlaces(actor: SignedInActor, permission: Permission): string[] {
  return actor.roles.flatMap(({ role, scopeId }) =>
    scopeId !== null && permissionsOf(role).includes(permission) ? [scopeId] : [],
  );
}

/** SQL: the note is the name of an agency, in both languages. */
export const agencyNote = (agency: string): string => `${agency}.name AS note, ${agency}.name_en AS "noteEn"`;

/** The last moment of a calendar date in the city, as SQL. */
export const endOfDay = (date: string): string =>
  `((${date} + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' - interval '1 minute')`;

/** The same of a day, yyyy-MM-dd, that was reckoned here. */
export const endOfCityDay = (day: string): Date => new Date(`${day}T23:59:00+07:00`);
