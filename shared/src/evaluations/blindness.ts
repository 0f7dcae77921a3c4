import type { LocaleCode } from '../platform/page';
import type { ProposalFormSectionName } from '../proposals/proposal-form';

/** Whose names are kept from whom while proposals are evaluated; part of the terms, fixed as those are (I5). */
export const BLINDNESS = {
  open: 'open',
  /** Who scores sees no solver before the decision is released. */
  solverHidden: 'solver_hidden',
  /** Beside that, who scores is named to nobody but those who preside, keep the papers and audit. */
  bothHidden: 'both_hidden',
} as const;
export type Blindness = (typeof BLINDNESS)[keyof typeof BLINDNESS];

/** Sections in which a solver cannot but say who it is: cover pages, as marked attachments are. */
export const COVER_SECTIONS: readonly ProposalFormSectionName[] = ['team'];

export function hidesSolvers({ blindness }: { readonly blindness: Blindness }): boolean {
  return blindness !== BLINDNESS.open;
}

/** What is hidden from the reader of an evaluation. */
export interface BlindView {
  readonly solvers: boolean;
  readonly evaluators: boolean;
}

/** Part of everything that names a solver. */
export interface NamedSolver {
  /** To whoever is not shown it, the Vietnamese `solverLabel` of the number. */
  readonly organizationName: string;
  /** Drawn when the seal was opened, with gaps; null where solvers are not hidden. */
  readonly solverNumber: number | null;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const SOLVER: Readonly<Record<LocaleCode, string>> = { vi: 'Giải pháp', en: 'Solution' };
const MEMBER: Readonly<Record<LocaleCode, string>> = { vi: 'Thành viên', en: 'Member' };
const FILE: Readonly<Record<LocaleCode, string>> = { vi: 'Tệp', en: 'File' };

/** Such as “Giải pháp 07”; without a number where none has been drawn. */
export function solverLabel(number: number | null, locale: LocaleCode = 'vi'): string {
  return number === null ? SOLVER[locale] : `${SOLVER[locale]} ${twoDigits(number)}`;
}

/** Such as “Thành viên 3”; without a number where the seat has none yet. */
export function memberLabel(number: number | null, locale: LocaleCode = 'vi'): string {
  return number === null ? MEMBER[locale] : `${MEMBER[locale]} ${number}`;
}

/** Such as “Tệp 1.pdf”. @param place from 1 */
export function fileLabel(place: number, extension: string, locale: LocaleCode = 'vi'): string {
  return `${FILE[locale]} ${place}${extension}`;
}
