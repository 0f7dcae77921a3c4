import { signedPdf } from '../../../test/support/signed-pdf';
import { SignatureReader } from './signature-reader';

describe('the reader of signatures', () => {
  const reader = new SignatureReader();

  it('reads a paper in a thread of its own', async () => {
    const fields = await reader.read(await signedPdf('Trần Thị Ký'));
    expect(fields).toMatchObject([{ signature: { signer: 'Trần Thị Ký', unchanged: true } }]);
  });

  it('gives up on a file that was made to keep it busy, and keeps nobody waiting meanwhile', async () => {
    const slow = Buffer.from(`%PDF-1.7\n1 0 obj\n<<>>\nendobj\n${'0'.repeat(400_000)}\n%%EOF`);
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 50);
    expect(await reader.read(slow)).toBeNull();
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(20);
  }, 20_000);
});
