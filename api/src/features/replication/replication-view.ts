import {
  FOLLOW_UP_REMINDERS,
  type FollowUp,
  PERMISSION,
  type ReplicableSolution,
  type ReplicationOffer,
  type ReplicationView,
  type ReplicationViewAct,
  permissionsOf,
} from '@loi-giai/shared';
import { In } from 'typeorm';
import { isAnother } from '../../platform/access/writers';
import type { Transaction } from '../../platform/database/transactions';
import { toAgencyRef } from '../agencies/agencies-reads';
import { Agency } from '../agencies/agency.entity';
import type { Account } from '../auth/account.entity';
import type { Challenge } from '../challenges/challenge.entity';
import {
  type SeenReplication,
  answersAsOwner,
  answersAsSolver,
  findReplication,
  heirsOf,
  takes,
} from './replication-access';
import { REPLICABLE } from './replication-rules';
import { Replication, ReplicationFollowUp } from './replication.entities';

/** What may be asked for, and for whom the reader may ask. */
export async function toOffer(tx: Transaction, challenge: Challenge): Promise<ReplicationOffer> {
  const owner = await tx.manager.findOneByOrFail(Agency, { id: challenge.agencyId });
  const own = await heirsOf(tx, owner.id);
  const mine = tx.actor.roles.flatMap(({ role, scopeId }) =>
    scopeId !== null && permissionsOf(role).includes(PERMISSION.replicationAsk) && !own.includes(scopeId)
      ? [scopeId]
      : [],
  );
  const today = await tx.today();
  const agencies = await tx.manager.find(Agency, { where: { id: In(mine) }, order: { name: 'ASC' } });
  return {
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    owner: toAgencyRef(owner),
    solutions: await tx.query<ReplicableSolution>(REPLICABLE, [challenge.id]),
    agencies: agencies.filter(({ validTo }) => validTo === null || validTo >= today).map(toAgencyRef),
  };
}

/** As its reader may see it. @throws not_found */
export async function toReplicationView(tx: Transaction, id: string): Promise<ReplicationView> {
  const seen = await findReplication(tx, id);
  const { challenge, selected } = seen;
  const found = await tx.manager.findOneOrFail(Replication, {
    where: { id },
    relations: { agency: true, asker: true, confirmer: true, ownerAnswerer: true, solverAnswerer: true },
  });
  const owner = await tx.manager.findOneByOrFail(Agency, { id: challenge.agencyId });
  if (!found.agency) throw new Error('a replication has its agency');
  const followUps = await followUpsOf(tx, id);
  const { ownerYes, ownerConditions, ownerAnswerer, ownerAnsweredAt } = found;
  const { solverYes, solverConditions, solverAnswerer, solverAnsweredAt } = found;
  return {
    id,
    state: found.state,
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    proposalTitle: selected.title,
    organizationName: selected.organizationName,
    agency: toAgencyRef(found.agency),
    owner: toAgencyRef(owner),
    purpose: found.purpose,
    place: found.place,
    askedAt: found.askedAt.toISOString(),
    askedBy: found.asker?.name ?? '',
    confirmedBy: found.confirmer?.name ?? null,
    confirmedAt: found.confirmedAt?.toISOString() ?? null,
    ownerAnswer: toAnswer(ownerYes, ownerConditions, ownerAnswerer, ownerAnsweredAt),
    solverAnswer: toAnswer(solverYes, solverConditions, solverAnswerer, solverAnsweredAt),
    startedOn: found.startedOn,
    startPlace: found.startPlace,
    users: found.users,
    endedOn: found.endedOn,
    endReason: found.endReason,
    followUps: followUps.map(({ followUp }) => followUp),
    acts: actsOf(
      tx,
      seen,
      followUps.some(({ asked }) => asked),
    ),
  };
}

function toAnswer(
  yes: boolean | null,
  conditions: string,
  by: Account | null | undefined,
  at: Date | null,
): ReplicationView['ownerAnswer'] {
  return yes === null || at === null ? null : { yes, conditions, by: by?.name ?? '', at: at.toISOString() };
}

async function followUpsOf(
  tx: Transaction,
  replicationId: string,
): Promise<{ followUp: FollowUp; asked: boolean }[]> {
  const rows = await tx.manager.find(ReplicationFollowUp, {
    where: { replicationId },
    relations: { answerer: true },
    order: { year: 'ASC' },
  });
  const today = await tx.today();
  const month = (FOLLOW_UP_REMINDERS[0] ?? 0) * 86_400_000;
  return rows.map(({ year, dueOn, inUse, users, benefit, source, problems, answerer, answeredAt }) => ({
    followUp: {
      year,
      dueOn,
      late: answeredAt === null && dueOn < today,
      answer:
        answeredAt === null || inUse === null
          ? null
          : {
              ...{ inUse, users, benefit, source, problems },
              answeredBy: answerer?.name ?? '',
              answeredAt: answeredAt.toISOString(),
            },
    },
    asked: answeredAt === null && Date.parse(dueOn) - Date.parse(today) <= month,
  }));
}

function actsOf(tx: Transaction, seen: SeenReplication, asked: boolean): ReplicationViewAct[] {
  const { state, askedBy, confirmedBy, ownerYes, solverYes } = seen.replication;
  const decides = takes(tx, PERMISSION.replicationDecide, seen);
  const runs = takes(tx, PERMISSION.replicationRun, seen);
  // I6: nobody answers what one has asked for oneself.
  const another = isAnother(tx.actor, [askedBy, confirmedBy]);
  const acts: ReplicationViewAct[] = [];
  if (state === 'proposed' && decides && isAnother(tx.actor, [askedBy])) acts.push('confirm');
  if (state === 'asked' && ownerYes === null && another && answersAsOwner(tx, seen))
    acts.push('answer_as_owner');
  if (state === 'asked' && solverYes === null && another && answersAsSolver(tx, seen))
    acts.push('answer_as_solver');
  if (state === 'agreed' && runs) acts.push('start');
  if (state === 'started' && runs) acts.push('run');
  if ((state === 'started' || state === 'running') && runs) {
    if (asked) acts.push('follow_up');
    acts.push('end');
  }
  const before = state === 'proposed' || state === 'asked' || state === 'agreed';
  if (before && (decides || takes(tx, PERMISSION.replicationAsk, seen))) acts.push('withdraw');
  return acts;
}
