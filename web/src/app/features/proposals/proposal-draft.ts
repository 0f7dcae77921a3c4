import { type SchemaPathTree, max, maxLength, min, validate } from '@angular/forms/signals';
import { PROPOSAL_LIMITS as LIMITS, type ProposalContent } from '@loi-giai/shared';

/** The content alone, out of a record that has more. */
export function draftOf({ title, summary, solution, plan, team, cost }: ProposalContent): ProposalContent {
  return { title, summary, solution, plan, team, cost };
}

/** What a draft must keep to be stored. What it lacks to be submitted is no error: the list of parts says so. */
export function proposalSchema(path: SchemaPathTree<ProposalContent>): void {
  maxLength(path.title, LIMITS.title);
  maxLength(path.summary, LIMITS.summary);
  maxLength(path.solution, LIMITS.longText);
  maxLength(path.plan, LIMITS.longText);
  maxLength(path.team, LIMITS.longText);
  min(path.cost, 0);
  max(path.cost, 1e15);
  validate(path.cost, ({ value }) => (Number.isInteger(value() ?? 0) ? undefined : { kind: 'bad_format' }));
}
