import {
  type Blindness,
  type ChallengeState,
  hidesSolvers,
  jointName,
  type LocalText,
  PERMISSION,
  placesOf,
  type ProposalContent,
  type ProposalFeedback,
  type ProposalFile,
  type ProposalForm,
  type ProposalListItem,
  type ProposalPartner,
  type ProposalState,
  type ProposalVersionView,
  type ProposalView,
  type Receipt,
  type ScreeningTerms,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { notFound } from '../../platform/errors/problem';
import { Seals } from '../../platform/sealing/seals';
import { EVALUATION } from '../challenges/evaluation-terms-reads';
import { haveSameCovers, markedFiles } from './cover-files';
import type { OwnProposal } from './proposal-access';
import { askedContent, canonicalForm, digestOf, missingSections } from './proposal-content';
import { ProposalFeedbackReads } from './proposal-feedback-reads';
import { proposalMachine } from './proposal-lifecycle';
import { consentedOf, isSubmittedBy, partnersOf, partnerViews } from './proposal-partners';
import { openDraft, openOwner, openSolver, openVersion, type VersionContent } from './proposal-seal';
import { ProposalVersion } from './proposal-version.entity';
import { tagsOf } from './solvers-reads';

interface ListRow {
  readonly id: string;
  readonly challenge_id: string;
  readonly state: ProposalState;
  readonly sealed_owner: Buffer;
  readonly sealed_content: Buffer;
  readonly challenge_code: string;
  readonly challenge_title: LocalText;
  readonly challenge_state: ChallengeState;
  readonly closing_at: Date;
  readonly updated_at: Date;
  readonly released: boolean;
}

interface DetailRow extends ListRow {
  readonly form: ProposalForm;
  readonly blindness: Blindness;
  readonly revision: number;
  readonly ineligible_reason: string | null;
  readonly formal: ScreeningTerms;
  readonly screened: boolean;
  readonly open: boolean;
  readonly server_time: Date;
}

/** A row out of its seal. */
interface Opened<Row> {
  readonly row: Row;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly content: ProposalContent;
}

const LIST = `
  SELECT p.id, p.challenge_id, p.state, p.sealed_owner, p.sealed_content, c.code AS challenge_code,
         c.title AS challenge_title, c.state AS challenge_state, c.closing_at, p.updated_at,
         EXISTS (SELECT 1 FROM decision d WHERE d.challenge_id = c.id AND d.released_at IS NOT NULL) AS released`;

/** The screening has come to something that its solvers have been told. */
const SCREENED = `EXISTS (SELECT 1 FROM screening s WHERE s.proposal_id = p.id AND (s.asked_at IS NOT NULL OR s.state = 'ineligible'))`;

const JOINS = `
    FROM proposal p JOIN challenge c ON c.id = p.challenge_id`;

/** What an organization reads of its own proposals. Access is asked before, except in `mine`, which asks by itself. */
@Injectable()
export class ProposalsReads {
  constructor(
    private readonly database: ReadDatabase,
    private readonly dataSource: DataSource,
    private readonly seals: Seals,
    private readonly feedback: ProposalFeedbackReads,
  ) {}

  /** Those they lead and those they take part in, last changed first. */
  async mine(actor: SignedInActor): Promise<ProposalListItem[]> {
    const organizations = placesOf(actor.roles, PERMISSION.proposalRead) ?? [];
    const tags = await tagsOf(this.seals, this.dataSource.manager, organizations);
    const rows = await this.database.query<ListRow>({
      name: 'proposals-mine',
      text: `${LIST} ${JOINS}
              WHERE p.organization_id = ANY ($1::uuid[]) OR p.organization_tag = ANY ($2::bytea[])
                 OR p.id IN (SELECT a.proposal_id FROM proposal_partner a WHERE a.state = 'consented'
                                AND (a.organization_id = ANY ($1::uuid[]) OR a.organization_tag = ANY ($2::bytea[])))
              ORDER BY p.updated_at DESC, p.id`,
      values: [organizations, tags],
    });
    return (await this.openAll(rows)).map(toItem);
  }

  /** @param lead whether the reader writes in the name of the lead */
  async view({ record, key }: OwnProposal, lead: boolean): Promise<ProposalView> {
    const row = await this.database.first<DetailRow>({
      name: 'proposal',
      text: `${LIST}, c.proposal_form AS form, (${EVALUATION})->>'blindness' AS blindness, p.revision, p.ineligible_reason, (${EVALUATION})->'screening' AS formal,
                ${SCREENED} AS screened, portal_now() AS server_time,
                c.state = 'open' AND portal_now() < c.closing_at AS open
             ${JOINS} WHERE p.id = $1`,
      values: [record.id],
    });
    const [opened] = await this.openAll(row ? [row] : []);
    if (!row || !opened) throw notFound();
    const { manager } = this.dataSource;
    const files = await markedFiles(manager, { record, key });
    const versions = await manager.find(ProposalVersion, {
      where: { proposalId: record.id },
      order: { number: 'ASC' },
    });
    const partners = await partnersOf(manager, { record, key });
    const last = versions.at(-1);
    return toView(opened, {
      lead,
      partners: await partnerViews(manager, partners),
      files,
      versions: versions.map((version) => openVersion(key, version)),
      sameSolvers:
        last === undefined || isSubmittedBy(openSolver(key, last), opened.organizationId, partners),
      namesToLeaveOut: hidesSolvers(row)
        ? await this.namesOf([opened.organizationId, ...consentedOf(partners)])
        : [],
      feedback: row.released ? await this.feedback.of(record.id) : null,
    });
  }

  async version({ record, key }: OwnProposal, number: number): Promise<ProposalVersionView> {
    const sealed = await this.dataSource.manager.findOneBy(ProposalVersion, {
      proposalId: record.id,
      number,
    });
    if (!sealed) throw notFound();
    const version = openVersion(key, sealed);
    return {
      content: version.content,
      canonical: canonicalForm(version.content, version.files),
      declarations: version.declarations,
      receipt: toReceipt(version),
    };
  }

  private async namesOf(organizationIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ name: string; tax_code: string | null }>({
      name: 'proposal-names',
      text: `SELECT name, tax_code FROM organization WHERE id = ANY ($1::uuid[]) ORDER BY name, id`,
      values: [organizationIds],
    });
    return rows.flatMap((row) => [row.name, ...(row.tax_code === null ? [] : [row.tax_code])]);
  }

  private async openAll<Row extends ListRow>(rows: readonly Row[]): Promise<Opened<Row>[]> {
    const { manager } = this.dataSource;
    const keys = await this.seals.keysOf(manager, [...new Set(rows.map((row) => row.challenge_id))]);
    const opened = rows.flatMap((row) => {
      const key = keys.get(row.challenge_id);
      if (!key) return [];
      const { id, sealed_owner: sealedOwner, sealed_content: sealedContent } = row;
      const { organizationId } = openOwner(key, { id, sealedOwner });
      return [{ row, organizationId, content: openDraft(key, { id, sealedContent }) }];
    });
    const names = await manager.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM organization WHERE id = ANY ($1::uuid[])`,
      [[...new Set(opened.map(({ organizationId }) => organizationId))]],
    );
    const nameOf = new Map(names.map(({ id, name }) => [id, name]));
    return opened.map((own) => ({ ...own, organizationName: nameOf.get(own.organizationId) ?? '' }));
  }
}

/**
 * I7: nothing of the choice shows before the release to all. From the closing time on, a proposal that is in is "under
 * evaluation", whatever the panel has done with it; only who is ineligible is told so at once.
 */
function visibleState({ state, released, challenge_state: challenge }: ListRow): ProposalState {
  if (released || state === 'draft' || state === 'withdrawn' || state === 'ineligible') return state;
  return challenge === 'open' || challenge === 'cancelled' ? 'submitted' : 'under_evaluation';
}

function toItem({ row, content, organizationName }: Opened<ListRow>): ProposalListItem {
  return {
    id: row.id,
    state: visibleState(row),
    title: content.title,
    challengeCode: row.challenge_code,
    challengeTitle: row.challenge_title,
    challengeState: row.challenge_state,
    organizationName,
    closingAt: row.closing_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

interface Parts {
  readonly lead: boolean;
  readonly partners: readonly ProposalPartner[];
  /** Those who answer together are those of the last version. */
  readonly sameSolvers: boolean;
  readonly files: readonly ProposalFile[];
  readonly versions: readonly VersionContent[];
  readonly namesToLeaveOut: readonly string[];
  readonly feedback: ProposalFeedback | null;
}

function toView(opened: Opened<DetailRow>, parts: Parts): ProposalView {
  const { row, organizationId, content } = opened;
  const { files, versions, feedback, partners, sameSolvers, namesToLeaveOut } = parts;
  const { form } = row;
  const last = versions.at(-1);
  return {
    ...toItem(opened),
    ...content,
    organizationId,
    partners,
    revision: row.revision,
    savedAt: row.updated_at.toISOString(),
    form,
    missing: missingSections(content, form),
    blindness: row.blindness,
    namesToLeaveOut,
    files,
    receipts: versions.map(toReceipt),
    changedSinceSubmission:
      last !== undefined &&
      (!sameSolvers ||
        last.receipt.receipt.digest !== digestOf(askedContent(content, form), files) ||
        !haveSameCovers(last.files, files)),
    ineligibleReason: row.state === 'ineligible' ? row.ineligible_reason : null,
    formal: row.formal,
    screened: row.screened,
    feedback,
    acts: row.open ? openActs(row.state, parts.lead) : [],
    serverTime: row.server_time.toISOString(),
  };
}

/** The solvers' own acts, while the call is open; the others are the panel's. */
function openActs(state: ProposalState, lead: boolean): ProposalView['acts'] {
  const own = proposalMachine.actsFrom(state).filter((act) => act === 'submit' || act === 'withdraw');
  if (own.length === 0) return [];
  if (!lead) return ['edit'];
  return ['edit', 'invite', ...own, ...(state === 'draft' ? (['discard'] as const) : [])];
}

/** The receipt as it was signed, with the files that its holder can fetch. */
export function toReceipt({ files, receipt: signed }: Pick<VersionContent, 'files' | 'receipt'>): Receipt {
  const { receipt } = signed;
  return {
    number: receipt.number,
    challengeCode: receipt.challenge.code,
    challengeTitle: receipt.challenge.title,
    organizationName: jointName(receipt.organizations.map(({ name }) => name)),
    proposalTitle: receipt.proposal.title,
    version: receipt.proposal.version,
    submittedAt: receipt.submittedAt,
    digest: receipt.digest,
    files,
    signed,
  };
}
