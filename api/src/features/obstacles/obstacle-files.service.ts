import { ERROR, OBSTACLE_LIMITS, type ObstacleView, PAPER_TYPES } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { RecordFiles } from '../../platform/storage/record-files';
import type { StoredFile } from '../../platform/storage/stored-file.entity';
import { findObstacle, isWaiting, takesPart } from './obstacle-access';
import { OBSTACLE_FILE_OWNER, toObstacleView } from './obstacle-view';

/** What is attached to an obstacle; it stays. */
@Injectable()
export class ObstacleFiles {
  constructor(private readonly files: RecordFiles) {}

  /** @throws not_found, forbidden, wrong_state, too_many_files, file_too_large, file_type_refused */
  attach(actor: SignedInActor, id: string, receive: () => Promise<Upload>): Promise<ObstacleView> {
    const { files: most, fileBytes: maxBytes } = OBSTACLE_LIMITS;
    const place = { type: OBSTACLE_FILE_OWNER, id, most, maxBytes, mediaTypes: PAPER_TYPES };
    return this.files.attach(actor, place, receive, requireWaiting(id), (tx, { id: file, sha256 }) => {
      tx.audit({ act: 'obstacle.attach', subjectType: 'obstacle', subjectId: id, detail: { file, sha256 } });
      return toObstacleView(tx, id);
    });
  }

  /** For whoever sees the obstacle. @throws not_found */
  find(actor: SignedInActor, id: string, fileId: string): Promise<StoredFile> {
    return this.files.find(actor, { type: OBSTACLE_FILE_OWNER, id }, fileId, (tx) => findObstacle(tx, id));
  }
}

function requireWaiting(id: string): (tx: Transaction) => Promise<void> {
  return async (tx) => {
    const seen = await findObstacle(tx, id, true);
    if (!takesPart(seen)) throw problem(ERROR.forbidden);
    const { state } = seen.obstacle;
    if (!isWaiting(state)) throw problem(ERROR.wrongState, { params: { state, act: 'attach' } });
  };
}
