import {
  type AcceptedDeclarations,
  DECLARATION_KINDS,
  DECLARATIONS_EDITION,
  type SubmissionDeclarations,
  ERROR,
  FIELD_ERROR,
} from '@loi-giai/shared';
import { fieldProblem, problem } from '../../platform/errors/problem';

/** All three, in the words that are in force: whoever was shown others reads them again. @throws validation */
export function requireDeclarations(request: SubmissionDeclarations): void {
  if (request.edition !== DECLARATIONS_EDITION)
    throw fieldProblem('declarations.edition', FIELD_ERROR.notAllowed);
  const errors = DECLARATION_KINDS.filter((kind) => !request[kind]).map((kind) => ({
    path: `declarations.${kind}`,
    code: FIELD_ERROR.required,
  }));
  if (errors.length > 0) throw problem(ERROR.validation, { errors });
}

/** By whom and when, as it is kept with the version. */
export function acceptedDeclarations(acceptedBy: string, at: Date): AcceptedDeclarations {
  return {
    edition: DECLARATIONS_EDITION,
    kinds: DECLARATION_KINDS,
    acceptedBy,
    acceptedAt: at.toISOString(),
  };
}
