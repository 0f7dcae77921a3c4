import { crc32 } from 'node:zlib';

const OFFICE_DOCUMENT = 'officedocument';

/**
 * A file without what it says of its author and where it was made, as far as that can be taken out without touching the rest: what is
 * written over stays as long as it was, so that everything else keeps its place. What an author wrote into the pages themselves, comments
 * and tracked changes among them, stays.
 */
export function withoutMetadata(mediaType: string, file: Buffer): Buffer {
  if (mediaType === 'application/pdf') return pdfWithoutMetadata(file);
  if (mediaType === 'image/jpeg') return jpegWithoutMetadata(file);
  if (mediaType === 'image/png') return pngWithoutMetadata(file);
  return mediaType.includes(OFFICE_DOCUMENT) ? officeWithoutMetadata(file) : file;
}

/** Each byte is one character: places in the text are places in the file. */
const BYTES = 'latin1';
const PDF_INFO = /\/Info[\s\0]+(\d+)[\s\0]+(\d+)[\s\0]+R/g;
const PDF_PACKET = /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/g;
const PDF_METADATA = /\/Metadata[\s\0]+\d+[\s\0]+\d+[\s\0]+R/g;

/** Text that stands in an object of its own. */
const PDF_TEXT = /^\s*(?:\(|<(?!<))/;
const PDF_REFERENCE = /(\d+)[\s\0]+(\d+)[\s\0]+R/g;

/**
 * The dictionary that names author and program, and the texts it points to, are emptied and no longer pointed to, the XMP packets are
 * blanked, of every revision that the file holds. Where they lie in a compressed stream, only the pointer goes: no reader shows them.
 */
function pdfWithoutMetadata(file: Buffer): Buffer {
  const pdf = file.toString(BYTES);
  const cleaned = Buffer.from(file);
  const blank = ({ body, from }: PdfObject, empty: string): void => {
    cleaned.write(empty.padEnd(body.length), from, body.length, BYTES);
  };
  const dictionaries = [...pdf.matchAll(PDF_INFO)].flatMap(([, ...id]) => pdfObjects(pdf, id));
  for (const dictionary of dictionaries) {
    for (const [, ...id] of dictionary.body.matchAll(PDF_REFERENCE))
      for (const entry of pdfObjects(pdf, id)) if (PDF_TEXT.test(entry.body)) blank(entry, ' () ');
    blank(dictionary, ' << >> ');
  }
  for (const pattern of [PDF_INFO, PDF_PACKET, PDF_METADATA])
    for (const { 0: whole, index } of pdf.matchAll(pattern))
      cleaned.write(' '.repeat(whole.length), index, whole.length, BYTES);
  return cleaned;
}

interface PdfObject {
  readonly body: string;
  /** Where the body begins in the file. */
  readonly from: number;
}

/** Each edition of an object that the file holds. */
function pdfObjects(pdf: string, [number, generation]: readonly string[]): PdfObject[] {
  const pattern = new RegExp(`(?<!\\d)${number}[\\s\\0]+${generation}[\\s\\0]+obj([\\s\\S]*?)endobj`, 'g');
  return [...pdf.matchAll(pattern)].map(({ 0: whole, 1: body = '', index }) => ({
    body,
    from: index + whole.length - 'endobj'.length - body.length,
  }));
}

const JPEG_START = 0xff;
const JPEG_SCAN = 0xda;
/** JFIF (0) and Adobe's colours (14) say how to show the picture; the other application segments and comments are left out. */
const JPEG_KEPT = new Set([0xe0, 0xee]);
const isJpegNote = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !JPEG_KEPT.has(marker));

function jpegWithoutMetadata(file: Buffer): Buffer {
  const kept: Buffer[] = [file.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= file.length && file[at] === JPEG_START && file[at + 1] !== JPEG_SCAN) {
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (!isJpegNote(file[at + 1] ?? 0)) kept.push(file.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, file.subarray(at)]);
}

const PNG_HEADER_BYTES = 8;
const PNG_NOTES = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function pngWithoutMetadata(file: Buffer): Buffer {
  const kept: Buffer[] = [file.subarray(0, PNG_HEADER_BYTES)];
  let at = PNG_HEADER_BYTES;
  while (at + 12 <= file.length) {
    const end = at + 12 + file.readUInt32BE(at);
    if (!PNG_NOTES.has(file.toString(BYTES, at + 4, at + 8))) kept.push(file.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

/** What Office documents say of themselves; each is replaced by the same part with nothing in it. */
const OFFICE_PARTS: ReadonlyMap<string, string> = new Map([
  [
    'docProps/core.xml',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  ],
  [
    'docProps/app.xml',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  ],
  [
    'docProps/custom.xml',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
  ],
]);

const ZIP_END = 0x06054b50;
const ZIP_ENTRY = 0x02014b50;
const ZIP_END_BYTES = 22;
const ZIP_ENTRY_BYTES = 46;
const ZIP_LOCAL_BYTES = 30;
/** The sizes stand behind the content: they are written before it instead. */
const ZIP_SIZES_FOLLOW = 0x0008;

/** The parts are written over where they lie in the archive, stored instead of compressed and filled up with spaces. */
function officeWithoutMetadata(file: Buffer): Buffer {
  const cleaned = Buffer.from(file);
  const end = cleaned.lastIndexOf(Buffer.from('PK\u0005\u0006', BYTES));
  if (end < 0 || end + ZIP_END_BYTES > cleaned.length || cleaned.readUInt32LE(end) !== ZIP_END)
    return cleaned;
  let at = cleaned.readUInt32LE(end + 16);
  while (at + ZIP_ENTRY_BYTES <= end && cleaned.readUInt32LE(at) === ZIP_ENTRY) {
    const nameLength = cleaned.readUInt16LE(at + 28);
    const name = cleaned.toString('utf8', at + ZIP_ENTRY_BYTES, at + ZIP_ENTRY_BYTES + nameLength);
    const empty = OFFICE_PARTS.get(name);
    if (empty !== undefined) blankEntry(cleaned, at, empty);
    at += ZIP_ENTRY_BYTES + nameLength + cleaned.readUInt16LE(at + 30) + cleaned.readUInt16LE(at + 32);
  }
  return cleaned;
}

/** @param at of the entry in the archive's directory */
function blankEntry(archive: Buffer, at: number, empty: string): void {
  const size = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  const content =
    local + ZIP_LOCAL_BYTES + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  // Too short for a name to stand in it.
  if (size < empty.length || content + size > archive.length) return;
  archive.write(empty.padEnd(size), content, size, BYTES);
  const checksum = crc32(archive.subarray(content, content + size));
  for (const [header, flags] of [
    [local + 14, local + 6],
    [at + 16, at + 8],
  ] as const) {
    archive.writeUInt16LE(archive.readUInt16LE(flags) & ~ZIP_SIZES_FOLLOW, flags);
    archive.writeUInt16LE(0, flags + 2);
    archive.writeUInt32LE(checksum, header);
    archive.writeUInt32LE(size, header + 4);
    archive.writeUInt32LE(size, header + 8);
  }
}
