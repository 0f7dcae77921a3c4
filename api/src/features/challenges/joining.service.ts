import { ERROR, FIELD_ERROR, type JoinRequestView, PERMISSION, REUSE_LIMITS } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { mayIn, type SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import type { Agency } from '../agencies/agency.entity';
import { findReadable, leavesBy, mayAnswer, mayRemove } from './challenge-access';
import { draftingAgency } from './challenge-drafts';
import { isFinal } from './challenge-ends';
import { lockChallenge } from './challenge-lifecycle';
import type { Challenge } from './challenge.entity';
import type { JoinRequestDto } from './dto/joining.dto';
import { JoinMails } from './join-mails';
import { JoinReads } from './join-reads';
import { ChallengeAgency, JoinRequest } from './joining.entities';

interface Answer {
  readonly state: 'consented' | 'declined';
  readonly reason: string | null;
}

interface Parting {
  readonly state: 'left' | 'removed';
  readonly note: string;
}

/** Cùng thực hiện: instead of a challenge of its own, an agency joins one that another agency has. */
@Injectable()
export class Joining {
  private readonly mails: JoinMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly reads: JoinReads,
    configuration: Configuration,
  ) {
    this.mails = new JoinMails(configuration.publicUrl);
  }

  /** @throws not_found for a challenge the actor cannot read, wrong_state for one that has ended */
  async ask(actor: SignedInActor, code: string, request: JoinRequestDto): Promise<JoinRequestView> {
    const id = await this.transactions.run(actor, async (tx) => {
      const found = await findReadable(tx.manager, actor, code);
      if (!found) throw notFound();
      const agency = await draftingAgency(tx, actor, request.agencyCode);
      const challenge = await lockChallenge(tx, found.id);
      await requireJoinable(tx, challenge, agency);
      const { id } = await tx.manager.save(
        tx.manager.create(JoinRequest, {
          challengeId: challenge.id,
          agencyId: agency.id,
          requestedBy: actor.accountId,
          message: request.message,
        }),
      );
      record(tx, 'challenge.ask-to-join', challenge, agency.code);
      await this.mails.asked(tx, challenge, agency, request.message);
      return id;
    });
    return this.reads.view(actor, id);
  }

  consent(actor: SignedInActor, id: string): Promise<JoinRequestView> {
    return this.answer(actor, id, { state: 'consented', reason: null });
  }

  decline(actor: SignedInActor, id: string, reason: string): Promise<JoinRequestView> {
    return this.answer(actor, id, { state: 'declined', reason });
  }

  /** By whoever drafts in the asking agency, as long as nobody has answered. */
  async withdraw(actor: SignedInActor, id: string): Promise<JoinRequestView> {
    await this.transactions.run(actor, async (tx) => {
      const { request, challenge, agency } = await findRequest(tx, id);
      const asks = mayIn(actor, PERMISSION.challengeDraft, agency.id);
      if (!asks && !mayAnswer(actor, challenge)) throw notFound();
      if (!asks) throw problem(ERROR.forbidden);
      requireOpen(request);
      await tx.manager.update(JoinRequest, id, { state: 'withdrawn', decidedAt: await tx.now() });
      record(tx, 'challenge.withdraw-request', challenge, agency.code);
    });
    return this.reads.view(actor, id);
  }

  /** Thôi cùng thực hiện. @throws wrong_state for one that has ended or takes no part, validation where the public gets no note */
  leave(actor: SignedInActor, id: string, note: string): Promise<JoinRequestView> {
    return this.part(actor, id, { state: 'left', note });
  }

  /** Cho thôi cùng thực hiện, by the owner; the agency is told why. @throws wrong_state as above */
  remove(actor: SignedInActor, id: string, reason: string): Promise<JoinRequestView> {
    return this.part(actor, id, { state: 'removed', note: reason });
  }

  private async part(actor: SignedInActor, id: string, { state, note }: Parting): Promise<JoinRequestView> {
    await this.transactions.run(actor, async (tx) => {
      const { request, challenge, agency } = await findRequest(tx, id);
      requireParting(actor, challenge, agency, state);
      if (isFinal(challenge.state)) throw ended(challenge);
      const part = { challengeId: challenge.id, agencyId: agency.id };
      if (request.state !== 'consented' || !(await tx.manager.existsBy(ChallengeAgency, part)))
        throw problem(ERROR.joinAnswered, { params: { state: request.state } });
      const published = challenge.openedAt !== null;
      if (published && note === '') throw fieldProblem('note', FIELD_ERROR.required);
      await tx.manager.delete(ChallengeAgency, part);
      await tx.manager.update(JoinRequest, id, {
        state,
        leftAt: await tx.now(),
        leftNote: published ? note : null,
        ...(state === 'removed' && { reason: note }),
      });
      const act = state === 'left' ? 'challenge.leave' : 'challenge.remove-agency';
      record(tx, act, challenge, agency.code, note === '' ? null : note);
      if (state === 'left') await this.mails.left(tx, challenge, agency, note);
      else await this.mails.removed(tx, challenge, agency, request, note);
    });
    return this.reads.view(actor, id);
  }

  /** By the owner's leader or the challenge's author, who is not the one who asked (I6). */
  private async answer(
    actor: SignedInActor,
    id: string,
    { state, reason }: Answer,
  ): Promise<JoinRequestView> {
    await this.transactions.run(actor, async (tx) => {
      const { request, challenge, agency } = await findRequest(tx, id);
      if (!mayAnswer(actor, challenge)) {
        if (!mayIn(actor, PERMISSION.challengeReadUnpublished, agency.id)) throw notFound();
        throw problem(ERROR.forbidden);
      }
      if (request.requestedBy === actor.accountId) throw problem(ERROR.fourEyes);
      requireOpen(request);
      if (isFinal(challenge.state)) throw ended(challenge);
      const decidedAt = await tx.now();
      await tx.manager.update(JoinRequest, id, { state, reason, decidedBy: actor.accountId, decidedAt });
      if (state === 'consented')
        await tx.manager.insert(ChallengeAgency, { challengeId: challenge.id, agencyId: agency.id });
      const act = state === 'consented' ? 'challenge.accept-agency' : 'challenge.decline-agency';
      record(tx, act, challenge, agency.code, reason);
      await this.mails.answered(tx, challenge, agency, request, reason);
    });
    return this.reads.view(actor, id);
  }
}

