/** How a criterion was found. */
export const VERDICT = { met: 'met', remarked: 'remarked', unmet: 'unmet' } as const;
export type Verdict = (typeof VERDICT)[keyof typeof VERDICT];
export const VERDICTS = Object.values(VERDICT);

/** What is asked of a milestone, as its plan says it. */
export interface PlannedTexts {
  readonly name: string;
  readonly deliverables: string;
  readonly acceptanceCriteria: string;
}

/** The marks with which people begin the lines of a list: `-`, `•`, `1.`, `a)`. */
const BULLET = /^\s*(?:[-–—•*+]|\d{1,2}[.)]|\p{L}\))\s+/u;

/** A text as the list it is: one item a line, without marks and empty lines. */
export function linesOfText(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '');
}

/** What is to be handed in: each line of the deliverables, or else the milestone itself. */
export function deliverablesOf({
  name,
  deliverables,
}: Pick<PlannedTexts, 'name' | 'deliverables'>): string[] {
  const lines = linesOfText(deliverables);
  return lines.length > 0 ? lines : [name];
}

/** What it is checked against: each line of the acceptance criteria, or else that everything is there. */
export function criteriaOf(milestone: PlannedTexts): string[] {
  const lines = linesOfText(milestone.acceptanceCriteria);
  return lines.length > 0 ? lines : deliverablesOf(milestone);
}

/** A criterion that is not met, or met with a remark, says why. */
export function needsReason(verdict: Verdict): boolean {
  return verdict !== VERDICT.met;
}

/** Whether what was found can be accepted: nothing is unmet. Remarks stay in the minutes. */
export function isAcceptable(findings: readonly { readonly verdict: Verdict }[]): boolean {
  return findings.length > 0 && findings.every(({ verdict }) => verdict !== VERDICT.unmet);
}
