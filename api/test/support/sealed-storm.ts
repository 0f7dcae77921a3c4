import type { Receipt, SaveProposalRequest } from '@loi-giai/shared';
import { PDF } from './sealed-call';
import { CONTENT, costing, DECLARED, draftProposal, type Solver } from './solvers';

/** What of an organization's answer lies under the seal. */
export interface SealedEntry {
  readonly solver: Solver;
  readonly id: string;
  readonly receipts: readonly Receipt[];
  readonly fileIds: readonly string[];
  readonly uploadIds: readonly string[];
  readonly partnershipIds: readonly string[];
}

/** How many organizations answer together with another one. */
export const partnersIn = (ways: readonly Way[]): number => ways.filter(({ joint }) => joint).length;

/** The attachment of those that have one. */
export interface Attachment {
  readonly file: Buffer;
  readonly fileName: string;
}
const SMALL: Attachment = { file: PDF, fileName: 'bản vẽ mật.pdf' };

/** How an organization answers the call: what comes in is submitted, the rest is not in force. */
export interface Way {
  readonly file?: 'at once' | 'in pieces';
  readonly again?: boolean;
  readonly end?: 'submitted' | 'withdrawn' | 'draft';
  /** Another organization answers together with it. */
  readonly joint?: boolean;
}

/** So many in force, each in another way; then some that were withdrawn, and some that are drafts. */
export function waysOf({ submitted = 0, withdrawn = 0, drafts = 0 }): Way[] {
  const all = [
    ...Array.from({ length: submitted }, () => 'submitted' as const),
    ...Array.from({ length: withdrawn }, () => 'withdrawn' as const),
    ...Array.from({ length: drafts }, () => 'draft' as const),
  ];
  return all.map((end, index) => ({
    end,
    again: index % 4 === 1,
    joint: index % 10 === 2,
    ...(index % 3 === 0 && { file: index % 2 === 0 ? ('at once' as const) : ('in pieces' as const) }),
  }));
}

interface Answering {
  readonly solvers: readonly Solver[];
  /** As many as `partnersIn` says. */
  readonly partners?: readonly Solver[];
  readonly ways: readonly Way[];
  readonly content?: (index: number) => Partial<SaveProposalRequest>;
  readonly attachment?: Attachment;
}

/** All of them answer at the same time, a few at once. */
export async function answerCall(
  code: string,
  { solvers, partners = [], ways, content = () => ({}), attachment = SMALL }: Answering,
): Promise<SealedEntry[]> {
  const entries: SealedEntry[] = [];
  const waiting = [...ways.entries()];
  const free = [...partners];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, way] = next;
      const partner = way.joint ? free.shift() : undefined;
      entries.push(
        await answer(code, solvers[index]!, { way, partner, changes: content(index), attachment }),
      );
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return entries;
}

interface OneAnswer {
  readonly way: Way;
  readonly partner: Solver | undefined;
  readonly changes: Partial<SaveProposalRequest>;
  readonly attachment: Attachment;
}

async function answer(
  code: string,
  solver: Solver,
  { way, partner, changes, attachment }: OneAnswer,
): Promise<SealedEntry> {
  const { person } = solver;
  const { file, again = false, end = 'submitted' } = way;
  const id = await draftProposal(solver, code, changes);
  const [fileIds, uploadIds, receipts] = [[] as string[], [] as string[], [] as Receipt[]];
  if (file === 'at once')
    fileIds.push(
      (await person.upload(`/proposals/${id}/files`, attachment.file, attachment.fileName).expect(201)).body
        .id,
    );
  if (file === 'in pieces') {
    const sent = await sendInPieces(solver, id, attachment);
    fileIds.push(sent.fileId);
    uploadIds.push(sent.uploadId);
  }
  const partnershipIds = partner ? [await answerTogether(solver, id, partner)] : [];
  const submit = async (revision: number): Promise<void> => {
    const { body } = await person
      .post(`/proposals/${id}/submit`, { revision, declarations: DECLARED })
      .set('idempotency-key', `${person.email}/${revision}`)
      .expect(201);
    receipts.push(body as Receipt);
  };
  await person.put(`/proposals/${id}/presence`, { place: 'plan' }).expect(200);
  if (end !== 'draft') await submit(2);
  if (again) {
    const costs = costing(460_000_000);
    await person.put(`/proposals/${id}`, { ...CONTENT, ...changes, costs, revision: 2 }).expect(200);
    if (end !== 'draft') await submit(3);
  }
  if (end === 'withdrawn') await person.post(`/proposals/${id}/withdraw`).expect(200);
  return { solver, id, receipts, fileIds, uploadIds, partnershipIds };
}

async function answerTogether({ person }: Solver, id: string, partner: Solver): Promise<string> {
  const { organizationId } = partner;
  const { body } = await person
    .post(`/proposals/${id}/partners`, { organizationId, role: 'Đo đạc' })
    .expect(200);
  const [{ id: partnership }] = (body as { partners: [{ id: string }] }).partners;
  await partner.person.post(`/partnerships/${partnership}/consent`, { note: 'Đồng ý' }).expect(200);
  return partnership;
}

async function sendInPieces(
  { person }: Solver,
  proposalId: string,
  { file, fileName }: Attachment,
): Promise<{ fileId: string; uploadId: string }> {
  const encode = (text: string): string => Buffer.from(text).toString('base64');
  const begun = await person
    .post('/uploads')
    .set('tus-resumable', '1.0.0')
    .set('upload-length', String(file.length))
    .set('upload-metadata', `proposalId ${encode(proposalId)},filename ${encode(fileName)}`)
    .expect(201);
  const path = (begun.headers['location'] ?? '').replace('/api/v1', '');
  const sent = await person
    .patch(path)
    .set('tus-resumable', '1.0.0')
    .set('upload-offset', '0')
    .set('content-type', 'application/offset+octet-stream')
    .send(file)
    .expect(200);
  return { fileId: (sent.body as { id: string }).id, uploadId: path.split('/').at(-1) ?? '' };
}
