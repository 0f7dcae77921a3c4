import type { ErrorCode } from '../error-codes';
import type { Permission } from '../permissions';

export const AGENCY_KIND = {
  department: 'department',
  commune: 'commune',
  district: 'district',
  other: 'other',
} as const;
export type AgencyKind = (typeof AGENCY_KIND)[keyof typeof AGENCY_KIND];
export const AGENCY_KINDS = Object.values(AGENCY_KIND);

/**
 * GET /agencies?q=&kind=&parent=&former=&cursor= ; by name. `parent` is a code; `former=true` also lists those whose
 * period of validity is over.
 */
export interface AgencyListItem extends AgencyRef {
  readonly kind: AgencyKind;
  readonly parentCode: string | null;
  readonly challenges: number;
}

/** GET /agencies/:code */
export interface AgencyView extends AgencyRef {
  readonly id: string;
  readonly kind: AgencyKind;
  /** Calendar date, yyyy-MM-dd. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successor: AgencyRef | null;
  readonly parent: AgencyRef | null;
  readonly children: readonly AgencyRef[];
  /** Null where none has been set up. Members' names are public, their addresses are not. */
  readonly workingGroup: WorkingGroupView | null;
  /** What the reader may do here: `edit`, `manage-working-group`. */
  readonly acts: readonly string[];
}

/** An agency where it is named; its official name is Vietnamese. */
export interface AgencyRef {
  readonly code: string;
  readonly name: string;
  /** Null where none has been written. */
  readonly nameEn: string | null;
}

/** GET /agencies/mine: where the reader holds a role, with what it permits there. */
export interface MyAgency extends AgencyRef {
  readonly permissions: readonly Permission[];
}

/** POST /agencies, PUT /agencies/:code (without `code`). */
export interface AgencyRequest {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly kind: AgencyKind;
  readonly parentCode?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly successorCode?: string;
}

/** POST /agencies/import (multipart, one CSV file): newline-delimited JSON, progress first, the outcome last. */
export type ImportEvent =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly result: ImportResult }
  | { readonly type: 'refused'; readonly lines: readonly ImportLineError[] }
  /** The portal itself failed; nothing was imported. */
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly correlationId: string };

export const IMPORT_LIMITS = { bytes: 5 * 1024 * 1024, lines: 20_000, code: 40, name: 200 } as const;

export interface ImportResult {
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Columns of the header that the portal does not know and left aside. */
  readonly ignoredColumns: readonly string[];
}

export interface ImportLineError {
  /** Line of the file, the header being line 1. */
  readonly line: number;
  readonly code: ImportErrorCode;
  /** The offending value, cut to 80 characters. */
  readonly value: string;
}

export const IMPORT_ERROR = {
  notUtf8: 'not_utf8',
  headerMissing: 'header_missing',
  columnDuplicate: 'column_duplicate',
  columnCount: 'column_count',
  quoteBroken: 'quote_broken',
  controlCharacter: 'control_character',
  codeMissing: 'code_missing',
  codeTooLong: 'code_too_long',
  codeBad: 'code_bad',
  codeDuplicate: 'code_duplicate',
  nameMissing: 'name_missing',
  nameTooLong: 'name_too_long',
  kindUnknown: 'kind_unknown',
  dateBad: 'date_bad',
  parentUnknown: 'parent_unknown',
  parentCycle: 'parent_cycle',
  empty: 'empty',
  tooManyLines: 'too_many_lines',
} as const;
export type ImportErrorCode = (typeof IMPORT_ERROR)[keyof typeof IMPORT_ERROR];

export const WORKING_GROUP_ROLE = { chair: 'chair', secretary: 'secretary', member: 'member' } as const;
export type WorkingGroupRole = (typeof WORKING_GROUP_ROLE)[keyof typeof WORKING_GROUP_ROLE];

export interface WorkingGroupView {
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly termFrom: string;
  readonly termTo: string;
  readonly members: readonly WorkingGroupMemberView[];
}

export interface WorkingGroupMemberView {
  readonly name: string;
  readonly role: WorkingGroupRole;
}

/** GET /agencies/:code/working-group, for whoever may manage it: with the members' addresses, for the form. */
export interface WorkingGroupEditView {
  readonly agency: AgencyRef;
  readonly group: WorkingGroupRequest | null;
}

/**
 * PUT /agencies/:code/working-group. Exactly one chair and one secretary, at least one member beside them; unknown
 * addresses are invited by mail.
 */
export interface WorkingGroupRequest {
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly termFrom: string;
  readonly termTo: string;
  readonly members: readonly WorkingGroupMemberRequest[];
}

export interface WorkingGroupMemberRequest {
  readonly email: string;
  readonly name: string;
  readonly role: WorkingGroupRole;
}
