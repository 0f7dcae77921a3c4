import { randomUUID } from 'node:crypto';
import { DEFAULT_PROPOSAL_FORM, type ProposalContent } from '@loi-giai/shared';
import type { DataSource } from 'typeorm';
import { newToken } from '../../api/src/features/auth/tokens';
import { organizationTag, sealDraft, sealOwner } from '../../api/src/features/proposals/proposal-seal';
import type { Seals } from '../../api/src/platform/sealing/seals';

/** An organization with one member, who is signed in. */
export interface BenchSolver {
  readonly organizationId: string;
  readonly accountId: string;
  readonly token: string;
}

/** A complete draft that waits to be submitted. */
export interface Draft {
  readonly proposalId: string;
  readonly token: string;
}

export interface Call {
  readonly challengeId: string;
  readonly code: string;
  readonly drafts: readonly Draft[];
}

const SENTENCE = 'Lắp van một chiều tự động ở cửa xả, đo mực nước theo phút và báo về trung tâm điều hành. ';
const words = (bytes: number): string => SENTENCE.repeat(Math.ceil(bytes / Buffer.byteLength(SENTENCE)));

/** About 20 kB as JSON. */
export const CONTENT: ProposalContent = {
  title: 'Van một chiều tự động',
  summary: words(900).trim(),
  solution: words(9_000).trim(),
  maturity: '',
  team: words(3_500).trim(),
  plan: words(6_000).trim(),
  costs: [{ item: 'Van một chiều', unit: 'gói', quantity: 1, unitPrice: 450_000_000, amount: 450_000_000 }],
  risks: '',
  pilot: '',
  sandbox: '',
};

export async function fillSolvers(database: DataSource, count: number): Promise<BenchSolver[]> {
  const solvers = Array.from({ length: count }, () => ({
    organizationId: randomUUID(),
    accountId: randomUUID(),
    ...newToken(),
  }));
  await database.query(
    `WITH solver AS (
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) WITH ORDINALITY s (organization_id, account_id, hash, n)),
     made_organization AS (
       INSERT INTO organization (id, name, kind, tax_code)
       SELECT organization_id, 'Công ty số ' || n, 'startup', lpad(n::text, 10, '0') FROM solver),
     made_account AS (
       INSERT INTO account (id, email, name, status, confirmed_at)
       SELECT account_id, 'solver-' || n || '@bench.example', 'Chủ doanh nghiệp ' || n, 'active', portal_now() FROM solver)
     SELECT 1`,
    [
      solvers.map(({ organizationId }) => organizationId),
      solvers.map(({ accountId }) => accountId),
      solvers.map(({ hash }) => hash),
    ],
  );
  await database.query(
    `INSERT INTO membership (organization_id, account_id, role, accepted_at)
     SELECT organization_id, account_id, 'owner', portal_now() FROM unnest($1::uuid[], $2::uuid[]) s (organization_id, account_id)`,
    [solvers.map(({ organizationId }) => organizationId), solvers.map(({ accountId }) => accountId)],
  );
  await database.query(
    `INSERT INTO session (account_id, token_hash, expires_at, address, user_agent)
     SELECT account_id, hash, 'infinity', '127.0.0.1', 'bench' FROM unnest($1::uuid[], $2::bytea[]) s (account_id, hash)`,
    [solvers.map(({ accountId }) => accountId), solvers.map(({ hash }) => hash)],
  );
  // A database in service knows its tables.
  await database.query('ANALYZE');
  return solvers;
}

/**
 * An open call to which every solver has a complete draft.
 * @param closing in so many seconds
 * @param tellWho the drafts say in the clear whose they are, as the bare server reads it
 */
export async function fillCall(
  database: DataSource,
  seals: Seals,
  solvers: readonly BenchSolver[],
  closing: number,
  tellWho = false,
): Promise<Call> {
  const [challenge] = await database.query<{ id: string; code: string }[]>(
    `WITH agency AS (
       INSERT INTO agency (code, name, kind) VALUES ('DV-' || gen_random_uuid(), 'Sở Xây dựng', 'department') RETURNING id),
     author AS (
       INSERT INTO account (email, name, status) VALUES (gen_random_uuid() || '@bench.example', 'Cán bộ', 'active') RETURNING id)
     INSERT INTO challenge (code, state, agency_id, author_id, field_id, title, reward, proposal_form, enquiry_deadline,
                            closing_at, announce_at, opened_at)
     SELECT next_code('BT'), 'open', agency.id, author.id, (SELECT id FROM field LIMIT 1),
            '{"vi": "Giảm ngập đường Nguyễn Hữu Cảnh", "en": "Less flooding"}', 'Đặt hàng thí điểm', $1,
            portal_now(), portal_now() + make_interval(secs => $2), portal_now() + interval '90 days', portal_now()
       FROM agency, author RETURNING id, code`,
    [JSON.stringify(DEFAULT_PROPOSAL_FORM), closing],
  );
  if (!challenge) throw new Error('no challenge was made');
  const { id: challengeId, code } = challenge;
  await seals.prepare(challengeId);
  const key = await seals.keyOf(database.manager, challengeId);
  const drafts = solvers.map((solver) => ({ proposalId: randomUUID(), token: solver.token, solver }));
  for (let at = 0; at < drafts.length; at += 200) {
    const part = drafts.slice(at, at + 200);
    await database.query(
      `INSERT INTO proposal (id, challenge_id, revision, organization_tag, sealed_owner, sealed_content, organization_id)
       SELECT id, $1, 2, tag, owner, content, organization_id
         FROM unnest($2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[], $6::uuid[]) p (id, tag, owner, content, organization_id)`,
      [
        challengeId,
        part.map(({ proposalId }) => proposalId),
        part.map(({ solver }) => organizationTag(key, solver.organizationId)),
        part.map(({ proposalId, solver: { organizationId, accountId } }) =>
          sealOwner(key, proposalId, { organizationId, createdBy: accountId }),
        ),
        part.map(({ proposalId }) => sealDraft(key, proposalId, CONTENT)),
        part.map(({ solver }) => (tellWho ? solver.organizationId : null)),
      ],
    );
  }
  return { challengeId, code, drafts };
}
