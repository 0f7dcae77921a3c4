/** @jest-environment node */
import { deflateSync } from 'node:zlib';
import { attachmentOf } from './pdf-attachment';

const RECEIPT = JSON.stringify({ receipt: { number: 'BN-7K3M-Q0XR-9VD2', title: 'Lời giải' } }, null, 2);

/** The parts of a PDF that matter, as the portal writes them. */
function pdfWith(attachment: Buffer | null, filter: string): Blob {
  const object = (head: string, content: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`7 0 obj\n<<\n${head}\n>>\nstream\n`),
      content,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  const page = object('/Length 4\n/Filter /FlateDecode', Buffer.of(0xff, 0x80, 0x0a, 0x81));
  const parts = [Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1'), page];
  if (attachment) {
    const head = `/Type /EmbeddedFile\n/Params <<\n/Size ${RECEIPT.length}\n>>\n/Length ${attachment.length}${filter}`;
    parts.push(object(head, attachment));
  }
  return new Blob([new Uint8Array(Buffer.concat([...parts, page]))]);
}

describe('a receipt on paper', () => {
  it('carries the receipt, which is found in it', async () => {
    const plain = Buffer.from(RECEIPT);
    expect(await attachmentOf(pdfWith(plain, ''))).toBe(RECEIPT);
    expect(await attachmentOf(pdfWith(deflateSync(plain), '\n/Filter /FlateDecode'))).toBe(RECEIPT);
  });

  it('is nothing to read where nothing is attached', async () => {
    expect(await attachmentOf(pdfWith(null, ''))).toBeNull();
    expect(await attachmentOf(new Blob(['%PDF-1.7 /Type /EmbeddedFile']))).toBeNull();
  });

  it('is refused where its attachment is broken', async () => {
    await expect(attachmentOf(pdfWith(Buffer.from('none'), '\n/Filter /FlateDecode'))).rejects.toThrow();
  });
});
