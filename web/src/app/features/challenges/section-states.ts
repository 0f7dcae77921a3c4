import { type Signal, computed, inject } from '@angular/core';
import {
  CHALLENGE_SECTION,
  type ChallengeContent,
  type ChallengeSection,
  type FieldProblem,
  SECTION_OF_FIELD,
  sectionOfPath,
} from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import type { Task } from '../../ui/task-list';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { SECTION_TEXTS } from './challenges-work.texts';
import { injectFieldProblemText } from './field-problem-text';

interface Written {
  readonly code: string;
  /** How many are attached. */
  readonly files: number;
  readonly content: ChallengeContent;
  readonly problems: readonly FieldProblem[];
}

export interface SectionStates {
  readonly tasks: readonly Task[];
  /** How many of the sections that may not stay empty are complete. */
  readonly done: number;
  readonly needed: number;
  /** What a section still lacks, in words. */
  readonly lacking: (section: ChallengeSection) => readonly string[];
}

/** Without these a challenge may go to review. */
const OPTIONAL: readonly ChallengeSection[] = ['attempts', 'constraints', 'attachments'];
const SECTIONS = Object.values(CHALLENGE_SECTION);

/** What the list of sections says of each: done, what is missing, or that it may stay empty. */
export function injectSectionStates(written: () => Written): Signal<SectionStates> {
  const locale = inject(Locale).current;
  const t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  const say = injectFieldProblemText();
  return computed(() => {
    const now = written();
    const lacking = (section: ChallengeSection): readonly string[] =>
      now.problems.filter(({ path }) => sectionOfPath(path) === section).map(say);
    const tasks = SECTIONS.map((section): Task => {
      const missing = lacking(section);
      const empty = OPTIONAL.includes(section) && isEmpty(section, now);
      return {
        label: SECTION_TEXTS[locale()][section],
        status: missing.length > 0 ? 'todo' : empty ? 'optional' : 'done',
        ...(missing[0] !== undefined && {
          hint: missing.length > 1 ? t().missingMore(missing[0], String(missing.length - 1)) : missing[0],
        }),
        link: ['/work/challenges', now.code, 'edit', section],
      };
    });
    const needed = tasks.filter((_, index) => !OPTIONAL.some((section) => section === SECTIONS[index]));
    return {
      tasks,
      done: needed.filter(({ status }) => status === 'done').length,
      needed: needed.length,
      lacking,
    };
  });
}

const SECTION_OF: Readonly<Record<string, ChallengeSection>> = SECTION_OF_FIELD;

/** Where a field is written whose path in a form is given, whatever that begins with. */
export function sectionOf(path: readonly string[]): ChallengeSection | null {
  const from = path.findIndex((part) => part in SECTION_OF);
  return from < 0 ? null : (sectionOfPath(path.slice(from).join('.')) ?? null);
}

function isEmpty(section: ChallengeSection, { content, files }: Written): boolean {
  if (section === 'attachments') return files === 0;
  const { attempts, constraints, offeredData } = content;
  return section === 'attempts' ? attempts.vi === '' : constraints.vi === '' && offeredData.vi === '';
}
