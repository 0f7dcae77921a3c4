import { createHash, createPrivateKey, randomUUID, sign } from 'node:crypto';
import { RECEIPT_FORM, type LocalText, type ProposalContent, type ReceiptDocument } from '@loi-giai/shared';
import Fastify, { type FastifyRequest } from 'fastify';
import pg from 'pg';
import { canonicalForm } from '../../api/src/features/proposals/proposal-content';
import { openDraft, sealSolver, sealVersion } from '../../api/src/features/proposals/proposal-seal';
import { newReceiptNumber } from '../../api/src/features/proposals/receipt-number';
import { canonicalReceipt, leafOf } from '../../api/src/features/receipts/receipt-document';
import { receiptTag } from '../../api/src/features/receipts/receipt-reads';
import { SESSION_COOKIE } from '../../api/src/platform/access/session-reader';
import type { Configuration } from '../../api/src/platform/config/configuration';
import { MasterKeys } from '../../api/src/platform/sealing/master-keys';
import { SealKey } from '../../api/src/platform/sealing/seal-key';

/**
 * What one would write by hand: Fastify, one pool, one function of the database that takes a submission in and writes the
 * same rows with one audit chain. The yardstick of `bench:deadline`. With CRYPTO the same is encrypted and signed as
 * the portal does it, for which the function falls in two: the signature covers the time that the database tells.
 */
const WITH_CRYPTO = process.env['CRYPTO'] === 'true';

interface Held {
  readonly account_id: string;
  readonly account_name: string;
  readonly organization_id: string;
  readonly organization_name: string;
  readonly tax_code: string;
  readonly email: string;
  readonly challenge_id: string;
  readonly sealed_content: Buffer;
  readonly code: string;
  readonly title: LocalText;
  readonly at: Date;
}

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
const masters = new MasterKeys({ MASTER_KEY: process.env['MASTER_KEY'] } as Configuration);
const signingKey = createPrivateKey(process.env['RECEIPT_KEY'] ?? '');
const keys = new Map<string, SealKey>();
const LETTER = 'Cổng Lời Giải đã tiếp nhận giải pháp dự thi của tổ chức Ông/Bà cho bài toán lớn. '.repeat(6);

async function keyOf(client: pg.PoolClient, challengeId: string): Promise<SealKey> {
  const kept = keys.get(challengeId);
  if (kept) return kept;
  const { rows } = await client.query<{ wrapped_key: Buffer }>(
    'SELECT wrapped_key FROM seal_key_record WHERE scope_id = $1',
    [challengeId],
  );
  const key = new SealKey(
    masters.open('wrap', rows[0]?.wrapped_key ?? Buffer.alloc(0), `wrap/${challengeId}`),
  );
  keys.set(challengeId, key);
  return key;
}

function tokenHash(request: FastifyRequest): Buffer {
  const [, token] = new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(request.headers.cookie ?? '') ?? [];
  return createHash('sha256')
    .update(token ?? '')
    .digest();
}

async function submitPlain(hash: Buffer, id: string, key: string): Promise<object> {
  const number = newReceiptNumber();
  const leaf = createHash('sha256').update(number).digest();
  const { rows } = await pool.query<Held>({
    name: 'submit',
    text: 'SELECT * FROM bare_submit($1, $2, $3, $4, $5, $6)',
    values: [hash, id, key, leaf, Buffer.from(LETTER), JSON.stringify({ digest: number })],
  });
  const [held] = rows;
  if (!held) throw new Error('refused');
  return answer(receiptOf(held, number, 'Van một chiều tự động', leaf.toString('hex')), '');
}

async function submitSealed(hash: Buffer, id: string, idempotencyKey: string): Promise<object> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<Held>({
      name: 'hold',
      text: 'SELECT * FROM bare_hold($1, $2)',
      values: [hash, id],
    });
    const [held] = rows;
    if (!held) throw new Error('refused');
    const key = await keyOf(client, held.challenge_id);
    const content = openDraft(key, { id, sealedContent: held.sealed_content });
    const digest = createHash('sha256').update(canonicalForm(content, []), 'utf8').digest('hex');
    const receipt = receiptOf(held, newReceiptNumber(), content.title, digest);
    const signature = sign(null, canonicalReceipt(receipt), signingKey).toString('base64');
    await client.query({
      name: 'write',
      text: 'SELECT bare_write($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      values: [
        id,
        idempotencyKey,
        held.at,
        ...sealedRows(key, held, id, content, receipt, signature, digest),
      ],
    });
    await client.query('COMMIT');
    return answer(receipt, signature);
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

function sealedRows(
  key: SealKey,
  held: Held,
  id: string,
  content: ProposalContent,
  receipt: ReceiptDocument,
  signature: string,
  digest: string,
): unknown[] {
  const organizations = [
    { organizationId: held.organization_id, name: held.organization_name, taxCode: held.tax_code },
  ];
  const { account_id: createdBy } = held;
  const signed = { receipt, signature, keyId: 'bench' };
  const declarations = {
    edition: 'bench' as never,
    kinds: [],
    acceptedBy: held.account_name,
    acceptedAt: receipt.submittedAt,
  };
  const letter = Buffer.from(
    JSON.stringify({ recipient: held.email, subject: receipt.number, text: LETTER }),
  );
  const facts = Buffer.from(JSON.stringify({ actorName: held.account_name, detail: { digest } }));
  return [
    sealSolver(key, id, 1, { organizations, createdBy, submittedBy: createdBy }),
    sealVersion(key, id, 1, { content, files: [], declarations, receipt: signed }),
    receiptTag(key, receipt.number),
    leafOf(receipt),
    masters.seal('mail', letter),
    JSON.stringify({
      sealed: masters.seal('audit', facts, `audit/proposal.submit/${id}`).toString('base64'),
    }),
    randomUUID(),
  ];
}

function receiptOf(held: Held, number: string, title: string, digest: string): ReceiptDocument {
  return {
    form: RECEIPT_FORM,
    number,
    challenge: { code: held.code, title: held.title },
    organizations: [{ name: held.organization_name, taxCode: held.tax_code }],
    proposal: { title, version: 1 },
    submittedAt: held.at.toISOString(),
    digest,
    files: [],
  };
}

function answer(receipt: ReceiptDocument, signature: string): object {
  return {
    number: receipt.number,
    challengeCode: receipt.challenge.code,
    challengeTitle: receipt.challenge.title,
    organizationName: receipt.organizations[0]?.name ?? '',
    proposalTitle: receipt.proposal.title,
    version: receipt.proposal.version,
    submittedAt: receipt.submittedAt,
    digest: receipt.digest,
    files: [],
    signed: { receipt, signature, keyId: 'bench' },
  };
}

const server = Fastify();
server.post('/api/v1/proposals/:id/submit', async (request, reply) => {
  const { id } = request.params as { id: string };
  const key = String(request.headers['idempotency-key']);
  const receipt = await (WITH_CRYPTO ? submitSealed : submitPlain)(tokenHash(request), id, key);
  void reply.status(201);
  return receipt;
});

await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.({ type: 'ready' });
