import { PDFDocument } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph } from 'docx';
import { fileTypeFromBuffer } from 'file-type';
import PDFKit from 'pdfkit';
import writeXlsx from 'write-excel-file/node';
import { filesIn } from '../../../test/support/zip';
import { withoutMetadata } from './file-metadata';

const AUTHOR = 'Tac Gia An Danh';
const CONTENT = 'Noi dung ho so';

/** 16 × 12 points, with an EXIF artist and a comment. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4QAyRXhpZgAASUkqAAgAAAABADsBAgAQAAAAGgAAAAAAAABUYWMgR2lhIEFuIERhbmgA//4AGVRy4bqnbiBUaOG7iyBUw6FjIEdp4bqj/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAEQgADAAQAwEiAAIRAQMRAf/EABYAAQEBAAAAAAAAAAAAAAAAAAAFBv/EABkQAAEFAAAAAAAAAAAAAAAAAAACEhRRYf/EABUBAQEAAAAAAAAAAAAAAAAAAAUG/8QAFxEAAwEAAAAAAAAAAAAAAAAAAAMVFv/aAAwDAQACEQMRAD8Ay0jRI0mvVYeqyjz6hW2w/9k=',
  'base64',
);
/** 8 × 8 points, with a text that names an author. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIEAIAAAAb/fWfAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABmJLR0T///////8JWPfcAAAAB3RJTUUH6gsaDSQQ1/h2PwAAAEJJREFUGNOV0FENACAUQtHrZpRnGMM8w2gXy2AXrSD8n8Eo92KlKCGmAbagxz+oZ3gNVQltGZN6wJYBYoLSAADOtQ+WdhADNKuIKQAAABZ0RVh0QXV0aG9yAFRhYyBHaWEgQW4gRGFuaBzUeSQAAAAldEVYdGRhdGU6Y3JlYXRlADIwMjYtMTEtMjZUMTM6MzY6MTYrMDA6MDBQBtAVAAAAJXRFWHRkYXRlOm1vZGlmeQAyMDI2LTExLTI2VDEzOjM2OjE2KzAwOjAwIVtoqQAAAABJRU5ErkJggg==',
  'base64',
);

async function written(): Promise<Buffer> {
  const pdf = new PDFKit({ compress: false, info: { Author: AUTHOR, Title: `Hồ sơ của ${AUTHOR}` } });
  pdf.text(CONTENT);
  pdf.end();
  return Buffer.concat(await pdf.toArray());
}

/** As word processors of today do it: the objects, that of the author among them, in compressed streams. */
async function compressed(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText(CONTENT);
  pdf.setAuthor(AUTHOR);
  return Buffer.from(await pdf.save({ useObjectStreams: true }));
}

const authorOf = async (pdf: Buffer): Promise<string | undefined> =>
  (await PDFDocument.load(pdf, { updateMetadata: false })).getAuthor();

/** The content of a PNG's chunk. */
function chunk(png: Buffer, type: string): Buffer {
  const at = png.indexOf(type);
  return png.subarray(at, at + 4 + png.readUInt32BE(at - 4));
}

describe('a file of a blind evaluation', () => {
  it('is a PDF without author and title, whose pages stay as they are', async () => {
    const file = await written();
    const cleaned = withoutMetadata('application/pdf', file);
    expect(await authorOf(file)).toBe(AUTHOR);
    expect(await authorOf(cleaned)).toBeUndefined();
    expect(cleaned.includes(AUTHOR)).toBe(false);
    expect((await PDFDocument.load(cleaned)).getPageCount()).toBe(1);
    const stream = /stream\r?\n[\s\S]*?endstream/.exec(file.toString('latin1'))?.[0] ?? 'no page';
    expect(cleaned.includes(Buffer.from(stream, 'latin1'))).toBe(true);
  });

  it('is a PDF whose compressed objects no longer say who wrote it', async () => {
    const file = await compressed();
    expect(await authorOf(file)).toBe(AUTHOR);
    expect(await authorOf(withoutMetadata('application/pdf', file))).toBeUndefined();
  });

  it('is an earlier revision of a PDF, too', async () => {
    const pdf = await PDFDocument.load(await written(), { updateMetadata: false });
    pdf.setAuthor(`${AUTHOR} 2`);
    const saved = Buffer.from(await pdf.save({ useObjectStreams: false }));
    const both = Buffer.concat([await written(), saved]);
    expect(withoutMetadata('application/pdf', both).includes(AUTHOR)).toBe(false);
  });

  it.each([
    ['image/jpeg', JPEG, ['Tác Giả', AUTHOR]],
    ['image/png', PNG, [AUTHOR]],
  ] as const)('is a picture of type %s without notes that still is one', async (mediaType, file, notes) => {
    const cleaned = withoutMetadata(mediaType, file);
    expect(notes.every((note) => file.includes(note))).toBe(true);
    expect(notes.filter((note) => cleaned.includes(note))).toEqual([]);
    expect((await fileTypeFromBuffer(cleaned))?.mime).toBe(mediaType);
    const picture = mediaType === 'image/png' ? chunk(file, 'IDAT') : file.subarray(-40);
    expect(cleaned.includes(picture)).toBe(true);
  });

  it('is a Word document without its author that opens as before', async () => {
    const document = new Document({
      creator: AUTHOR,
      lastModifiedBy: AUTHOR,
      title: `Hồ sơ của ${AUTHOR}`,
      sections: [{ children: [new Paragraph(CONTENT)] }],
    });
    const file = await Packer.toBuffer(document);
    const mediaType = (await fileTypeFromBuffer(file))!.mime;
    const before = await filesIn(file);
    const after = await filesIn(withoutMetadata(mediaType, file));
    expect(before.get('docProps/core.xml')).toContain(AUTHOR);
    expect([...after.values()].join('\n')).not.toContain(AUTHOR);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(after.get('word/document.xml')).toBe(before.get('word/document.xml'));
  });

  it('is a workbook whose sheets stay as they are', async () => {
    const file = await writeXlsx([[{ value: CONTENT }]], {}).toBuffer();
    const mediaType = (await fileTypeFromBuffer(file))!.mime;
    const before = await filesIn(file);
    const after = await filesIn(withoutMetadata(mediaType, file));
    for (const [name, part] of before)
      if (!name.startsWith('docProps/')) expect([name, after.get(name)]).toEqual([name, part]);
  });

  it('is left as it is where its type has no such notes, or where it is broken', () => {
    const text = Buffer.from(`Author: ${AUTHOR}`);
    expect(withoutMetadata('text/plain', text)).toBe(text);
    for (const mediaType of ['application/pdf', 'image/jpeg', 'image/png', 'application/x-officedocument'])
      for (const file of [
        Buffer.alloc(0),
        PNG.subarray(0, 30),
        JPEG.subarray(0, 25),
        Buffer.from('PK\u0005\u0006'),
      ])
        expect(withoutMetadata(mediaType, file).length).toBeLessThanOrEqual(file.length);
  });
});
