import {
  type AddendumAct,
  addendumLifecycle,
  type ChallengeContent,
  ERROR,
  FIELD_ERROR,
  FIXED_AT_CLOSING,
  FIXED_AT_OPENING,
  type FieldProblem,
  type ProgrammeCalendar,
} from '@loi-giai/shared';
import { In } from 'typeorm';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { calendarOf } from '../programme/programme-calendar-reads';
import { Field } from '../programme/programme.entities';
import { addendumFiles, fileChanges } from './addendum-files';
import { Addendum } from './addendum.entity';
import { contentOf } from './challenge-content';
import { criteriaOf } from './challenge-lifecycle';
import { codeOfProblems, contentProblems } from './challenge-problems';
import { Challenge } from './challenge.entity';
import { changesBetween } from './content-changes';

type Guard = LifecycleGuard<Addendum>;

/** SQL on `challenge c`: from its opening to the decision it may be changed, and once it has closed its rules may not (I5). */
export const TAKES_ADDENDA = `c.state IN ('open', 'evaluating')`;
export const HAS_CLOSED = `(c.state <> 'open' OR portal_now() >= c.closing_at)`;

/**
 * By the database's clock. The challenge's row must be held before this is asked.
 * @returns whether the call has closed. @throws call_not_open
 */
export async function callTakesAddenda(tx: Transaction, challengeId: string): Promise<boolean> {
  const [call] = await tx.query<{ takes: boolean; closed: boolean }>(
    `SELECT ${TAKES_ADDENDA} AS takes, ${HAS_CLOSED} AS closed FROM challenge c WHERE id = $1`,
    [challengeId],
  );
  if (!call?.takes) throw problem(ERROR.callNotOpen);
  return call.closed;
}

/** Also asked before a publication, whose state moves only after the content has been written. @throws challenge_incomplete, addendum_empty */
export const isComplete: Guard = async (tx, addendum) => {
  const challenge = await challengeOf(tx, addendum);
  const current = await currentContent(tx, challenge);
  const content = contentOver(current, addendum);
  const problems = addendumProblems(
    { reason: addendum.reason, content },
    {
      current,
      openedAt: challenge.openedAt ?? challenge.createdAt,
      calendar: await calendarOf(tx),
    },
  );
  if (problems.length > 0) throw problem(codeOfProblems(problems), { errors: problems });
  if (changesBetween(current, content).length > 0) return;
  if (fileChanges(await addendumFiles(tx.manager, addendum)).length === 0) throw problem(ERROR.addendumEmpty);
};

/** I5: what solvers wrote for changes before the closing time only. @throws call_closed with the fields in question */
const keepsRulesOfClosed: Guard = async (tx, addendum) => {
  if (!(await callTakesAddenda(tx, addendum.challengeId))) return;
  const current = await currentContent(tx, await challengeOf(tx, addendum));
  const errors = changedFields(FIXED_AT_CLOSING, current, contentOver(current, addendum));
  if (errors.length > 0) throw problem(ERROR.callClosed, { errors });
};

const guards: Readonly<Record<AddendumAct, readonly Guard[]>> = {
  submit: [keepsRulesOfClosed, isComplete],
  return: [],
  publish: [keepsRulesOfClosed, isAnotherThan('writers')],
  discard: [],
};

/** The only way an addendum moves. Lock its challenge first. */
export const addendumMachine = new StateMachine(addendumLifecycle, Addendum, guards);

/** The addendum that is being written; there is one at a time. @throws not_found */
export async function lockWorking(tx: Transaction, challengeId: string): Promise<Addendum> {
  const found = await findWorking(tx, challengeId);
  if (!found) throw notFound();
  return addendumMachine.lock(tx, found.id);
}

export function findWorking(
  { manager }: Pick<Transaction, 'manager'>,
  challengeId: string,
): Promise<Addendum | null> {
  return manager.findOneBy(Addendum, { challengeId, state: In(['draft', 'submitted']) });
}

/** What is in force now. */
export async function currentContent(
  tx: Pick<Transaction, 'manager'>,
  challenge: Challenge,
): Promise<ChallengeContent> {
  const { fieldId, id } = challenge;
  const field = fieldId === null ? null : await tx.manager.findOneBy(Field, { id: fieldId });
  return contentOf(challenge, await criteriaOf(tx, id), field?.code ?? null);
}

/** What an addendum will put in force. One that was begun before challenges had a part leaves that part as it is. */
export function contentOver(
  current: ChallengeContent,
  { content }: Pick<Addendum, 'content'>,
): ChallengeContent {
  return { ...current, ...content };
}

interface Basis {
  readonly current: ChallengeContent;
  readonly openedAt: Date;
  readonly calendar: ProgrammeCalendar;
}

/**
 * Dates stand in order from the opening on, and nobody loses time: both deadlines only move back. What the published content lacks
 * already, because it was not asked then, the addendum may lack as well.
 */
function addendumProblems(
  { reason, content }: Pick<Addendum, 'reason' | 'content'>,
  { current, openedAt, calendar }: Basis,
): FieldProblem[] {
  const known = new Set(contentProblems(current, openedAt, calendar).map(nameOf));
  const shortened = (['enquiryDeadline', 'closingAt'] as const).filter((field) => {
    const [was, is] = [current[field], content[field]];
    return was !== null && is !== null && Date.parse(is) < Date.parse(was);
  });
  return [
    ...(reason === '' ? [{ path: 'reason', code: FIELD_ERROR.required }] : []),
    ...changedFields(FIXED_AT_OPENING, current, content),
    ...contentProblems(content, openedAt, calendar).filter(
      (found) => !known.has(nameOf(found)) && !shortened.some((path) => path === found.path),
    ),
    ...shortened.map((path) => ({ path, code: FIELD_ERROR.onlyLater })),
  ];
}

function changedFields(
  fields: readonly (keyof ChallengeContent)[],
  current: ChallengeContent,
  content: ChallengeContent,
): FieldProblem[] {
  return fields
    .filter((field) => changesBetween({ part: current[field] }, { part: content[field] }).length > 0)
    .map((path) => ({ path, code: FIELD_ERROR.fixed }));
}

function nameOf({ path, code }: FieldProblem): string {
  return `${path} ${code}`;
}

function challengeOf(tx: Transaction, { challengeId }: Addendum): Promise<Challenge> {
  return tx.manager.findOneByOrFail(Challenge, { id: challengeId });
}
