import {
  CHALLENGE_SECTION,
  type ChallengeSection,
  type ContentChange,
  FIXED_AT_CLOSING,
  FIXED_AT_OPENING,
  SECTION_OF_FIELD,
  sectionOfPath,
} from '@loi-giai/shared';

/** What submitted proposals answer stays as it was published; files are no fields and stand by themselves. */
const KEPT: readonly ChallengeSection[] = [CHALLENGE_SECTION.form, CHALLENGE_SECTION.attachments];
const SECTIONS = Object.values(CHALLENGE_SECTION).filter((section) => !KEPT.includes(section));
const SECTION_OF: Readonly<Record<string, ChallengeSection>> = SECTION_OF_FIELD;

/** The sections that an addendum may change; once the call has closed those with nothing but rules are not among them (I5). */
export function sectionsOfAddendum(closed: boolean): readonly ChallengeSection[] {
  if (!closed) return SECTIONS;
  const fixed = new Set<string>([...FIXED_AT_CLOSING, ...FIXED_AT_OPENING]);
  const open = new Set(
    Object.entries(SECTION_OF)
      .filter(([field]) => !fixed.has(field))
      .map(([, section]) => section),
  );
  return SECTIONS.filter((section) => open.has(section));
}

export function alteredSections(changes: readonly ContentChange[]): ReadonlySet<ChallengeSection> {
  return new Set(changes.flatMap(({ path }) => sectionOfPath(path) ?? []));
}
