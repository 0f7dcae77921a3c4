import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  DECLARATION_KINDS,
  DECLARATIONS_EDITION,
  type FileView,
  type ProposalContent,
  type ProposalState,
  RECEIPT_FORM,
} from '@loi-giai/shared';
import { digestOf } from '../../api/src/features/proposals/proposal-content';
import { draftFiles } from '../../api/src/features/proposals/proposal-files.service';
import {
  organizationTag,
  sealDraft,
  sealOwner,
  sealSolver,
  sealVersion,
  type SolverName,
} from '../../api/src/features/proposals/proposal-seal';
import { ProposalVersion } from '../../api/src/features/proposals/proposal-version.entity';
import { Proposal } from '../../api/src/features/proposals/proposal.entity';
import { newReceiptNumber } from '../../api/src/features/proposals/receipt-number';
import { receiptTag } from '../../api/src/features/receipts/receipt-reads';
import type { SealKey } from '../../api/src/platform/sealing/seal-key';
import { KEY_BYTES } from '../../api/src/platform/sealing/secret-box';
import { toFileView, toStoredFacts } from '../../api/src/platform/storage/files';
import { StoredFile } from '../../api/src/platform/storage/stored-file.entity';
import type { DemoCity, SeededPerson } from './city';
import { DEMO_DOCUMENT } from './content/document';
import { commonWords } from './content/proposal-words';
import type { DemoChallenge, DemoProposal } from './content/types';
import type { SeededChallenge } from './fill-challenges';
import { fillPartners } from './fill-partners';

export interface SeededProposal {
  readonly content: DemoProposal;
  readonly id: string;
  readonly organizationId: string;
  readonly state: ProposalState;
  /** Null: never submitted. */
  readonly submittedAt: Date | null;
}

/** How often the draft had been saved when it was handed in. */
const SAVES = 6;
const HOUR_MS = 3_600_000;

export async function fillProposals(city: DemoCity, challenge: SeededChallenge): Promise<SeededProposal[]> {
  const seeded: SeededProposal[] = [];
  for (const [index, content] of (challenge.content.proposals ?? []).entries())
    seeded.push(await fillProposal(city, challenge, content, index));
  return seeded;
}

async function fillProposal(
  city: DemoCity,
  challenge: SeededChallenge,
  content: DemoProposal,
  index: number,
): Promise<SeededProposal> {
  const { manager, calendar, journal } = city;
  const { submitted, organization } = content;
  const id = randomUUID();
  const { id: organizationId, content: solver } = city.organization(organization);
  const owner = city.owner(organization);
  const submittedAt = submitted === null ? null : calendar.at(submitted, `1${index + 2}:${27 + 4 * index}`);
  const state = stateOf(challenge.content, content);
  const words = wordsOf(city, content, index);
  const createdAt = begunAt(city, challenge, submitted);
  const { seals } = city.transaction;
  await seals.prepare(challenge.id);
  const key = await seals.keyOf(manager, challenge.id);
  await manager.insert(Proposal, {
    id,
    challengeId: challenge.id,
    organizationTag: organizationTag(key, organizationId),
    sealedOwner: sealOwner(key, id, { organizationId, createdBy: owner.id }),
    sealedContent: sealDraft(key, id, words),
    state,
    revision: SAVES,
    submittedRevision: submittedAt && SAVES,
    ineligibleReason: state === 'ineligible' ? (content.ineligibleReason ?? null) : null,
    createdAt,
    updatedAt: submittedAt ?? calendar.at(-1, '21:15'),
  });
  journal.record(owner, createdAt, {
    act: 'proposal.create',
    subjectType: 'proposal',
    subjectId: id,
    sealed: true,
  });
  const partners = await fillPartners(city, { id, key }, content, createdAt);
  const files = content.attachment
    ? [await attachDocument(city, { proposalId: id, key }, owner, createdAt)]
    : [];
  if (submittedAt !== null)
    await submit(city, {
      ...{ id, challenge, key, words, files, owner, submittedAt },
      solvers: [{ organizationId, name: solver.name, taxCode: solver.taxCode }, ...partners],
    });
  return { content, id, organizationId, state, submittedAt };
}

