import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  DECLARATION_KINDS,
  DECLARATIONS_EDITION,
  DEFAULT_EVALUATION,
  jointName,
  RECEIPT_FORM,
} from '@loi-giai/shared';
import type {
  ProposalFile,
  LocalText,
  AgencyKind,
  ChallengeState,
  CommissionKind,
  CommissionState,
  Aggregation,
  EvaluationTerms,
  OrganizationKind,
  OrganizationRole,
  PanelRole,
  PanelState,
  ProposalState,
} from '@loi-giai/shared';
import { OpenedVersion } from '../../src/features/proposals/opened-version.entity';
import { digestOf, EMPTY_CONTENT } from '../../src/features/proposals/proposal-content';
import {
  openOwner,
  organizationTag,
  sealDraft,
  sealOwner,
  sealSolver,
  sealVersion,
  type SolverName,
} from '../../src/features/proposals/proposal-seal';
import { ProposalVersion } from '../../src/features/proposals/proposal-version.entity';
import { Proposal } from '../../src/features/proposals/proposal.entity';
import { newReceiptNumber } from '../../src/features/proposals/receipt-number';
import { receiptTag } from '../../src/features/receipts/receipt-reads';
import { Receipts } from '../../src/features/receipts/receipts.service';
import type { SealKey } from '../../src/platform/sealing/seal-key';
import { sealStream } from '../../src/platform/sealing/sealed-stream';
import { Seals } from '../../src/platform/sealing/seals';
import { FileStore } from '../../src/platform/storage/file-store';
import { toFileView, toStoredFacts } from '../../src/platform/storage/files';
import { StoredFile } from '../../src/platform/storage/stored-file.entity';
import type { Person } from './login';
import type { TestPortal } from './test-app';

/** Makers of records that a test needs but does not test. They write rows, past the services and their rules. */
type Row = Readonly<Record<string, unknown>>;

/** Inserts one row and answers its id. Objects become JSON. */
async function insert(portal: TestPortal, table: string, row: Row): Promise<string> {
  const entries = Object.entries(row).filter(([, value]) => value !== undefined);
  const values = entries.map(([, value]) =>
    value !== null && typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : value,
  );
  const [made] = await portal.database.query<{ id: string }[]>(
    `INSERT INTO ${table} (${entries.map(([column]) => column).join(', ')})
     VALUES (${entries.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING id`,
    values,
  );
  if (!made) throw new Error(`no row was made in ${table}`);
  return made.id;
}

const some = (prefix: string): string => `${prefix}-${randomUUID().slice(0, 8)}`;

export interface MadeRecord {
  readonly id: string;
  readonly code: string;
}

export async function makeAgency(
  portal: TestPortal,
  {
    code = some('A'),
    name = 'Sở Thử nghiệm',
    kind = 'department',
    ...rest
  }: { code?: string; name?: string; nameEn?: string; kind?: AgencyKind; parentId?: string } = {},
): Promise<MadeRecord> {
  const id = await insert(portal, 'agency', {
    code,
    name,
    name_en: rest.nameEn,
    kind,
    parent_id: rest.parentId,
  });
  return { id, code };
}

export interface ChallengeOptions {
  readonly agencyId: string;
  readonly authorId: string;
  readonly state?: ChallengeState;
  readonly title?: string;
  /** ISO 8601; where absent, a week from now. */
  readonly closingAt?: string;
  readonly announceAt?: string;
  readonly evaluation?: Partial<EvaluationTerms>;
  readonly aggregation?: Aggregation;
}

const BEFORE_PUBLICATION: readonly ChallengeState[] = ['draft', 'in_review', 'approved'];