/** An agency leaves by its own people, and is removed by the owner's. @throws forbidden, or not_found for others (I11) */
function requireParting(
  actor: SignedInActor,
  challenge: Challenge,
  agency: Agency,
  state: Parting['state'],
): void {
  const published = challenge.openedAt !== null;
  const may =
    state === 'left' ? mayIn(actor, leavesBy(published), agency.id) : mayRemove(actor, challenge, published);
  if (may) return;
  const sees = mayIn(actor, PERMISSION.challengeReadUnpublished, agency.id);
  throw sees || mayAnswer(actor, challenge) ? problem(ERROR.forbidden) : notFound();
}

/** @throws validation where too many have joined, already_joined, join_request_open, wrong_state */
async function requireJoinable(tx: Transaction, challenge: Challenge, agency: Agency): Promise<void> {
  if (isFinal(challenge.state)) throw ended(challenge);
  const joined = await tx.manager.findBy(ChallengeAgency, { challengeId: challenge.id });
  const has = [challenge.agencyId, ...joined.map(({ agencyId }) => agencyId)];
  if (has.includes(agency.id)) throw problem(ERROR.alreadyJoined);
  if (joined.length >= REUSE_LIMITS.coAgencies)
    throw fieldProblem('agencyCode', FIELD_ERROR.tooMany, { max: REUSE_LIMITS.coAgencies });
  const where = { challengeId: challenge.id, agencyId: agency.id, state: 'open' as const };
  if (await tx.manager.existsBy(JoinRequest, where)) throw problem(ERROR.joinRequestOpen);
}

/** The request with its challenge, whose row is locked: one answer at a time. */
async function findRequest(
  tx: Transaction,
  id: string,
): Promise<{ request: JoinRequest; challenge: Challenge; agency: Agency }> {
  const found = await tx.manager.findOneBy(JoinRequest, { id });
  if (!found) throw notFound();
  const challenge = await lockChallenge(tx, found.challengeId);
  const request = await tx.manager.findOneOrFail(JoinRequest, { where: { id }, relations: { agency: true } });
  if (!request.agency) throw notFound();
  return { request, challenge, agency: request.agency };
}

function requireOpen({ state }: JoinRequest): void {
  if (state !== 'open') throw problem(ERROR.joinAnswered, { params: { state } });
}

function ended({ state }: Challenge): Error {
  return problem(ERROR.wrongState, { params: { state, act: 'join' } });
}

type JoinAuditAct =
  | 'challenge.ask-to-join'
  | 'challenge.accept-agency'
  | 'challenge.decline-agency'
  | 'challenge.withdraw-request'
  | 'challenge.leave'
  | 'challenge.remove-agency';

function record(
  tx: Transaction,
  act: JoinAuditAct,
  { id, code }: Challenge,
  agency: string,
  reason: string | null = null,
): void {
  const detail = { code, agency, ...(reason !== null && { reason }) };
  tx.audit({ act, subjectType: 'challenge', subjectId: id, detail });
}
