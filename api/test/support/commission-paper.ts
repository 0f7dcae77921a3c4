import { PDFDocument } from '@cantoo/pdf-lib';
import type { CommissionTerms, CommissionView } from '@loi-giai/shared';
import type { Person } from './login';
import type { TestPortal } from './test-app';

/** An order that lacks nothing. */
export const ORDER: CommissionTerms = {
  kind: 'order',
  value: 850_000_000,
  startsOn: '2026-01-05',
  endsOn: '2026-12-31',
  texts: {
    legalBasis: 'Quyết định 12/QĐ-SYT ngày 05/01/2026',
    scope: 'Xây dựng và vận hành thử hồ điều tiết thông minh',
    products: 'Hệ thống cảm biến, phần mềm điều khiển, báo cáo tổng kết',
    fundingSource: 'Ngân sách thành phố năm 2026',
  },
};

export const SIGNATURE = { number: '12/2026/ĐH', signedOn: '2026-01-10' } as const;

/** Draws up a commission with a plan for the proposal. */
export async function drawUp(
  keeper: Person,
  { code, proposalId }: { code: string; proposalId: string },
  milestones: readonly object[],
  terms: CommissionTerms = ORDER,
): Promise<CommissionView> {
  const { body } = await keeper
    .post(`/challenges/${code}/commissions`, { proposalIds: [proposalId], terms })
    .expect(201);
  const [draft] = body as CommissionView[];
  if (milestones.length === 0) return draft!;
  await keeper.put(`/commissions/${draft!.id}/plan`, { revision: 0, milestones }).expect(200);
  return (await keeper.get(`/commissions/${draft!.id}`).expect(200)).body;
}

/** The paper is signed, by whatever way it went: for tests of what comes afterwards. */
export async function signAtOnce(portal: TestPortal, ...ids: readonly string[]): Promise<void> {
  await portal.database.query(
    `UPDATE commission SET state = 'signed', number = $2, signed_on = $3 WHERE id = ANY ($1)`,
    [ids, SIGNATURE.number, SIGNATURE.signedOn],
  );
}

/** A page that says what it is. */
export async function plainPdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  return Buffer.from(await document.save());
}

/** @returns the id of the paper that was added */
export async function attach(
  person: Person,
  id: string,
  query: string,
  content: Buffer,
  name = 'van-ban.pdf',
): Promise<string> {
  const { body } = await person.upload(`/commissions/${id}/documents?${query}`, content, name).expect(201);
  return (body as CommissionView).documents.at(-1)!.id;
}
