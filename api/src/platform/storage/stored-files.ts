import type { FileView } from '@loi-giai/shared';
import type { Transaction } from '../database/transactions';
import { notFound } from '../errors/problem';
import { type FileOwner, toFileView } from './files';
import { StoredFile } from './stored-file.entity';

type Asked = Pick<Transaction, 'manager'>;

/** In the order in which they were attached. */
export function filesOf(
  { manager }: Asked,
  { type: ownerType, id: ownerId }: FileOwner,
): Promise<StoredFile[]> {
  return manager.find(StoredFile, { where: { ownerType, ownerId }, order: { createdAt: 'ASC', id: 'ASC' } });
}

export async function fileViewsOf(asked: Asked, owner: FileOwner): Promise<FileView[]> {
  return (await filesOf(asked, owner)).map(toFileView);
}

/** One of the owner's. @throws not_found */
export async function fileOf(
  { manager }: Asked,
  { type, id: ownerId }: FileOwner,
  id: string,
): Promise<StoredFile> {
  const file = await manager.findOneBy(StoredFile, { id, ownerType: type, ownerId });
  if (!file) throw notFound();
  return file;
}