/** A few days before it was handed in, but never before the call opened. */
function begunAt({ calendar }: DemoCity, { openedAt }: SeededChallenge, submitted: number | null): Date {
  const begun = calendar.at((submitted ?? -1) - 9, '19:40').getTime();
  return new Date(Math.max(begun, (openedAt?.getTime() ?? 0) + 5 * HOUR_MS));
}

function stateOf({ timeline, decision }: DemoChallenge, proposal: DemoProposal): ProposalState {
  if (proposal.submitted === null) return 'draft';
  if (proposal.withdrawn) return 'withdrawn';
  if (timeline.scoringOpened === undefined) return 'submitted';
  if (proposal.ineligibleReason !== undefined) return 'ineligible';
  if (timeline.released === undefined) return proposal.pitch ? 'shortlisted' : 'under_evaluation';
  return decision?.winners.includes(proposal.organization) ? 'selected' : 'not_selected';
}

/** A draft whose solution is not written yet has no plan either, and no more than its cost. */
function wordsOf(
  city: DemoCity,
  { organization, title, summary, solution, cost }: DemoProposal,
  index: number,
): ProposalContent {
  const { plan, team } = city.organization(organization).content;
  const { costs, ...rest } = commonWords(index, cost);
  const begun = { title, summary, solution, team, costs };
  if (solution === '') return { ...begun, plan: '', maturity: '', risks: '', pilot: '', sandbox: '' };
  return { ...begun, plan, ...rest };
}

async function attachDocument(
  { manager, files }: DemoCity,
  { proposalId, key }: { readonly proposalId: string; readonly key: SealKey },
  { id: createdBy }: SeededPerson,
  createdAt: Date,
): Promise<FileView> {
  const owner = draftFiles(proposalId);
  const id = randomUUID();
  const fileKey = randomBytes(KEY_BYTES);
  const facts = {
    name: 'ho-so-ky-thuat.pdf',
    mediaType: 'application/pdf',
    size: DEMO_DOCUMENT.length,
    sha256: createHash('sha256').update(DEMO_DOCUMENT).digest('hex'),
    storageKey: await files.put(DEMO_DOCUMENT, fileKey),
    key: fileKey,
  };
  const row = { id, ownerType: owner.type, ownerId: owner.id, createdAt };
  await manager.insert(StoredFile, { ...row, ...toStoredFacts(id, facts, createdBy, key) });
  return toFileView({ id, ...facts });
}

interface Submission {
  readonly id: string;
  readonly challenge: SeededChallenge;
  readonly key: SealKey;
  readonly words: ProposalContent;
  readonly files: readonly FileView[];
  readonly owner: SeededPerson;
  /** The lead first. */
  readonly solvers: readonly SolverName[];
  readonly submittedAt: Date;
}

async function submit({ manager, journal, receipts }: DemoCity, submission: Submission): Promise<void> {
  const { id, challenge, key, words, files, owner, solvers, submittedAt } = submission;
  const digest = digestOf(words, files);
  const declarations = {
    edition: DECLARATIONS_EDITION,
    kinds: DECLARATION_KINDS,
    acceptedBy: owner.name,
    acceptedAt: submittedAt.toISOString(),
  };
  const receipt = receipts.sign({
    form: RECEIPT_FORM,
    number: newReceiptNumber(),
    challenge: { code: challenge.code, title: challenge.content.title },
    organizations: solvers.map(({ name, taxCode }) => ({ name, taxCode })),
    proposal: { title: words.title, version: 1 },
    submittedAt: submittedAt.toISOString(),
    digest,
    files: files.map(({ name: file, size, sha256 }) => ({ name: file, size, sha256 })),
  });
  await manager.insert(ProposalVersion, {
    proposalId: id,
    number: 1,
    sealedSolver: sealSolver(key, id, 1, {
      organizations: solvers,
      createdBy: owner.id,
      submittedBy: owner.id,
    }),
    sealedContent: sealVersion(key, id, 1, { content: words, files, declarations, receipt }),
    receiptTag: receiptTag(key, receipt.receipt.number),
    leaf: receipts.leafOf(receipt.receipt),
    fileIds: files.map((file) => file.id),
    idempotencyKey: randomUUID(),
    submittedAt,
  });
  const detail = { from: 'draft', to: 'submitted', digest };
  journal.record(owner, submittedAt, {
    act: 'proposal.submit',
    subjectType: 'proposal',
    subjectId: id,
    detail,
    sealed: true,
  });
}