/** A challenge in the given state, complete, with two criteria of 60 and 40 percent on a scale to 10. */
export async function makeChallenge(portal: TestPortal, options: ChallengeOptions): Promise<MadeRecord> {
  const { agencyId, authorId, state = 'open', title = 'Giảm ngập đường Nguyễn Hữu Cảnh' } = options;
  const code = some('BT');
  const text = { vi: `${title}.`, en: 'An English text.' };
  const id = await insert(portal, 'challenge', {
    code,
    state: 'draft',
    agency_id: agencyId,
    author_id: authorId,
    title: { vi: title, en: 'A title in English' },
    summary: text,
    context: text,
    desired_outcome: text,
    reward: '500 triệu đồng',
    aggregation: options.aggregation ?? 'mean',
    evaluation: { ...DEFAULT_EVALUATION, ...options.evaluation },
    closing_at: options.closingAt ?? new Date(Date.now() + 7 * 86_400_000),
    enquiry_deadline: options.closingAt ?? new Date(Date.now() + 3 * 86_400_000),
    announce_at: options.announceAt ?? new Date(Date.now() + 37 * 86_400_000),
  });
  for (const [position, weight] of [60, 40].entries())
    await insert(portal, 'criterion', {
      challenge_id: id,
      position,
      name: { vi: `Tiêu chí ${position + 1}`, en: `Criterion ${position + 1}` },
      weight,
      max: 10,
    });
  await portal.database.query(
    `UPDATE challenge SET state = $2, opened_at = CASE WHEN $3 THEN portal_now() END WHERE id = $1`,
    [id, state, !BEFORE_PUBLICATION.includes(state)],
  );
  return { id, code };
}

export async function makeOrganization(
  portal: TestPortal,
  {
    name = some('Công ty'),
    kind = 'startup',
    taxCode,
  }: { name?: string; kind?: OrganizationKind; taxCode?: string } = {},
): Promise<{ readonly id: string; readonly name: string }> {
  return { id: await insert(portal, 'organization', { name, kind, tax_code: taxCode }), name };
}

export async function join(
  portal: TestPortal,
  organizationId: string,
  person: Person,
  role: OrganizationRole = 'owner',
): Promise<void> {
  await portal.database.query(
    `INSERT INTO membership (organization_id, account_id, role, accepted_at) VALUES ($1, $2, $3, portal_now())`,
    [organizationId, person.accountId, role],
  );
}

/** The challenge's key; makes one where there is none. */
async function keyOf(portal: TestPortal, challengeId: string): Promise<SealKey> {
  const seals = portal.app.get(Seals);
  await seals.prepare(challengeId);
  return seals.keyOf(portal.database.manager, challengeId);
}

/** Whether the seal of a challenge in this state stands open, as far as nothing else is said. */
async function isUnsealed(portal: TestPortal, challengeId: string): Promise<boolean> {
  const [row] = await portal.database.query<{ state: ChallengeState }[]>(
    `SELECT state FROM challenge WHERE id = $1`,
    [challengeId],
  );
  return row !== undefined && !['draft', 'in_review', 'approved', 'open', 'cancelled'].includes(row.state);
}

/** Fixes the seal, and opens it as if a chair and a secretary had. */
export async function openSeal(portal: TestPortal, challengeId: string): Promise<void> {
  const people = await portal.database.query<{ id: string }[]>(`SELECT id FROM account ORDER BY id LIMIT 2`);
  while (people.length < 2)
    people.push({
      id: await insert(portal, 'account', {
        email: `${some('seal')}@people.test`,
        name: 'Ủy viên',
        status: 'active',
      }),
    });
  await portal.database.query(
    `INSERT INTO challenge_seal (challenge_id, root, versions, chair_id, secretary_id, sealed_at, chair_consented_at,
                                 secretary_consented_at, opened_at)
     SELECT $1, '\\x00', 0, $2, $3, at, at, at, at FROM (SELECT portal_now() AS at) now
     ON CONFLICT (challenge_id) DO NOTHING`,
    [challengeId, people[0]?.id, people[1]?.id],
  );
}

/** A proposal's row only: no version, no receipt. Its owner shows where the call has closed. */
export async function makeProposal(
  portal: TestPortal,
  options: {
    challengeId: string;
    organizationId: string;
    createdBy: string;
    state?: ProposalState;
    title?: string;
  },
): Promise<string> {
  const { challengeId, organizationId, createdBy } = options;
  const id = randomUUID();
  const key = await keyOf(portal, challengeId);
  const open = await isUnsealed(portal, challengeId);
  if (open) await openSeal(portal, challengeId);
  const content = { ...EMPTY_CONTENT, ...WORDS, title: options.title ?? 'Một lời giải' };
  await portal.database.manager.insert(Proposal, {
    id,
    challengeId,
    organizationTag: organizationTag(key, organizationId),
    sealedOwner: sealOwner(key, id, { organizationId, createdBy }),
    sealedContent: sealDraft(key, id, content),
    organizationId: open ? organizationId : null,
    state: options.state ?? 'submitted',
  });
  return id;
}

