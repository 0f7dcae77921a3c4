import { parentPort, workerData } from 'node:worker_threads';
import type { PdfSignature, SignatureField } from '@loi-giai/shared';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import { type BaseBlock, fromBER } from 'asn1js';
import { Certificate, ContentInfo, CryptoEngine, IssuerAndSerialNumber, SignedData } from 'pkijs';

/** What a file may make us read; more fields than that are nobody's paper. */
const MOST_FIELDS = 100;
const DETACHED: readonly string[] = ['adbe.pkcs7.detached', 'ETSI.CAdES.detached'];
const COMMON_NAME = '2.5.4.3';
const SIGNING_TIME = '1.2.840.113549.1.9.5';

const engine = new CryptoEngine({ name: 'node', crypto: globalThis.crypto });

/**
 * The signature fields of a PDF, signed or not, in the order of the form. Says who a signature names, whether it covers the whole file and
 * whether what it covers is unchanged; says nothing about trust in the certificate's issuer.
 * @returns null where the file cannot be read as a PDF
 */
export async function readSignatureFields(bytes: Uint8Array): Promise<SignatureField[] | null> {
  const fields = await findFields(bytes);
  if (fields === null) return null;
  const read: SignatureField[] = [];
  for (const { name, value } of fields)
    read.push({ field: name, signature: value && (await readSignature(value, bytes)) });
  return read;
}

interface FoundField {
  readonly name: string;
  readonly value: PDFDict | null;
}

async function findFields(bytes: Uint8Array): Promise<FoundField[] | null> {
  try {
    const document = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
    const form = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
    const roots = form?.lookupMaybe(PDFName.of('Fields'), PDFArray);
    const found: FoundField[] = [];
    if (roots) collect(roots, { name: '', isSignature: false }, found, new Set());
    return found;
  } catch {
    // Whatever the parser stumbles over, the file is none that could be read.
    return null;
  }
}

interface Inherited {
  readonly name: string;
  readonly isSignature: boolean;
}

function collect(fields: PDFArray, above: Inherited, found: FoundField[], seen: Set<PDFDict>): void {
  for (let index = 0; index < fields.size() && found.length < MOST_FIELDS; index++) {
    const field = fields.lookup(index);
    // A form may name itself as its own part.
    if (!(field instanceof PDFDict) || seen.has(field)) continue;
    seen.add(field);
    const own = textOf(field.lookup(PDFName.of('T')));
    const name = clean([above.name, own].filter((part) => part !== '').join('.'));
    const type = field.lookup(PDFName.of('FT'));
    const isSignature = type === undefined ? above.isSignature : type === PDFName.of('Sig');
    const kids = field.lookup(PDFName.of('Kids'));
    const value = field.lookup(PDFName.of('V'));
    if (isSignature && (value instanceof PDFDict || !(kids instanceof PDFArray)))
      found.push({ name, value: value instanceof PDFDict ? value : null });
    else if (kids instanceof PDFArray) collect(kids, { name, isSignature }, found, seen);
  }
}

async function readSignature(value: PDFDict, bytes: Uint8Array): Promise<PdfSignature> {
  const range = rangeOf(value, bytes.length);
  const unreadable: PdfSignature = {
    signer: orNull(textOf(value.lookup(PDFName.of('Name')))),
    issuer: null,
    signedAt: pdfDate(textOf(value.lookup(PDFName.of('M')))),
    coversWhole: range !== null && coversAllBut(range, bytes),
    unchanged: null,
  };
  const contents = value.lookup(PDFName.of('Contents'));
  const filter = value.lookup(PDFName.of('SubFilter'));
  const detached = filter instanceof PDFName && DETACHED.includes(filter.decodeText());
  if (range === null || !(contents instanceof PDFHexString) || !detached) return unreadable;
  try {
    const signed = signedDataOf(contents.asBytes());
    const certificate = certificateOf(signed);
    return {
      ...unreadable,
      signer: (certificate && commonName(certificate.subject)) ?? unreadable.signer,
      issuer: certificate && commonName(certificate.issuer),
      signedAt: signingTime(signed) ?? unreadable.signedAt,
      unchanged: certificate && (await isUnchanged(signed, covered(bytes, range))),
    };
  } catch {
    return unreadable;
  }
}

/** Offset and length of what stands before the signature, and of what stands behind it. */
type ByteRange = readonly [number, number, number, number];

