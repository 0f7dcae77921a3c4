import {
  challengeLifecycle,
  type ChallengeAct,
  ERROR,
  FIELD_ERROR,
  type FieldProblem,
} from '@loi-giai/shared';
import { MoreThanOrEqual } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { requireSettledComplaints } from '../evaluations/complaint-reads';
import { calendarOf } from '../programme/programme-calendar-reads';
import { Field } from '../programme/programme.entities';
import { contentOf } from './challenge-content';
import { codeOfProblems, contentProblems, datesProblems } from './challenge-problems';
import { ChallengeActRecord, ChallengeEditor } from './challenge-record.entities';
import { ChallengeTriage } from './challenge-triage.entity';
import { Challenge } from './challenge.entity';
import { Criterion } from './criterion.entity';

type Guard = LifecycleGuard<Challenge>;

/** Every section is written, weights sum to 100, dates stand in order and ahead. */
const contentIsComplete: Guard = async (tx, challenge) => {
  const criteria = await criteriaOf(tx, challenge.id);
  const field = challenge.fieldId && (await tx.manager.findOneBy(Field, { id: challenge.fieldId }));
  const content = contentOf(challenge, criteria, field ? field.code : null);
  const problems = contentProblems(content, await tx.now(), await calendarOf(tx));
  if (problems.length > 0) throw problem(codeOfProblems(problems), { errors: problems });
};

/** I6: whoever wrote in it or sent it to review does not approve it. */
const approverIsAnother: Guard = async (tx, challenge) => {
  await wroteNothingIn(tx, challenge, tx.actor.accountId);
  const submitter = await lastActorOf(tx, challenge.id, 'submit_for_review');
  if (submitter === tx.actor.accountId) throw problem(ERROR.fourEyes);
};

/** I6: whoever wrote in it or approved it neither triages nor publishes it. Who planned what the portal publishes is its publisher. */
const publisherIsAnother: Guard = async (tx, challenge) => {
  const publisher = tx.actor.accountId ?? (await lastActorOf(tx, challenge.id, 'schedule'));
  await wroteNothingIn(tx, challenge, publisher);
  const approver = await lastActorOf(tx, challenge.id, 'approve');
  if (publisher === null || approver === publisher) throw problem(ERROR.fourEyes);
};

/** The programme office has weighed what was approved, not an earlier round of it. */
const isTriaged: Guard = async (tx, { id: challengeId }) => {
  const { at } = (await lastActOf(tx, challengeId, 'approve')) ?? {};
  const where = { challengeId, ...(at && { at: MoreThanOrEqual(at) }) };
  if (!(await tx.manager.existsBy(ChallengeTriage, where))) throw problem(ERROR.triageMissing);
};

const publicationIsPlanned: Guard = (_, { publishAt, state }) => {
  if (publishAt === null) throw problem(ERROR.wrongState, { params: { state, act: 'unschedule' } });
};

/** I6, in no round: returning a draft does not take out again what was written in it. @throws four_eyes */
async function wroteNothingIn(
  tx: Transaction,
  { id: challengeId, authorId }: Challenge,
  accountId: string | null,
): Promise<void> {
  const wrote =
    accountId !== null &&
    (accountId === authorId || (await tx.manager.existsBy(ChallengeEditor, { challengeId, accountId })));
  if (wrote) throw problem(ERROR.fourEyes);
}

const closingTimeIsAhead: Guard = async (tx, { closingAt }) => {
  if (closingAt === null || closingAt <= (await tx.now()))
    throw problem(ERROR.datesOutOfOrder, { errors: [{ path: 'closingAt', code: 'must_be_future' }] });
};

/** Solvers get the time that the programme promises, counted from the moment of publication. */
const scheduleStillHolds: Guard = async (tx, challenge) => {
  const errors = await scheduleProblemsAt(tx, challenge, await tx.now());
  if (errors.length > 0) throw problem(ERROR.datesOutOfOrder, { errors });
};

/** I1: nobody closes a call, and so opens the seal, before its time. */
const closingTimeHasPassed: Guard = async (tx, { closingAt }) => {
  if (closingAt === null || closingAt > (await tx.now())) throw problem(ERROR.stillSealed);
};

/** I7: that nobody was selected must have been released before the state tells it. */
const nobodyWasSelected: Guard = async (tx, { id, state }) => {
  const released = await tx.query(
    `SELECT 1 FROM decision
      WHERE challenge_id = $1 AND released_at IS NOT NULL AND selected_proposal_ids = '{}'`,
    [id],
  );
  if (released.length === 0)
    throw problem(ERROR.wrongState, { params: { state, act: 'close_without_award' } });
};

