import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** What is in an archive, by name, as text. */
export async function filesIn(archive: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(archive);
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return files;
}