export async function makePanel(
  portal: TestPortal,
  challengeId: string,
  state: PanelState = 'formed',
): Promise<string> {
  return insert(portal, 'panel', {
    challenge_id: challengeId,
    state,
    decision_number: '15/QĐ-SKHCN',
    decision_date: '2026-01-15',
    term_from: '2026-01-15',
  });
}

/** @returns the id of the seat on the panel */
export async function seat(
  portal: TestPortal,
  panelId: string,
  person: Person,
  role: PanelRole,
  { declared = true }: { declared?: boolean } = {},
): Promise<string> {
  return insert(portal, 'panel_member', {
    panel_id: panelId,
    account_id: person.accountId,
    role,
    declared_at: declared ? new Date() : null,
  });
}

export async function makeSheet(
  portal: TestPortal,
  seatId: string,
  proposalId: string,
  { submitted = true }: { submitted?: boolean } = {},
): Promise<string> {
  return insert(portal, 'score_sheet', {
    panel_member_id: seatId,
    proposal_id: proposalId,
    total: 70_000_000,
    submitted_at: submitted ? new Date() : null,
  });
}

export async function makeCommission(
  portal: TestPortal,
  options: { challengeId: string; proposalId: string; state?: CommissionState; kind?: CommissionKind },
): Promise<string> {
  return insert(portal, 'commission', {
    challenge_id: options.challengeId,
    proposal_id: options.proposalId,
    kind: options.kind ?? 'order',
    number: '01/2026/HĐ',
    signed_on: '2026-02-01',
    value: 500_000_000,
    state: options.state ?? 'running',
  });
}

/** Days count from today; negative ones are past. */
export async function makeMilestone(
  portal: TestPortal,
  commissionId: string,
  { name = 'Bàn giao', dueIn = 30, done = false }: { name?: string; dueIn?: number; done?: boolean } = {},
): Promise<string> {
  const [day] = await portal.database.query<{ due: string }[]>(
    `SELECT to_char(portal_today() + $1::int, 'YYYY-MM-DD') AS due`,
    [dueIn],
  );
  return insert(portal, 'milestone', {
    commission_id: commissionId,
    position: 0,
    name,
    planned_start: '2020-01-01',
    due: day?.due,
    responsible_person: 'Trần Thị Bình',
    responsible_unit: 'Phòng Công nghệ',
    progress: done ? 100 : 0,
    done_on: done ? day?.due : null,
  });
}

const WORDS = {
  summary: 'Tóm tắt',
  solution: 'Nội dung',
  plan: 'Kế hoạch',
  team: 'Đội ngũ',
  maturity: '',
  costs: [{ item: 'Trọn gói', unit: 'gói', quantity: 1, unitPrice: 1_000_000, amount: 1_000_000 }],
  risks: '',
  pilot: '',
  sandbox: '',
};

/** Four bytes in the store. @returns their key */
async function storeBytes(portal: TestPortal, key: Buffer): Promise<string> {
  async function* bytes(): AsyncGenerator<Buffer> {
    yield await Promise.resolve(Buffer.from('%PDF'));
  }
  return portal.app.get(FileStore).put(sealStream(key, bytes()));
}