/** Who was not selected may object; until that is settled the call is not over. */
const complaintsAreSettled: Guard = (tx, { id }) => requireSettledComplaints(tx, id);

/** Guards of steps 3 to 5 stand in the lifecycles of panel, commission and outcomes, which move the challenge on. */
const guards: Readonly<Record<ChallengeAct, readonly Guard[]>> = {
  submit_for_review: [contentIsComplete],
  return_to_draft: [],
  approve: [approverIsAnother],
  triage: [publisherIsAnother],
  schedule: [publisherIsAnother, isTriaged],
  unschedule: [publicationIsPlanned],
  fail_publication: [publicationIsPlanned],
  publish: [publisherIsAnother, isTriaged, closingTimeIsAhead, scheduleStillHolds],
  close_call: [closingTimeHasPassed],
  decide: [],
  reconsider: [],
  close_without_award: [nobodyWasSelected, complaintsAreSettled],
  commission: [],
  start_measuring: [],
  publish_result: [],
  cancel: [],
};

const machine = new StateMachine(challengeLifecycle, Challenge, guards);

export interface ChallengeActOptions {
  /** The words that come with the act, shown in the history. */
  readonly comment?: string | null;
  readonly changes?: Partial<Challenge>;
  /** What the audit log keeps beside the comment. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** A plan to publish ends with the state it was made in. */
const NO_PLAN: Partial<Challenge> = { publishAt: null, publishFailure: null };

/** The only way a challenge moves: state, history and audit row together. Locks the challenge's row. */
export async function actOnChallenge(
  tx: Transaction,
  challengeId: string,
  act: ChallengeAct,
  { comment = null, changes = {}, detail = {} }: ChallengeActOptions = {},
): Promise<Challenge> {
  const plan = challengeLifecycle.acts[act].to === 'approved' ? {} : NO_PLAN;
  const challenge = await machine.transition(tx, challengeId, act, {
    changes: { ...plan, ...changes, updatedAt: await tx.now() },
    detail: { ...(comment !== null && { comment }), ...detail },
  });
  await tx.manager.insert(ChallengeActRecord, { challengeId, act, actorId: tx.actor.accountId, comment });
  return challenge;
}

/** The challenge, its row locked until the end of the transaction: always before panel, proposals or commission. */
export function lockChallenge(tx: Transaction, challengeId: string): Promise<Challenge> {
  return machine.lock(tx, challengeId);
}

/** In the order of their position. */
export function criteriaOf(tx: Pick<Transaction, 'manager'>, challengeId: string): Promise<Criterion[]> {
  return tx.manager.find(Criterion, { where: { challengeId }, order: { position: 'ASC' } });
}

function lastActOf(
  tx: Transaction,
  challengeId: string,
  act: ChallengeAct,
): Promise<ChallengeActRecord | null> {
  return tx.manager.findOne(ChallengeActRecord, { where: { challengeId, act }, order: { at: 'DESC' } });
}

async function lastActorOf(tx: Transaction, challengeId: string, act: ChallengeAct): Promise<string | null> {
  return (await lastActOf(tx, challengeId, act))?.actorId ?? null;
}

/** Whoever writes in it neither approves nor publishes it (I6); the log tells of the first save in a round, not of each (I9). */
export async function recordEditor(
  tx: Transaction,
  actor: SignedInActor,
  { id, code }: Challenge,
  revision: number,
): Promise<void> {
  const first = await tx.query(
    `INSERT INTO challenge_editor (challenge_id, account_id, round)
     SELECT $1, $2, count(*) FROM challenge_act_record WHERE challenge_id = $1 AND act = 'return_to_draft'
     ON CONFLICT (challenge_id, account_id, round) DO NOTHING RETURNING id`,
    [id, actor.accountId],
  );
  if (first.length === 0) return;
  tx.audit({ act: 'challenge.edit', subjectType: 'challenge', subjectId: id, detail: { code, revision } });
}

/** What would be wrong with its dates, were it published at that instant. */
export async function scheduleProblemsAt(
  tx: Transaction,
  challenge: Challenge,
  at: Date,
): Promise<FieldProblem[]> {
  const problems = datesProblems(contentOf(challenge, [], null), at, await calendarOf(tx));
  // What was approved before a date was asked may go without it.
  return problems.filter(({ code }) => code !== FIELD_ERROR.required);
}
