import { createHash, randomUUID } from 'node:crypto';
import {
  DECLARATION_KINDS,
  DECLARATIONS_EDITION,
  type FileView,
  type ProposalContent,
  type ProposalState,
} from '@loi-giai/shared';
import { digestOf } from '../../api/src/features/proposals/proposal-content';
import { draftFiles } from '../../api/src/features/proposals/proposal-files.service';
import { ProposalVersion } from '../../api/src/features/proposals/proposal-version.entity';
import { Proposal } from '../../api/src/features/proposals/proposal.entity';
import { newReceiptNumber } from '../../api/src/features/proposals/receipt-number';
import { toFileView } from '../../api/src/platform/storage/files';
import { StoredFile } from '../../api/src/platform/storage/stored-file.entity';
import type { DemoCity, SeededPerson } from './city';
import { DEMO_DOCUMENT } from './content/document';
import { commonWords } from './content/proposal-words';
import type { DemoChallenge, DemoOrganization, DemoProposal } from './content/types';
import type { SeededChallenge } from './fill-challenges';

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
  await manager.insert(Proposal, {
    id,
    challengeId: challenge.id,
    organizationId,
    createdBy: owner.id,
    state,
    content: words,
    revision: SAVES,
    submittedRevision: submittedAt && SAVES,
    ineligibleReason: state === 'ineligible' ? (content.ineligibleReason ?? null) : null,
    createdAt,
    updatedAt: submittedAt ?? calendar.at(-1, '21:15'),
  });
  journal.record(owner, createdAt, { act: 'proposal.create', subjectType: 'proposal', subjectId: id });
  const files = content.attachment ? [await attachDocument(city, id, owner, createdAt)] : [];
  if (submittedAt !== null) await submit(city, { id, words, files, owner, solver, submittedAt });
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
  if (timeline.released === undefined) return 'under_evaluation';
  return decision?.winner === proposal.organization ? 'selected' : 'not_selected';
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
  proposalId: string,
  { id: createdBy }: SeededPerson,
  createdAt: Date,
): Promise<FileView> {
  const owner = draftFiles(proposalId);
  const file = manager.create(StoredFile, {
    id: randomUUID(),
    ownerType: owner.type,
    ownerId: owner.id,
    name: 'ho-so-ky-thuat.pdf',
    mediaType: 'application/pdf',
    size: DEMO_DOCUMENT.length,
    sha256: createHash('sha256').update(DEMO_DOCUMENT).digest('hex'),
    storageKey: await files.put(DEMO_DOCUMENT),
    createdBy,
    createdAt,
  });
  await manager.insert(StoredFile, file);
  return toFileView(file);
}

interface Submission {
  readonly id: string;
  readonly words: ProposalContent;
  readonly files: readonly FileView[];
  readonly owner: SeededPerson;
  readonly solver: DemoOrganization;
  readonly submittedAt: Date;
}

async function submit({ manager, journal }: DemoCity, submission: Submission): Promise<void> {
  const { id, words, files, owner, solver, submittedAt } = submission;
  const digest = digestOf(words, files);
  const declarations = {
    edition: DECLARATIONS_EDITION,
    kinds: DECLARATION_KINDS,
    acceptedBy: owner.name,
    acceptedAt: submittedAt.toISOString(),
  };
  await manager.insert(ProposalVersion, {
    proposalId: id,
    number: 1,
    content: words,
    files: [...files],
    declarations,
    digest,
    receiptNumber: newReceiptNumber(),
    idempotencyKey: randomUUID(),
    submittedBy: owner.id,
    organizationName: solver.name,
    organizationTaxCode: solver.taxCode,
    submittedAt,
  });
  const detail = { from: 'draft', to: 'submitted', digest };
  journal.record(owner, submittedAt, {
    act: 'proposal.submit',
    subjectType: 'proposal',
    subjectId: id,
    detail,
  });
}
