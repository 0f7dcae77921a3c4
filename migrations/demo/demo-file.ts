import { createHash, randomUUID } from 'node:crypto';
import { StoredFile } from '../../api/src/platform/storage/stored-file.entity';
import type { DemoCity } from './city';
import { DEMO_DOCUMENT } from './content/document';

interface Given {
  readonly ownerType: string;
  /** Absent: it belongs to nothing yet. */
  readonly ownerId?: string;
  readonly name: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** A document that somebody has uploaded, in the store; its row is the caller’s to insert. */
export async function demoFile(city: DemoCity, given: Given): Promise<StoredFile> {
  return city.manager.create(StoredFile, {
    ...given,
    id: randomUUID(),
    mediaType: 'application/pdf',
    size: DEMO_DOCUMENT.length,
    sha256: createHash('sha256').update(DEMO_DOCUMENT).digest('hex'),
    storageKey: await city.files.put(DEMO_DOCUMENT),
  });
}
