import { PDFDocument } from '@cantoo/pdf-lib';
import { signedPdf, unsignedPdf } from '../../../test/support/signed-pdf';
import { readSignatureFields } from './pdf-signatures';

describe('the signature fields of a PDF', () => {
  let signed: Buffer;
  beforeAll(async () => {
    signed = await signedPdf('Nguyễn Văn Ký');
  });

  it('say who signed, when, that all of it is covered and that nothing has changed', async () => {
    expect(await readSignatureFields(signed)).toEqual([
      {
        field: 'ChuKy1',
        signature: {
          signer: 'Nguyễn Văn Ký',
          issuer: 'CA thu nghiem',
          signedAt: '2026-03-01T07:30:00.000Z',
          coversWhole: true,
          unchanged: true,
        },
      },
    ]);
  });

  it('say that a covered byte is another one now', async () => {
    const changed = Buffer.from(signed);
    const at = changed.indexOf('200 200');
    changed.write('900 200', at, 'latin1');
    const [field] = (await readSignatureFields(changed))!;
    expect(field!.signature).toMatchObject({ coversWhole: true, unchanged: false });
  });

  it('say that something was added after the signature, which itself still holds', async () => {
    const longer = Buffer.concat([signed, Buffer.from('\n% thêm vào sau\n%%EOF\n')]);
    const [field] = (await readSignatureFields(longer))!;
    expect(field!.signature).toMatchObject({ coversWhole: false, unchanged: true });
  });

  it('do not take a signature that leaves room for more than itself for one of the whole', async () => {
    const wider = Buffer.from(signed);
    const range = /\[ 0 (\d{3,}) (\d+) (\d+) +\]/.exec(wider.toString('latin1'))!;
    const [, length] = range;
    const narrower = range[0].replace(
      `0 ${length} `,
      `0 ${Number(length) - 20} `.padEnd(`0 ${length} `.length),
    );
    wider.write(narrower, range.index, 'latin1');
    const [field] = (await readSignatureFields(wider))!;
    expect(field!.signature).toMatchObject({ coversWhole: false, unchanged: false });
  });

  it('show a field that nobody has signed, and none where there is none', async () => {
    expect(await readSignatureFields(await unsignedPdf('LanhDao'))).toEqual([
      { field: 'LanhDao', signature: null },
    ]);
    const plain = await PDFDocument.create();
    plain.addPage();
    expect(await readSignatureFields(await plain.save())).toEqual([]);
  });

  it('are null for what is no PDF, or a broken one, whatever it is cut to', async () => {
    expect(await readSignatureFields(Buffer.from('%PDF-1.7 và không gì nữa'))).toBeNull();
    for (const part of [0.2, 0.5, 0.8]) {
      const cut = await readSignatureFields(signed.subarray(0, Math.floor(signed.length * part)));
      for (const { signature } of cut ?? []) expect(signature?.unchanged ?? null).not.toBe(true);
    }
  });

  it('tell nothing of a range that lies outside of the file', async () => {
    const beyond = Buffer.from(signed);
    const range = /\[ 0 (\d{3,}) (\d+) (\d+) +\]/.exec(beyond.toString('latin1'))!;
    beyond.write('[ 0 9 9 99999999 ]'.padEnd(range[0].length), range.index, 'latin1');
    const [field] = (await readSignatureFields(beyond))!;
    expect(field!.signature).toMatchObject({ coversWhole: false, unchanged: null });
  });

  it('name nobody by half a letter, which no database keeps', async () => {
    const [field] = (await readSignatureFields(await signedPdf(`a${'😀'.repeat(150)}`)))!;
    expect(field!.signature?.signer).toBe(`a${'😀'.repeat(99)}`);
  });
});
