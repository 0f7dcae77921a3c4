import {
  type AcceptedDeclarations,
  type ChallengeState,
  type FileView,
  type LocalText,
  PERMISSION,
  placesOf,
  type ProposalAct,
  type ProposalFeedback,
  type ProposalForm,
  type ProposalListItem,
  type ProposalState,
  type ProposalVersionView,
  type ProposalView,
  type Receipt,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { notFound } from '../../platform/errors/problem';
import { canonicalForm, contentOf, draftDigest, type KeptContent, missingSections } from './proposal-content';
import { ProposalFeedbackReads } from './proposal-feedback-reads';
import { proposalMachine } from './proposal-lifecycle';

interface ListRow {
  readonly id: string;
  readonly state: ProposalState;
  readonly title: string;
  readonly challenge_code: string;
  readonly challenge_title: LocalText;
  readonly challenge_state: ChallengeState;
  readonly organization_name: string;
  readonly closing_at: Date;
  readonly updated_at: Date;
  readonly released: boolean;
}

interface DetailRow extends ListRow {
  readonly form: ProposalForm;
  readonly content: KeptContent;
  readonly organization_id: string;
  readonly revision: number;
  readonly ineligible_reason: string | null;
  readonly files: FileView[];
  readonly open: boolean;
  readonly server_time: Date;
}

interface VersionRow {
  readonly declarations: AcceptedDeclarations | null;
  readonly content: KeptContent;
  readonly number: number;
  readonly receipt_number: string;
  readonly submitted_at: Date;
  readonly digest: string;
  readonly files: FileView[];
  readonly challenge_code: string;
  readonly challenge_title: LocalText;
  readonly organization_name: string;
}

const LIST = `
  SELECT p.id, p.state, p.content->>'title' AS title, c.code AS challenge_code, c.title AS challenge_title, c.state AS challenge_state,
         o.name AS organization_name, c.closing_at, p.updated_at,
         EXISTS (SELECT 1 FROM decision d WHERE d.challenge_id = c.id AND d.released_at IS NOT NULL) AS released`;

const JOINS = `
    FROM proposal p JOIN challenge c ON c.id = p.challenge_id JOIN organization o ON o.id = p.organization_id`;

const VERSIONS = `
  SELECT v.content, v.declarations, v.number, v.receipt_number, v.submitted_at, v.digest, v.files,
         v.organization_name, c.code AS challenge_code, c.title AS challenge_title
    FROM proposal_version v JOIN proposal p ON p.id = v.proposal_id JOIN challenge c ON c.id = p.challenge_id`;

/** What an organization reads of its own proposals. Access is asked before, except in `mine`, which asks by itself. */
@Injectable()
export class ProposalsReads {
  constructor(
    private readonly database: ReadDatabase,
    private readonly feedback: ProposalFeedbackReads,
  ) {}

  /** Last changed first. */
  async mine(actor: SignedInActor): Promise<ProposalListItem[]> {
    const rows = await this.database.query<ListRow>({
      name: 'proposals-mine',
      text: `${LIST} ${JOINS} WHERE p.organization_id = ANY ($1::uuid[]) ORDER BY p.updated_at DESC, p.id`,
      values: [placesOf(actor.roles, PERMISSION.proposalRead) ?? []],
    });
    return rows.map(toItem);
  }

  async view(id: string): Promise<ProposalView> {
    const row = await this.database.first<DetailRow>({
      name: 'proposal',
      text: `${LIST}, p.content, c.proposal_form AS form, p.organization_id, p.revision,
                p.ineligible_reason, portal_now() AS server_time,
                c.state = 'open' AND portal_now() < c.closing_at AS open,
                COALESCE((SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type,
                                                            'size', f.size, 'sha256', f.sha256)
                                          ORDER BY f.created_at, f.id)
                            FROM stored_file f WHERE f.owner_type = 'proposal' AND f.owner_id = p.id), '[]') AS files
             ${JOINS} WHERE p.id = $1`,
      values: [id],
    });
    if (!row) throw notFound();
    const versions = await this.database.query<VersionRow>({
      name: 'proposal-versions',
      text: `${VERSIONS} WHERE p.id = $1 ORDER BY v.number`,
      values: [id],
    });
    return toView(row, versions, row.released ? await this.feedback.of(id) : null);
  }

  async version(proposalId: string, number: number): Promise<ProposalVersionView> {
    const row = await this.database.first<VersionRow>({
      name: 'proposal-version',
      text: `${VERSIONS} WHERE p.id = $1 AND v.number = $2`,
      values: [proposalId, number],
    });
    if (!row) throw notFound();
    return {
      content: contentOf(row.content),
      canonical: canonicalForm(row.content, row.files),
      declarations: row.declarations,
      receipt: toReceipt(row),
    };
  }

  async receipt(versionId: string): Promise<Receipt> {
    const row = await this.database.first<VersionRow>({
      name: 'proposal-receipt',
      text: `${VERSIONS} WHERE v.id = $1`,
      values: [versionId],
    });
    if (!row) throw notFound();
    return toReceipt(row);
  }
}

/**
 * I7: nothing of screening or choice shows before the release to all. From the closing time on, a proposal that is in is
 * "under evaluation", whatever the panel has done with it.
 */
function visibleState({ state, released, challenge_state: challenge }: ListRow): ProposalState {
  if (released || state === 'draft' || state === 'withdrawn') return state;
  return challenge === 'open' || challenge === 'cancelled' ? 'submitted' : 'under_evaluation';
}

function toItem(row: ListRow): ProposalListItem {
  return {
    id: row.id,
    state: visibleState(row),
    title: row.title,
    challengeCode: row.challenge_code,
    challengeTitle: row.challenge_title,
    challengeState: row.challenge_state,
    organizationName: row.organization_name,
    closingAt: row.closing_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

function toView(
  row: DetailRow,
  versions: readonly VersionRow[],
  feedback: ProposalFeedback | null,
): ProposalView {
  const content = contentOf(row.content);
  const { form } = row;
  const last = versions.at(-1);
  return {
    ...toItem(row),
    ...content,
    organizationId: row.organization_id,
    revision: row.revision,
    savedAt: row.updated_at.toISOString(),
    form,
    missing: missingSections(content, form),
    files: row.files,
    receipts: versions.map(toReceipt),
    changedSinceSubmission: last !== undefined && last.digest !== draftDigest(row.content, form, row.files),
    ineligibleReason: row.released ? row.ineligible_reason : null,
    feedback,
    acts: row.open ? openActs(row.state) : [],
    serverTime: row.server_time.toISOString(),
  };
}

/** The organization's own acts, while the call is open; the others are the panel's. */
function openActs(state: ProposalState): (ProposalAct | 'edit')[] {
  const own = proposalMachine.actsFrom(state).filter((act) => act === 'submit' || act === 'withdraw');
  return own.length > 0 ? ['edit', ...own] : [];
}

function toReceipt(row: VersionRow): Receipt {
  return {
    number: row.receipt_number,
    challengeCode: row.challenge_code,
    challengeTitle: row.challenge_title,
    organizationName: row.organization_name,
    proposalTitle: row.content.title,
    version: row.number,
    submittedAt: row.submitted_at.toISOString(),
    digest: row.digest,
    files: row.files,
  };
}
