import {
  ADDENDUM_ACT,
  type AddendumAct,
  type AddendumDesk,
  ERROR,
  type FileView,
  PERMISSION,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { withWriter } from '../../platform/access/writers';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { Files } from '../../platform/storage/files';
import type { StoredFile } from '../../platform/storage/stored-file.entity';
import { notifyWatchers } from '../notifications/notifications.service';
import { freeAnswersOf, publishAnswersOf } from '../questions/question-lifecycle';
import { deskOf } from './addendum-desk';
import { addendumFiles, applyFileChanges, dropBrought, fileChanges, filesAfter } from './addendum-files';
import {
  addendumMachine,
  callTakesAddenda,
  contentOver,
  currentContent,
  findWorking,
  isComplete,
  lockWorking,
} from './addendum-lifecycle';
import { AddendumMails } from './addendum-mails';
import { Addendum } from './addendum.entity';
import { findForWork, requireDrafting, requireForChallenge } from './challenge-access';
import { fieldIdOf, writeContent } from './challenge-content-store';
import { lockChallenge } from './challenge-lifecycle';
import type { Challenge } from './challenge.entity';
import { changesBetween } from './content-changes';
import { canonicalContent } from './content-instants';
import type { SaveAddendumDto } from './dto/addendum.dto';

/** Bổ sung, đính chính: what changes in an open call, with its reason, by two people; its rules before the closing time only (I5, I6). */
@Injectable()
export class Addenda {
  private readonly mails: AddendumMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly files: Files,
    configuration: Configuration,
  ) {
    this.mails = new AddendumMails(configuration.publicUrl);
  }

  async desk(actor: SignedInActor, code: string): Promise<AddendumDesk> {
    const challenge = await findForWork(this.dataSource.manager, actor, code);
    return deskOf(this.dataSource.manager, actor, challenge);
  }

  /** @throws call_closed, call_not_open, addendum_open where one is being written */
  begin(actor: SignedInActor, code: string): Promise<AddendumDesk> {
    return this.perform(actor, code, async (tx, challenge) => {
      await requireDrafting(tx.manager, actor, challenge);
      await callTakesAddenda(tx, challenge.id);
      if (await findWorking(tx, challenge.id)) throw problem(ERROR.addendumOpen);
      const content = await currentContent(tx, challenge);
      const { id } = await tx.manager.save(
        tx.manager.create(Addendum, { challengeId: challenge.id, content, writers: [actor.accountId] }),
      );
      audit(tx, 'addendum.begin', id, challenge);
    });
  }

  /** Keeps a draft as it is, complete or not. @throws stale, with the revision that is current (I8), not_found for words of another one */
  save(actor: SignedInActor, code: string, request: SaveAddendumDto): Promise<AddendumDesk> {
    return this.perform(actor, code, async (tx, challenge) => {
      await requireDrafting(tx.manager, actor, challenge);
      const { id: writtenFor, revision, reason, ...content } = request;
      const { id, state, writers, ...addendum } = await lockWorking(tx, challenge.id);
      if (writtenFor !== id) throw notFound();
      if (state !== 'draft') throw problem(ERROR.wrongState, { params: { state, act: 'edit' } });
      if (addendum.revision !== revision)
        throw problem(ERROR.stale, { params: { revision: addendum.revision } });
      await callTakesAddenda(tx, challenge.id);
      // Whoever publishes could not mend it.
      await fieldIdOf(tx, content.fieldCode, challenge.fieldId);
      await tx.manager.update(Addendum, id, {
        reason,
        content: canonicalContent(content),
        revision: revision + 1,
        writers: withWriter(writers, actor),
        updatedAt: await tx.now(),
      });
      if (!writers.includes(actor.accountId)) audit(tx, 'addendum.edit', id, challenge);
    });
  }

  submit(actor: SignedInActor, code: string): Promise<AddendumDesk> {
    return this.perform(actor, code, async (tx, challenge) => {
      await requireDrafting(tx.manager, actor, challenge);
      const { id, writers } = await lockWorking(tx, challenge.id);
      const now = await tx.now();
      await this.move(tx, challenge, id, ADDENDUM_ACT.submit, {
        submittedAt: now,
        comment: null,
        writers: withWriter(writers, actor),
      });
      await this.mails.submitted(tx, challenge);
    });
  }

  returnToDraft(actor: SignedInActor, code: string, comment: string): Promise<AddendumDesk> {
    return this.perform(actor, code, async (tx, challenge) => {
      requireForChallenge(actor, PERMISSION.challengeReview, challenge);
      const { id, writers } = await lockWorking(tx, challenge.id);
      await this.move(tx, challenge, id, ADDENDUM_ACT.return, { comment });
      await this.mails.returned(tx, challenge, writers, comment);
    });
  }

  async discard(actor: SignedInActor, code: string): Promise<AddendumDesk> {
    const dropped: StoredFile[] = [];
    const desk = await this.perform(actor, code, async (tx, challenge) => {
      await requireDrafting(tx.manager, actor, challenge);
      const { id } = await lockWorking(tx, challenge.id);
      await freeAnswersOf(tx, id);
      await this.move(tx, challenge, id, ADDENDUM_ACT.discard, { fileChanges: [] });
      dropped.push(...(await dropBrought(tx, id)));
    });
    // The bytes go after the commit: were it to fail, the files would still be there.
    for (const file of dropped) await this.files.discard(file);
    return desk;
  }

  /**
   * The version first: the database lets rules change only beside it. The challenge's row is locked, so the call neither closes nor
   * takes a submission meanwhile. @throws four_eyes, call_closed, challenge_incomplete, addendum_empty
   */
  publish(actor: SignedInActor, code: string): Promise<AddendumDesk> {
    return this.perform(actor, code, async (tx, challenge) => {
      requireForChallenge(actor, PERMISSION.challengeReview, challenge);
      const addendum = await lockWorking(tx, challenge.id);
      const { id, reason } = addendum;
      const current = await currentContent(tx, challenge);
      const content = contentOver(current, addendum);
      const files = await addendumFiles(tx.manager, addendum);
      const fileActs = fileChanges(files);
      const changes = [...changesBetween(current, content), ...fileActs];
      await isComplete(tx, await addendumMachine.check(tx, id, ADDENDUM_ACT.publish));
      // The database lets no version say anything but what its addendum says, in every part.
      await tx.manager.update(Addendum, id, { content });
      const { number, publishedAt } = await writeVersion(
        tx,
        challenge.id,
        { id, content },
        filesAfter(files),
      );
      const { closingAt } = challenge;
      await writeContent(tx, challenge, content, { updatedAt: publishedAt });
      await applyFileChanges(tx, challenge.id, fileActs);
      await this.move(tx, challenge, id, ADDENDUM_ACT.publish, {
        number: number - 1,
        changes,
        publishedAt,
        publishedBy: actor.accountId,
      });
      await publishAnswersOf(tx, id, publishedAt);
      const moved = await lockChallenge(tx, challenge.id);
      if (closingAt && moved.closingAt && moved.closingAt > closingAt)
        await moveClosing(tx, challenge.id, closingAt, moved.closingAt);
      await notifyWatchers(tx, {
        kind: 'addendum_published',
        challengeId: challenge.id,
        detail: { number: number - 1, reason: { vi: reason, en: '' } },
      });
      await this.mails.published(tx, moved, { number: number - 1, reason });
    });
  }

  private async move(
    tx: Transaction,
    { code }: Challenge,
    id: string,
    act: AddendumAct,
    changes: Partial<Addendum> = {},
  ): Promise<void> {
    await addendumMachine.transition(tx, id, act, { changes, detail: { challenge: code } });
  }

  private async perform(
    actor: SignedInActor,
    code: string,
    work: (tx: Transaction, challenge: Challenge) => Promise<void>,
  ): Promise<AddendumDesk> {
    return this.transactions.run(actor, async (tx) => {
      const found = await findForWork(tx.manager, actor, code);
      await work(tx, await lockChallenge(tx, found.id));
      return deskOf(tx.manager, actor, await lockChallenge(tx, found.id));
    });
  }
}

