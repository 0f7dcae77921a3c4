import { ERROR, OBSTACLE_LIMITS, type ObstacleView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { findObstacle, isWaiting, takesPart } from './obstacle-access';
import { OBSTACLE_FILE_OWNER, toObstacleView } from './obstacle-view';

const RULES = {
  maxBytes: OBSTACLE_LIMITS.fileBytes,
  mediaTypes: [
    'application/pdf',
    'image/png',
    'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
};

/** What is attached to an obstacle; it stays. */
@Injectable()
export class ObstacleFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  /** @throws not_found, forbidden, wrong_state, too_many_files, file_too_large, file_type_refused */
  async attach(actor: SignedInActor, id: string, receive: () => Promise<Upload>): Promise<ObstacleView> {
    await this.transactions.run(actor, (tx) => this.requireRoom(tx, id));
    return this.files.take(receive, RULES, (received) =>
      this.transactions.run(actor, async (tx) => {
        await this.requireRoom(tx, id);
        const file = await this.files.attach(tx, { type: OBSTACLE_FILE_OWNER, id }, received);
        tx.audit({
          act: 'obstacle.attach',
          subjectType: 'obstacle',
          subjectId: id,
          detail: { file: file.id, sha256: file.sha256 },
        });
        return toObstacleView(tx, id);
      }),
    );
  }

  /** For whoever sees the obstacle. @throws not_found */
  find(actor: SignedInActor, id: string, fileId: string): Promise<StoredFile> {
    return this.transactions.run(actor, async (tx) => {
      await findObstacle(tx, id);
      const where = { id: fileId, ownerType: OBSTACLE_FILE_OWNER, ownerId: id };
      const file = await tx.manager.findOneBy(StoredFile, where);
      if (!file) throw notFound();
      return file;
    });
  }

  private async requireRoom(tx: Transaction, id: string): Promise<void> {
    const seen = await findObstacle(tx, id, true);
    if (!takesPart(seen)) throw problem(ERROR.forbidden);
    const { state } = seen.obstacle;
    if (!isWaiting(state)) throw problem(ERROR.wrongState, { params: { state, act: 'attach' } });
    const max = OBSTACLE_LIMITS.files;
    const kept = await tx.manager.countBy(StoredFile, { ownerType: OBSTACLE_FILE_OWNER, ownerId: id });
    if (kept >= max) throw problem(ERROR.tooManyFiles, { params: { max } });
  }
}
