import {
  CHALLENGE_SORT,
  type ChallengeSort,
  type ChallengeState,
  FIELD_ERROR,
  type FieldErrorCode,
  type FieldProblem,
  ERROR,
  STEP_OF_STATE,
} from '@loi-giai/shared';
import { problem } from '../../platform/errors/problem';
import { decodeCursor } from '../../platform/http/cursor';
import { CODE } from '../../platform/http/params';
import { searchExpression } from './challenge-search-reads';

/** What the public list is asked for. */
export interface ChallengeListQuery {
  /** A text search expression, safe for to_tsquery; null where nothing is searched, empty where nothing can be found. */
  readonly search: string | null;
  readonly states: readonly ChallengeState[] | null;
  readonly field: string | null;
  readonly agency: string | null;
  /** By closing time; a search ranks instead. */
  readonly sort: ChallengeSort;
  readonly cursor: readonly string[] | null;
}

const PARAMETERS = ['q', 'step', 'field', 'agency', 'sort', 'cursor'];

/**
 * Reads the query of the busiest public list by hand: what class-transformer and class-validator take for it would be
 * seen in its rate. @throws validation with the parameter's name
 */
export function readListQuery(query: Readonly<Record<string, unknown>>): ChallengeListQuery {
  const errors: FieldProblem[] = [];
  const refuse = (path: string, code: FieldErrorCode): null => {
    errors.push({ path, code });
    return null;
  };
  const text = (name: string): string | null => {
    const value = query[name];
    if (value === undefined || value === '') return null;
    return typeof value === 'string' ? value : refuse(name, FIELD_ERROR.wrongType);
  };
  const code = (name: string): string | null => {
    const value = text(name);
    return value === null || CODE.test(value) ? value : refuse(name, FIELD_ERROR.badFormat);
  };
  for (const name of Object.keys(query))
    if (!PARAMETERS.includes(name)) refuse(name, FIELD_ERROR.unknownField);
  const [q, step, sort, cursor] = [text('q'), text('step'), text('sort'), text('cursor')];
  if (sort !== null && !isSort(sort)) refuse('sort', FIELD_ERROR.notAllowed);
  const read = {
    search: q === null ? null : searchExpression(q),
    states: step === null ? null : (statesOf(step) ?? refuse('step', FIELD_ERROR.notAllowed)),
    field: code('field'),
    agency: code('agency'),
    sort: isSort(sort) ? sort : CHALLENGE_SORT.latest,
    cursor: cursor === null ? null : (listKey(cursor) ?? refuse('cursor', FIELD_ERROR.badFormat)),
  };
  if (errors.length > 0) throw problem(ERROR.validation, { errors });
  return read;
}

function statesOf(step: string): ChallengeState[] | null {
  const states = Object.entries(STEP_OF_STATE).flatMap(([state, at]) =>
    String(at) === step ? [state as ChallengeState] : [],
  );
  return states.length > 0 ? states : null;
}

function isSort(sort: string | null): sort is ChallengeSort {
  return Object.values(CHALLENGE_SORT).some((known) => known === sort);
}

/** Keys are [closing time, id] in a list, [rank, closing time, id] among a search's headlines. */
function listKey(cursor: string): string[] | null {
  return decodeCursor(cursor, ['instant', 'id']) ?? decodeCursor(cursor, ['rank', 'instant', 'id']);
}