function audit(
  tx: Transaction,
  act: 'addendum.begin' | 'addendum.edit',
  id: string,
  { code }: Challenge,
): void {
  tx.audit({ act, subjectType: 'addendum', subjectId: id, detail: { challenge: code } });
}

/** The clock goes on: the closing time may come after the guards have looked at it, and then the database says so. */
const isTooLate = (error: unknown): boolean =>
  error instanceof QueryFailedError && error.message.includes('before the closing time');

/** @throws call_closed */
async function writeVersion(
  tx: Transaction,
  challengeId: string,
  { id, content }: Pick<Addendum, 'id' | 'content'>,
  files: readonly FileView[],
): Promise<{ number: number; publishedAt: Date }> {
  const [row] = await tx
    .query<{ number: number; publishedAt: Date }>(
      `INSERT INTO challenge_version (challenge_id, number, content, files, addendum_id)
       SELECT $1, max(number) + 1, $2::jsonb, $3::jsonb, $4 FROM challenge_version WHERE challenge_id = $1
       RETURNING number, published_at AS "publishedAt"`,
      [challengeId, JSON.stringify(content), JSON.stringify(files), id],
    )
    .catch((error: unknown) => {
      throw isTooLate(error) ? problem(ERROR.callClosed) : error;
    });
  if (!row) throw new Error('an aggregate always has a row');
  return row;
}

/**
 * What waits for the closing time waits for the new one: mails that tell who drafts stay hidden (I1), and a job closes the call on
 * the minute. Mails of another call with the very same closing time stay hidden longer, too: that tells nobody anything.
 */
async function moveClosing(tx: Transaction, challengeId: string, from: Date, to: Date): Promise<void> {
  await tx.query(`UPDATE mail_message SET hidden_until = $2 WHERE hidden_until = $1`, [from, to]);
  await tx.job('close-calls', {}, to);
  await notifyWatchers(tx, {
    kind: 'closing_time_moved',
    challengeId,
    detail: { from: from.toISOString(), to: to.toISOString() },
  });
}
