import { type FileView, PROPOSAL_SECTIONS, type ProposalSection } from '@loi-giai/shared';
import type { Format } from '../../core/format';
import { costFacts } from './cost-text';
import type { DraftWords } from './proposal-draft';

/** A proposal at one moment: a version, or the draft. */
export interface Edition {
  readonly content: DraftWords;
  readonly files: readonly FileView[];
}

export interface SectionChange {
  readonly section: ProposalSection;
  readonly before: string;
  readonly after: string;
}

/** A section as a text, to be compared; of a cost table one line for each item. */
export function sectionText(
  content: DraftWords,
  section: ProposalSection,
  format: Pick<Format, 'number'>,
): string {
  if (section !== 'costs') return content[section];
  return content.costs.map((line) => costFacts(line, format)).join('\n');
}

/** The sections that differ, in the order of the form. */
export function changedSections(
  before: DraftWords,
  after: DraftWords,
  format: Pick<Format, 'number'>,
): SectionChange[] {
  return PROPOSAL_SECTIONS.map((section) => ({
    section,
    before: sectionText(before, section, format),
    after: sectionText(after, section, format),
  })).filter((change) => change.before !== change.after);
}

/** Files that came and went; one that was only renamed did both. */
export function changedFiles(
  before: readonly FileView[],
  after: readonly FileView[],
): { readonly added: readonly FileView[]; readonly removed: readonly FileView[] } {
  const key = ({ name, sha256 }: FileView): string => `${sha256} ${name}`;
  const [old, now] = [new Set(before.map(key)), new Set(after.map(key))];
  return {
    added: after.filter((file) => !old.has(key(file))),
    removed: before.filter((file) => !now.has(key(file))),
  };
}