/** A submission of the proposal, with small attachments. @returns the ids of its files */
export async function makeVersion(
  portal: TestPortal,
  proposalId: string,
  person: Person,
  {
    title = 'Một lời giải',
    number = 1,
    submittedAt = new Date(),
    files = 1,
    covers = 0,
    partners = [],
  }: {
    title?: string;
    number?: number;
    submittedAt?: Date;
    files?: number;
    /** How many of them, the first, are cover pages. */
    covers?: number;
    /** Organizations that answer together with the proposal's own. */
    partners?: readonly string[];
  } = {},
): Promise<string[]> {
  const proposal = await portal.database.manager.findOneByOrFail(Proposal, { id: proposalId });
  const key = await keyOf(portal, proposal.challengeId);
  const { organizationId, createdBy } = openOwner(key, proposal);
  const views: ProposalFile[] = [];
  for (let index = 0; index < files; index++) {
    const id = randomUUID();
    const fileKey = randomBytes(32);
    const facts = {
      name: `tai-lieu-${index + 1}.pdf`,
      mediaType: 'application/pdf',
      size: 4,
      sha256: createHash('sha256').update('%PDF').digest('hex'),
      storageKey: await storeBytes(portal, fileKey),
      key: fileKey,
    };
    const owner = { ownerType: 'proposal', ownerId: proposalId };
    await portal.database.manager.insert(StoredFile, {
      id,
      ...owner,
      ...toStoredFacts(id, facts, person.accountId, key),
    });
    views.push({ ...toFileView({ id, ...facts }), ...(index < covers && { cover: true }) });
  }
  const organizations = await portal.database.query<SolverName[]>(
    `SELECT id AS "organizationId", name, tax_code AS "taxCode" FROM organization WHERE id = ANY ($1)
      ORDER BY array_position($1, id)`,
    [[organizationId, ...partners]],
  );
  const [solver] = organizations;
  const [challenge] = await portal.database.query<{ code: string; title: LocalText }[]>(
    `SELECT code, title FROM challenge WHERE id = $1`,
    [proposal.challengeId],
  );
  if (!solver || !challenge) throw new Error('a proposal has a solver and a challenge');
  const content = { ...EMPTY_CONTENT, ...WORDS, title };
  const receipts = portal.app.get(Receipts);
  const receipt = receipts.sign({
    form: RECEIPT_FORM,
    number: newReceiptNumber(),
    challenge,
    organizations: organizations.map(({ name, taxCode }) => ({ name, taxCode })),
    proposal: { title, version: number },
    submittedAt: submittedAt.toISOString(),
    digest: digestOf(content, views),
    files: views.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  });
  const declarations = {
    edition: DECLARATIONS_EDITION,
    kinds: DECLARATION_KINDS,
    acceptedBy: person.name,
    acceptedAt: submittedAt.toISOString(),
  };
  const versionId = randomUUID();
  await portal.database.manager.insert(ProposalVersion, {
    id: versionId,
    proposalId,
    number,
    sealedSolver: sealSolver(key, proposalId, number, {
      organizations,
      createdBy,
      submittedBy: person.accountId,
    }),
    sealedContent: sealVersion(key, proposalId, number, { content, files: views, declarations, receipt }),
    receiptTag: receiptTag(key, receipt.receipt.number),
    leaf: receipts.leafOf(receipt.receipt),
    fileIds: views.map(({ id }) => id),
    idempotencyKey: randomUUID(),
    submittedAt,
  });
  if (proposal.organizationId !== null)
    await portal.database.manager.insert(OpenedVersion, {
      versionId,
      proposalId,
      number,
      organizationId,
      organizationName: jointName(organizations.map(({ name }) => name)),
      organizationTaxCode: solver.taxCode,
      partnerIds: [...partners],
      title: content.title,
      content,
      files: views,
      digest: receipt.receipt.digest,
      receiptNumber: receipt.receipt.number,
      submittedAt,
    });
  return views.map(({ id }) => id);
}

/** The agency's working group, with everybody given as a plain member but the first two, its chair and secretary. */
export async function makeWorkingGroup(
  portal: TestPortal,
  agencyId: string,
  people: readonly Person[],
): Promise<void> {
  const id = await insert(portal, 'working_group', {
    agency_id: agencyId,
    decision_number: '01/QĐ',
    decision_date: '2020-01-01',
    term_from: '2020-01-01',
    term_to: '2100-01-01',
  });
  for (const [index, { accountId }] of people.entries()) {
    const role = (['chair', 'secretary'] as const)[index] ?? 'member';
    await insert(portal, 'working_group_member', { working_group_id: id, account_id: accountId, role });
  }
}
