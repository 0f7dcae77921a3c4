import { inject } from '@angular/core';
import { type LocaleCode, type NamedSolver, memberLabel, solverLabel } from '@loi-giai/shared';
import { Locale } from '../../core/locale';

/** A solver by its label, by its name, or by both where the reader may know who it is although others may not. */
export function solverName({ organizationName, solverNumber }: NamedSolver, locale: LocaleCode): string {
  if (solverNumber === null) return organizationName;
  const label = solverLabel(solverNumber, locale);
  return organizationName === solverLabel(solverNumber) ? label : `${label}: ${organizationName}`;
}

/** `protected readonly solver = injectSolverName();`, in the template `{{ solver(row) }}`. */
export function injectSolverName(): (solver: NamedSolver) => string {
  const locale = inject(Locale).current;
  return (solver) => solverName(solver, locale());
}

const MEMBER = new RegExp(`^${memberLabel(null)}(?: (\\d+))?$`);

/** A member by name, or by the label under which a blind reader knows them. */
export function memberName(name: string, locale: LocaleCode): string {
  const label = MEMBER.exec(name);
  if (!label) return name;
  return memberLabel(label[1] === undefined ? null : Number(label[1]), locale);
}

export function injectMemberName(): (name: string) => string {
  const locale = inject(Locale).current;
  return (name) => memberName(name, locale());
}
