import type { AddendumFile, FileChange, FileView } from '@loi-giai/shared';
import { type EntityManager, In } from 'typeorm';
import type { Transaction } from '../../platform/database/transactions';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { fileViewsOf } from '../../platform/storage/stored-files';
import type { Addendum, AddendumFileChange } from './addendum.entity';
import { CHALLENGE_FILE_OWNER, FORMER_FILE_OWNER } from './challenge-content-sql';

/** What StoredFile calls the owner of a file that an addendum is to bring. */
export const ADDENDUM_FILE_OWNER = 'addendum';

export type Changed = Pick<Addendum, 'id' | 'challengeId' | 'fileChanges'>;

/** What everybody gets with the challenge as it is now. */
export function filesInForce(manager: EntityManager, challengeId: string): Promise<FileView[]> {
  return fileViewsOf({ manager }, { type: CHALLENGE_FILE_OWNER, id: challengeId });
}

/** Every attachment as it is, and as the addendum will leave it; what comes without taking another's place stands last. */
export async function addendumFiles(manager: EntityManager, addendum: Changed): Promise<AddendumFile[]> {
  const inForce = await filesInForce(manager, addendum.challengeId);
  const brought = await fileViewsOf({ manager }, { type: ADDENDUM_FILE_OWNER, id: addendum.id });
  const after = ({ after: id }: AddendumFileChange): FileView | null =>
    brought.find((file) => file.id === id) ?? null;
  const kept = inForce.map((before) => {
    const change = addendum.fileChanges.find((one) => one.before === before.id);
    return { before, after: change ? after(change) : before };
  });
  const added = addendum.fileChanges
    .filter(({ before }) => before === null)
    .map((change) => ({ before: null, after: after(change) }));
  return [...kept, ...added];
}

/** The attachments that the addendum will leave. */
export function filesAfter(files: readonly AddendumFile[]): FileView[] {
  return files.flatMap(({ after }) => after ?? []);
}

export function fileChanges(files: readonly AddendumFile[]): FileChange[] {
  return files
    .filter(({ before, after }) => before?.id !== after?.id)
    .map((change) => ({ kind: 'file', path: 'files', ...change }));
}

/** With the version that says so: what it takes out stays stored for earlier versions, what it brings is everybody's. */
export async function applyFileChanges(
  { manager }: Pick<Transaction, 'manager'>,
  challengeId: string,
  changes: readonly FileChange[],
): Promise<void> {
  const ids = (side: 'before' | 'after'): string[] => changes.flatMap((change) => change[side]?.id ?? []);
  await manager.update(StoredFile, { id: In(ids('before')) }, { ownerType: FORMER_FILE_OWNER });
  await manager.update(
    StoredFile,
    { id: In(ids('after')) },
    { ownerType: CHALLENGE_FILE_OWNER, ownerId: challengeId },
  );
}

/** Takes out of the database what it was to bring. @returns whose bytes are to go after the commit */
export async function dropBrought(
  { manager }: Pick<Transaction, 'manager'>,
  addendumId: string,
): Promise<StoredFile[]> {
  const where = { ownerType: ADDENDUM_FILE_OWNER, ownerId: addendumId };
  const brought = await manager.findBy(StoredFile, where);
  await manager.delete(StoredFile, where);
  return brought;
}
