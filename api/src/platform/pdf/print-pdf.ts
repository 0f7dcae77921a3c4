import { ERROR } from '@loi-giai/shared';
import PDFDocument from 'pdfkit';
import { problem } from '../errors/problem';

type Document = InstanceType<typeof PDFDocument>;

/** So many wait at most: the last of them for as long as anybody would. */
const MOST_WAITING = 100;

let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Prints a document, which takes the process some tenths of a second: one at a time, and after each everybody else has the process for as
 * long as it took. Otherwise a few who print would keep those waiting who submit.
 * @throws unavailable where too many wait already
 */
export async function printPdf(
  options: PDFKit.PDFDocumentOptions,
  write: (document: Document) => void,
): Promise<Buffer> {
  if (waiting >= MOST_WAITING) throw problem(ERROR.unavailable);
  waiting++;
  const before = turn;
  const { promise: over, resolve: pass } = Promise.withResolvers<null>();
  turn = over;
  await before;
  const begun = performance.now();
  try {
    return await print(options, write);
  } finally {
    waiting--;
    setTimeout(pass, performance.now() - begun, null);
  }
}

function print(options: PDFKit.PDFDocumentOptions, write: (document: Document) => void): Promise<Buffer> {
  const document = new PDFDocument(options);
  const bytes = bytesOf(document);
  write(document);
  document.end();
  return bytes;
}

/** All that a document consists of, once it has ended. */
function bytesOf(document: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    document.on('error', reject);
  });
}
