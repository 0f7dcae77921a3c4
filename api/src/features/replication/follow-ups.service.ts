import {
  ERROR,
  FIELD_ERROR,
  FOLLOW_UP_REMINDERS,
  type FollowUpRequest,
  PERMISSION,
  type ReplicationView,
  remindersDue,
} from '@loi-giai/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { Jobs } from '../../platform/jobs/jobs';
import { findReplication, readReplication, takes } from './replication-access';
import { ReplicationMails } from './replication-mails';
import { toReplicationView } from './replication-view';
import { Replication, ReplicationFollowUp } from './replication.entities';
import { move } from './replications.service';

/** What became of a replication, asked for each year: reminded of, answered once, and kept as it was answered. */
@Injectable()
export class FollowUpsService implements OnModuleInit {
  private readonly mails: ReplicationMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    configuration: Configuration,
  ) {
    this.mails = new ReplicationMails(configuration.publicUrl);
  }

  onModuleInit(): void {
    this.jobs.handle('remind-replications', () =>
      this.transactions.run(PORTAL_ACTOR, (tx) => this.remind(tx)),
    );
  }

  /**
   * From a month before it is due. What is no longer in use comes to its end. @throws not_found, forbidden, wrong_state for one that
   * was answered or is not asked yet, validation
   */
  answer(actor: Actor, id: string, year: number, request: FollowUpRequest): Promise<ReplicationView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findReplication(tx, id, true);
      const { state, users: known } = seen.replication;
      const followUp = await tx.manager.findOneBy(ReplicationFollowUp, { replicationId: id, year });
      if (!followUp) throw notFound();
      if (!takes(tx, PERMISSION.replicationRun, seen)) throw problem(ERROR.forbidden);
      const open = (state === 'started' || state === 'running') && followUp.answeredAt === null;
      if (!open || !(await isAsked(tx, followUp)))
        throw problem(ERROR.wrongState, { params: { state, act: 'follow_up' } });
      checkFollowUp(request);
      const { inUse, users, benefit, source, problems } = request;
      await tx.manager.update(
        ReplicationFollowUp,
        { id: followUp.id },
        {
          ...{ inUse, users: inUse ? users : 0, benefit, source, problems },
          ...{ answeredBy: tx.actor.accountId, answeredAt: await tx.now() },
        },
      );
      tx.audit({
        act: 'replication.follow-up',
        subjectType: 'replication',
        subjectId: id,
        detail: { challenge: seen.challenge.code, year, inUse, users: users ?? known },
      });
      if (!inUse) {
        await move(tx, seen, 'end', { endedOn: await tx.today(), endReason: problems });
        await this.mails.ended(tx, seen);
      }
      return toReplicationView(tx, id);
    });
  }

  /** One letter, however many of its days have gone by; a month late, the programme office hears of it, too. */
  private async remind(tx: Transaction): Promise<void> {
    const due = await tx.query<{
      id: string;
      replicationId: string;
      year: number;
      days: number;
      sent: number;
    }>(
      `SELECT f.id, f.replication_id AS "replicationId", f.year, f.due_on - portal_today() AS days, f.reminders AS sent
         FROM replication_follow_up f JOIN replication r ON r.id = f.replication_id
        WHERE f.answered_at IS NULL AND r.state IN ('started', 'running')
          AND f.due_on <= portal_today() + $1::int AND f.reminders < $2
        ORDER BY f.id FOR UPDATE OF f`,
      [FOLLOW_UP_REMINDERS[0], FOLLOW_UP_REMINDERS.length],
    );
    for (const { id, replicationId, year, days, sent } of due) {
      const passed = remindersDue(days);
      if (passed <= sent) continue;
      await tx.manager.update(ReplicationFollowUp, { id }, { reminders: passed });
      const replication = await tx.manager.findOneByOrFail(Replication, { id: replicationId });
      const seen = await readReplication(tx, replication, false);
      await this.mails.followUp(tx, seen, days, passed === FOLLOW_UP_REMINDERS.length);
      tx.audit({
        act: 'replication.remind',
        subjectType: 'replication',
        subjectId: replicationId,
        detail: { challenge: seen.challenge.code, year, daysLeft: days },
      });
    }
  }
}

async function isAsked(tx: Transaction, { dueOn }: ReplicationFollowUp): Promise<boolean> {
  const [row] = await tx.query<{ asked: boolean }>(`SELECT $1::date - portal_today() <= $2::int AS asked`, [
    dueOn,
    FOLLOW_UP_REMINDERS[0],
  ]);
  return row?.asked ?? false;
}

/** @throws validation: how many use it; where a benefit comes from (I10); why it is no longer used */
function checkFollowUp({ inUse, users, benefit, source, problems }: FollowUpRequest): void {
  if (inUse && users === null) throw fieldProblem('users', FIELD_ERROR.required);
  if (benefit !== '' && source === '') throw fieldProblem('source', FIELD_ERROR.required);
  if (!inUse && problems === '') throw fieldProblem('problems', FIELD_ERROR.required);
}
