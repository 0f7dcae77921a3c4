import { createHash } from 'node:crypto';
import {
  costLine,
  costProblems,
  FIELD_ERROR,
  type FieldProblem,
  type FileView,
  isCompleteLine,
  type ProposalContent,
  type ProposalForm,
  type ProposalFormSection,
  type ProposalSection,
  type SaveProposalRequest,
} from '@loi-giai/shared';
import { canonicalJson } from '../../platform/sealing/canonical';

/** Says which rules the digest follows, so that a later edition can follow others. */
const FORM = 'loi-giai/proposal/2';

/** Of a proposal that has just been begun. */
export const EMPTY_CONTENT: ProposalContent = {
  title: '',
  summary: '',
  solution: '',
  maturity: '',
  team: '',
  plan: '',
  costs: [],
  risks: '',
  pilot: '',
  sandbox: '',
};

/** The content alone, out of a record or request that has more; amounts are computed anew. */
export function contentOf(source: Omit<SaveProposalRequest, 'revision'>): ProposalContent {
  const { title, summary, solution, maturity, team, plan, costs, risks, pilot, sandbox } = source;
  return {
    title,
    summary,
    solution,
    maturity,
    team,
    plan,
    costs: costs.map(costLine),
    risks,
    pilot,
    sandbox,
  };
}

/** As much of the content as the challenge asks for: what stands in a section that is asked no more is not submitted. */
export function askedContent(content: ProposalContent, form: ProposalForm): ProposalContent {
  const asked = (section: ProposalSection): boolean =>
    section === 'title' || form.some((entry) => entry.section === section);
  const kept = Object.entries(content).filter(([section]) => asked(section as ProposalSection));
  return { ...EMPTY_CONTENT, ...Object.fromEntries(kept) };
}

/** What cannot be stored: texts over the length the challenge allows, and impossible sums. */
export function contentProblems(content: ProposalContent, form: ProposalForm): FieldProblem[] {
  const tooLong = form.flatMap(({ section, maxLength }): FieldProblem[] =>
    section !== 'costs' && maxLength !== null && isLonger(content[section], maxLength)
      ? [{ path: section, code: FIELD_ERROR.tooLong, params: { max: maxLength } }]
      : [],
  );
  return [...tooLong, ...costProblems(content.costs)];
}

/** Counts characters, of which some take two code units; accents that were typed by themselves are composed before. */
function isLonger(text: string, max: number): boolean {
  return text.length > max && Array.from(text).length > max;
}

/** The sections that a submission needs and the draft lacks, in the order of the form. */
export function missingSections(content: ProposalContent, form: ProposalForm): ProposalSection[] {
  const sections = form.filter((entry) => isMissing(content, entry)).map(({ section }) => section);
  return content.title === '' ? ['title', ...sections] : sections;
}

/** A table that is begun must be complete, also where it is not required. */
function isMissing(content: ProposalContent, { section, required }: ProposalFormSection): boolean {
  if (section !== 'costs') return required && content[section] === '';
  return content.costs.length === 0 ? required : !content.costs.every(isCompleteLine);
}

export function missingProblems(content: ProposalContent, form: ProposalForm): FieldProblem[] {
  return missingSections(content, form).map((path) => ({ path, code: FIELD_ERROR.required }));
}

/**
 * What a receipt's digest is taken over: JSON in the canonical form of RFC 8785 (keys sorted, no spaces, UTF-8) of the
 * content and of the names and digests of the files in their order. docs/receipts.md says how to check one.
 */
export function canonicalForm(
  content: ProposalContent,
  files: readonly Pick<FileView, 'name' | 'sha256'>[],
): string {
  const named = files.map(({ name, sha256 }) => ({ name, sha256 }));
  return canonicalJson({ content: contentOf(content), files: named, form: FORM });
}

/** SHA-256 of the canonical form, hexadecimal. */
export function digestOf(
  content: ProposalContent,
  files: readonly Pick<FileView, 'name' | 'sha256'>[],
): string {
  return createHash('sha256').update(canonicalForm(content, files), 'utf8').digest('hex');
}
