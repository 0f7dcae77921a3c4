import type { SignedReceipt } from '@loi-giai/shared';
import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';
import { SOLVER_ATTACHMENT, SOLVER_PROPOSAL } from './call';

/** What the solver holds once the call has closed. */
interface Held {
  readonly receipt: Buffer;
  readonly paper: Buffer;
  readonly proof: Buffer;
  readonly attachment: Buffer;
}

/** I8: a solver keeps its receipt; whoever it gives it to finds out whether it is genuine, and the files with it. */
export async function checkReceipt(story: Story): Promise<void> {
  const held = await keepReceipt(await story.as('solver'));
  const visitor = await story.anybody('visitor');
  await findGenuine(visitor, held);
  await findFileChanged(visitor, held);
  await findReceiptChanged(visitor, held);
  await refuseOthers(visitor, held);
  await checkPaper(await story.anybody('night-visitor', { colorScheme: 'dark' }), held);
  await readSeal(visitor, story.facts.challenge);
}

async function keepReceipt(solver: Visitor): Promise<Held> {
  await solver.go('/work/proposals');
  await solver.follow(SOLVER_PROPOSAL);
  await solver.look('3-receipts-of-the-solver');
  await solver.clickThrough(solver.page.getByRole('link', { name: /^BN-/ }).last());
  await solver.sees('cho thấy biên nhận này nằm trong mã gốc');
  await solver.look('3-receipt-with-proof');
  return {
    receipt: await solver.download('Biên nhận gốc (JSON)'),
    paper: await solver.download('Biên nhận để in (PDF)'),
    proof: await solver.download('Bằng chứng nằm trong niêm phong (JSON)'),
    attachment: await solver.download(SOLVER_ATTACHMENT),
  };
}

async function findGenuine(visitor: Visitor, { receipt, proof, attachment }: Held): Promise<void> {
  await visitor.go('/');
  await visitor.follow('Kiểm tra biên nhận');
  await visitor.chooseFile('Biên nhận', file('bien-nhan.json', receipt));
  await visitor.chooseFile('Các tệp đính kèm của giải pháp', file('doi-ten.pdf', attachment));
  await visitor.chooseFile('Bằng chứng nằm trong niêm phong', file('bang-chung.json', proof));
  await check(visitor, 'Biên nhận thật và còn nguyên vẹn');
  await visitor.sees(`Trong biên nhận tệp có tên ${SOLVER_ATTACHMENT}.`);
  await visitor.sees(SOLVER_PROPOSAL);
  await visitor.look('3-verify-genuine');
}

async function findFileChanged(visitor: Visitor, { attachment }: Held): Promise<void> {
  await visitor.press('Bỏ tệp doi-ten.pdf');
  await visitor.chooseFile('Các tệp đính kèm của giải pháp', file(SOLVER_ATTACHMENT, changed(attachment)));
  await check(visitor, 'Biên nhận thật, nhưng có tệp không khớp');
  await visitor.sees('Khác tệp đã nộp');
  await visitor.look('3-verify-file-changed');
}

async function findReceiptChanged(visitor: Visitor, { receipt }: Held): Promise<void> {
  const signed = JSON.parse(receipt.toString('utf8')) as SignedReceipt;
  const forged = { ...signed, receipt: { ...signed.receipt, submittedAt: '2026-01-01T00:00:00.000Z' } };
  await visitor.chooseFile('Biên nhận', file('bien-nhan.json', Buffer.from(JSON.stringify(forged))));
  await check(visitor, 'Biên nhận không thật, hoặc đã bị sửa');
  await visitor.sees('Những điều dưới đây không được xác nhận.');
  await visitor.look('3-verify-receipt-changed');
}

async function refuseOthers(visitor: Visitor, { proof, receipt }: Held): Promise<void> {
  const others: [string, Buffer, RegExp][] = [
    ['anh.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]), /không phải biên nhận, hoặc chỉ còn một phần/],
    ['trong.json', Buffer.alloc(0), /Tệp trống/],
    ['lon.json', Buffer.alloc(20_000_000, 0x20), /lớn hơn nhiều so với một biên nhận/],
    ['cau-hinh.json', Buffer.from('{"name":"khác"}'), /không có đủ các phần của một biên nhận/],
    ['bang-chung.json', proof, /Đây là tệp bằng chứng/],
  ];
  for (const [name, content, reason] of others) {
    await visitor.chooseFile('Biên nhận', file(name, content));
    await visitor.press('Kiểm tra');
    const summary = visitor.page.locator('lg-error-summary').getByRole('alert');
    await visitor.sees(reason, summary);
    await visitor.sees(reason, visitor.page.locator('lg-document-field').first());
  }
  await visitor.look('3-verify-refused');
  // By keyboard: pasted, and sent with Enter on the button.
  await visitor.page.getByText('Dán nội dung biên nhận thay cho tệp').press('Enter');
  await visitor.page.getByLabel('Dán nội dung biên nhận thay cho tệp').fill(receipt.toString('utf8'));
  await visitor.page.getByRole('button', { name: 'Kiểm tra', exact: true }).press('Enter');
  await visitor.sees('Biên nhận thật, nhưng có tệp không khớp');
}

/** On paper, in English, at night: the receipt is inside the PDF. */
async function checkPaper(visitor: Visitor, { paper }: Held): Promise<void> {
  await visitor.go('/en/verify');
  await visitor.look('3-verify-en');
  await visitor.chooseFile('Receipt', file('receipt.pdf', paper));
  await visitor.press('Check');
  await visitor.sees('The receipt is genuine and unchanged');
  await visitor.look('3-verify-genuine-en');
}

async function readSeal(visitor: Visitor, challenge: string): Promise<void> {
  await visitor.go(`/challenges/${challenge}`);
  await visitor.follow('Xem các mã lá và tính lại mã gốc');
  await visitor.press('Tính lại mã gốc');
  await visitor.sees('Các mã lá cho ra đúng mã gốc đã công bố.');
  await visitor.look('3-seal-public');
  await visitor.go(`/en/challenges/${challenge}/seal`);
  await visitor.look('3-seal-public-en');
}

/** The verdict takes the focus, so that it is read out. */
async function check(visitor: Visitor, verdict: string): Promise<void> {
  await visitor.press('Kiểm tra');
  await visitor.page.locator('h2:focus', { hasText: verdict }).waitFor();
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });

function changed(content: Buffer): Buffer {
  const copy = Buffer.from(content);
  copy.writeUInt8(copy.readUInt8(copy.length - 2) ^ 1, copy.length - 2);
  return copy;
}
