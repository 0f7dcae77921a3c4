import { createHash } from 'node:crypto';
import {
  FIELD_ERROR,
  type FieldProblem,
  type FileView,
  PROPOSAL_SECTION,
  type ProposalContent,
  type ProposalSection,
} from '@loi-giai/shared';

/** Says which rules the digest follows, so that a later edition can follow others. */
const FORM = 'loi-giai/proposal/1';

/** Of a proposal that has just been begun. */
export const EMPTY_CONTENT: ProposalContent = {
  title: '',
  summary: '',
  solution: '',
  plan: '',
  team: '',
  cost: null,
};

/** The content alone, out of a record or request that has more. */
export function contentOf(source: ProposalContent): ProposalContent {
  const { title, summary, solution, plan, team, cost } = source;
  return { title, summary, solution, plan, team, cost };
}

/** The sections that a submission needs and the draft lacks, in the order of the form. */
export function missingSections(content: ProposalContent): ProposalSection[] {
  return Object.values(PROPOSAL_SECTION).filter(
    (section) => content[section] === '' || content[section] === null,
  );
}

export function missingProblems(content: ProposalContent): FieldProblem[] {
  return missingSections(content).map((path) => ({ path, code: FIELD_ERROR.required }));
}

/**
 * What a receipt's digest is taken over: JSON in the canonical form of RFC 8785 (keys sorted, no spaces, UTF-8) of the
 * content and of the names and digests of the files in their order. docs/receipts.md says how to check one.
 */
export function canonicalForm(
  content: ProposalContent,
  files: readonly Pick<FileView, 'name' | 'sha256'>[],
): string {
  const { cost, plan, solution, summary, team, title } = content;
  return JSON.stringify({
    content: { cost, plan, solution, summary, team, title },
    files: files.map(({ name, sha256 }) => ({ name, sha256 })),
    form: FORM,
  });
}

/** SHA-256 of the canonical form, hexadecimal. */
export function digestOf(
  content: ProposalContent,
  files: readonly Pick<FileView, 'name' | 'sha256'>[],
): string {
  return createHash('sha256').update(canonicalForm(content, files), 'utf8').digest('hex');
}
