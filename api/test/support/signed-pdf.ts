import { Integer, OctetString, PrintableString, Utf8String, UTCTime, Null } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';

const engine = new CryptoEngine({ name: 'test', crypto: globalThis.crypto });
const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
type KeyPair = Awaited<ReturnType<typeof globalThis.crypto.subtle.generateKey>> & {
  readonly privateKey: unknown;
  readonly publicKey: unknown;
};
const ROOM = 8_192;
const NUMBER_ROOM = 9_999_999_999;

/** A document with one page and a signature field nobody has signed. */
export async function unsignedPdf(field = 'ChuKy1'): Promise<Buffer> {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 200]);
  addField(document, page.ref, field, null);
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** A document as a program signs it: the signature covers every byte but its own. */
export async function signedPdf(
  signer = 'Nguyễn Văn Ký',
  { field = 'ChuKy1', at = new Date('2026-03-01T07:30:00Z') }: { field?: string; at?: Date } = {},
): Promise<Buffer> {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 200]);
  const signature = document.context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    Name: PDFHexString.fromText(signer),
    M: PDFString.of("D:20260301143000+07'00'"),
    ByteRange: [0, NUMBER_ROOM, NUMBER_ROOM, NUMBER_ROOM].map((part) => PDFNumber.of(part)),
    Contents: PDFHexString.of('0'.repeat(ROOM * 2)),
  });
  addField(document, page.ref, field, document.context.register(signature));
  const bytes = Buffer.from(await document.save({ useObjectStreams: false }));
  const open = bytes.indexOf(`<${'0'.repeat(ROOM)}`);
  const close = bytes.indexOf('>', open) + 1;
  const wide = `[ 0 ${NUMBER_ROOM} ${NUMBER_ROOM} ${NUMBER_ROOM} ]`;
  const range = `[ 0 ${open} ${close} ${bytes.length - close} ]`.padEnd(wide.length, ' ');
  const at0 = bytes.indexOf(wide);
  if (at0 === -1 || open === -1) throw new Error('the document has no room for a signature');
  bytes.write(range, at0, 'latin1');
  const content = Buffer.concat([bytes.subarray(0, open), bytes.subarray(close)]);
  bytes.write(Buffer.from(await sign(content, signer, at)).toString('hex'), open + 1, 'latin1');
  return bytes;
}

function addField(
  document: PDFDocument,
  page: PDFDocument['context']['trailerInfo']['Root'],
  name: string,
  value: ReturnType<PDFDocument['context']['register']> | null,
): void {
  const field = document.context.register(
    document.context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(name),
      Rect: [0, 0, 0, 0],
      P: page,
      ...(value && { V: value }),
    }),
  );
  document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ SigFlags: 3, Fields: [field] }));
}

async function sign(content: Buffer, signer: string, at: Date): Promise<ArrayBuffer> {
  const keys = (await globalThis.crypto.subtle.generateKey(
    { ...ALGORITHM, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  )) as KeyPair;
  const certificate = await certify(keys, signer);
  const digest = await globalThis.crypto.subtle.digest('SHA-256', content);
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        new Attribute({ type: '1.2.840.113549.1.9.3', values: [oid('1.2.840.113549.1.7.1')] }),
        new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: at })] }),
        new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
      ],
    }),
  });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    signerInfos: [info],
    certificates: [certificate],
  });
  await signed.sign(keys.privateKey, 0, 'SHA-256', new ArrayBuffer(0), engine);
  return new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) })
    .toSchema()
    .toBER(false);
}

async function certify(keys: KeyPair, signer: string): Promise<Certificate> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: 7 });
  certificate.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: signer }) }),
  );
  certificate.issuer.typesAndValues.push(
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new PrintableString({ value: 'CA thu nghiem' }) }),
  );
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2027-01-01T00:00:00Z');
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign(keys.privateKey, 'SHA-256', engine);
  return certificate;
}

function oid(value: string): AlgorithmIdentifier['algorithmParams'] {
  return new AlgorithmIdentifier({ algorithmId: value, algorithmParams: new Null() }).toSchema().valueBlock
    .value[0];
}