function rangeOf(value: PDFDict, size: number): ByteRange | null {
  const range = value.lookup(PDFName.of('ByteRange'));
  if (!(range instanceof PDFArray) || range.size() !== 4) return null;
  const [from, length, next, rest] = range
    .asArray()
    .map((part) => (part instanceof PDFNumber ? part.asNumber() : -1)) as unknown as ByteRange;
  const sound =
    [from, length, next, rest].every((part) => Number.isInteger(part) && part >= 0) &&
    from + length <= next &&
    next + rest <= size;
  return sound ? [from, length, next, rest] : null;
}

const OPENING = 0x3c;
const CLOSING = 0x3e;

/** From the first byte to the last, but for one hexadecimal text: the signature itself. Anything else in the gap is hidden from the signer. */
function coversAllBut([from, length, next, rest]: ByteRange, bytes: Uint8Array): boolean {
  if (from !== 0 || next + rest !== bytes.length) return false;
  if (bytes[length] !== OPENING || bytes[next - 1] !== CLOSING) return false;
  return bytes.subarray(length + 1, next - 1).every(isHexOrSpace);
}

function isHexOrSpace(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x46) ||
    (byte >= 0x61 && byte <= 0x66) ||
    byte === 0x20 ||
    byte === 0x0a ||
    byte === 0x0d
  );
}

function covered(bytes: Uint8Array, [from, length, next, rest]: ByteRange): ArrayBuffer {
  const joined = new Uint8Array(length + rest);
  joined.set(bytes.subarray(from, from + length));
  joined.set(bytes.subarray(next, next + rest), length);
  return joined.buffer;
}

function signedDataOf(contents: Uint8Array): SignedData {
  // Zeroes fill the room that was kept for it; the decoder stops where the structure ends.
  const decoded = fromBER(new Uint8Array(contents).buffer);
  if (decoded.offset === -1) throw new Error('no ASN.1');
  const info = new ContentInfo({ schema: decoded.result });
  return new SignedData({ schema: info.content as BaseBlock });
}

/** The signer's, by issuer and serial number. */
function certificateOf({ certificates = [], signerInfos }: SignedData): Certificate | null {
  const id = signerInfos[0]?.sid as unknown;
  const known = certificates.filter((one) => one instanceof Certificate);
  if (id instanceof IssuerAndSerialNumber)
    return (
      known.find((one) => one.issuer.isEqual(id.issuer) && one.serialNumber.isEqual(id.serialNumber)) ?? null
    );
  return known.length === 1 ? (known[0] ?? null) : null;
}

function commonName({ typesAndValues }: Certificate['subject']): string | null {
  const name = typesAndValues.find(({ type }) => type === COMMON_NAME)?.value as
    { valueBlock: { value: unknown } } | undefined;
  return name && typeof name.valueBlock.value === 'string' ? orNull(name.valueBlock.value) : null;
}

function signingTime({ signerInfos }: SignedData): string | null {
  const attribute = signerInfos[0]?.signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME);
  const [time] = (attribute?.values ?? []) as { toDate?: () => Date }[];
  const date = time?.toDate?.();
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}

/** Whether the digest in the signature is that of the bytes, and the signature that of the certificate's key. */
async function isUnchanged(signed: SignedData, data: ArrayBuffer): Promise<boolean | null> {
  // A signature that brings a content of its own would be checked against that one, whatever the file says.
  if (signed.signerInfos.length !== 1 || signed.encapContentInfo.eContent) return null;
  try {
    return await signed.verify({ signer: 0, data, checkChain: false }, engine);
  } catch (error) {
    // That the digests differ is an answer; an algorithm that is not known here is none.
    return error instanceof Error && error.message.includes("digest doesn't match") ? false : null;
  }
}

function textOf(object: PDFObject | undefined): string {
  if (object instanceof PDFString || object instanceof PDFHexString) return clean(object.decodeText());
  return '';
}

/** Of whole letters: a file may write halves of them, and so may a cut. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .slice(0, 200)
    .replace(/[\ud800-\udbff]$/, '');
}

function orNull(text: string): string | null {
  const cleaned = clean(text);
  return cleaned === '' ? null : cleaned;
}

const PDF_DATE = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/;

/** `D:20260301143000+07'00'` */
function pdfDate(text: string): string | null {
  const found = PDF_DATE.exec(text);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, sign = '+', hours = '00', minutes = '00'] = found;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign}${hours}:${minutes}`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

// As a thread of its own (`SignatureReader`) the file answers what it was started with.
const { pdf } = (workerData ?? {}) as { pdf?: unknown };
if (parentPort && pdf instanceof Uint8Array) {
  const port = parentPort;
  void readSignatureFields(pdf).then((fields) => port.postMessage(fields));
}
