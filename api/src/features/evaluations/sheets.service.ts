import {
  ERROR,
  type EvaluationProposalItem,
  type EvaluationSheets,
  type ProposalToScore,
  type ReopenSheetRequest,
  type SheetRequest,
  type SheetView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { type FileFacts, openFacts } from '../../platform/storage/files';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { OpenedVersion } from '../proposals/opened-version.entity';
import { partsOf } from '../proposals/solvers-reads';
import { readSheets } from './all-sheets';
import { blindFiles } from './blind-files';
import { type Blinds, blindnessOf, blindsOf } from './blindness';
import {
  readerOf,
  readerOfProposal,
  requireChair,
  seatOfProposal,
  type EvaluationReader,
} from './evaluation-access';
import { sheetReopenedMail } from './evaluation-mails';
import { proposalsSeenBy } from './evaluation-reads';
import { ALONE } from './evaluation-view';
import { PanelMember } from './panel.entities';
import { ScoreSheet } from './score-sheet.entities';
import {
  criteriaOf,
  lockSubmittedSheet,
  missingScores,
  ownSheet,
  saveSheet,
  toSheetView,
} from './sheet-store';
import { readWorkbook, writeWorkbook } from './sheets-workbook';

/** An attachment; to a blind reader it is sent without what it says of its author. */
interface EvaluatedFile extends FileFacts {
  readonly blind: boolean;
}

/** One proposal under evaluation, and the reader's own sheet for it. */
@Injectable()
export class SheetsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  /** The proposal as submitted; each reading of it is on record (I9). @throws not_found */
  async read(actor: Actor, proposalId: string): Promise<ProposalToScore> {
    return this.transactions.run(actor, async (tx) => {
      const { reader, proposal } = await readerOfProposal(tx, proposalId);
      const { challenge } = reader;
      const version = await versionInForce(tx, proposalId);
      tx.audit({
        act: 'proposal.read',
        subjectType: 'proposal',
        subjectId: proposalId,
        detail: { challenge: challenge.code, version: version.number },
      });
      const criteria = await criteriaOf(tx, challenge.id);
      const blinds = await blindsOf(tx, reader);
      const blind = blinds.view.solvers;
      return {
        id: proposal.id,
        challengeCode: challenge.code,
        challengeTitle: challenge.title,
        ...blinds.solver(proposal.id, version.organizationName),
        blind,
        parts: blind ? [] : await partsOf(tx, challenge.id, version),
        content: blinds.content(version.content),
        files: blind ? blindFiles(version.files) : version.files,
        criteria: criteria.map(({ challengeId: _, position: __, ...criterion }) => criterion),
        sheet: await ownSheet(tx, reader, proposal),
        ...(await placeAmongOthers(tx, reader, blinds, proposalId)),
      };
    });
  }

  /** Everybody's sheets, once the scoring has closed; the reading is on record (I9). @throws not_found, wrong_state */
  async readAll(actor: Actor, code: string): Promise<EvaluationSheets> {
    return this.transactions.run(actor, async (tx) => {
      const reader = await readerOf(tx, code);
      requireSeen(reader);
      return readSheets(tx, reader, await blindsOf(tx, reader));
    });
  }

  /** The same as a workbook, with the ranking and its rule. @throws not_found, wrong_state */
  async exportAll(actor: Actor, code: string): Promise<Buffer> {
    const contents = await this.transactions.run(actor, async (tx) => {
      const reader = await readerOf(tx, code);
      requireSeen(reader);
      return readWorkbook(tx, reader);
    });
    return writeWorkbook(contents);
  }

  /** An attachment of the version in force, as far as the reader gets it; the reading is on record (I9). @throws not_found */
  async readFile(actor: Actor, proposalId: string, fileId: string): Promise<EvaluatedFile> {
    return this.transactions.run(actor, async (tx) => {
      const { reader } = await readerOfProposal(tx, proposalId);
      const version = await versionInForce(tx, proposalId);
      const blind = blindnessOf(tx.actor, reader).solvers;
      const files = blind ? blindFiles(version.files) : version.files;
      const listed = files.find(({ id }) => id === fileId);
      const stored = listed ? await tx.manager.findOneBy(StoredFile, { id: fileId }) : null;
      if (!stored) throw notFound();
      const file = openFacts(stored, await tx.seals.keyOf(tx.manager, reader.challenge.id));
      tx.audit({
        act: 'proposal.read_file',
        subjectType: 'proposal',
        subjectId: proposalId,
        detail: { challenge: reader.challenge.code, file: fileId, sha256: file.sha256 },
      });
      return { ...file, name: listed?.name ?? '', blind };
    });
  }

  /**
   * Keeps a draft, complete or not. Not audited: who works on which sheet is progress that nobody may follow (I3).
   * @throws not_found, forbidden, wrong_state, stale, sheet_submitted, score_out_of_scale, validation
   */
  async save(actor: Actor, proposalId: string, request: SheetRequest): Promise<SheetView> {
    return this.transactions.run(actor, async (tx) => {
      const { sheet } = await saveSheet(tx, proposalId, request);
      return toSheetView(sheet);
    });
  }

  /** Saves and locks the sheet. @throws as `save`, and sheet_incomplete */
  async submit(actor: Actor, proposalId: string, request: SheetRequest): Promise<SheetView> {
    return this.transactions.run(actor, async (tx) => {
      const { sheet, criteria } = await saveSheet(tx, proposalId, request);
      if (sheet.total === null)
        throw problem(ERROR.sheetIncomplete, { errors: missingScores(criteria, request.scores) });
      const submittedAt = await tx.now();
      await tx.manager.update(ScoreSheet, { id: sheet.id }, { submittedAt });
      // Neither scores nor the proposal: the auditor reads the log while others still score (I3).
      tx.audit({ act: 'sheet.submit', subjectType: 'score_sheet', subjectId: sheet.id });
      return toSheetView(Object.assign(sheet, { submittedAt }));
    });
  }

  /**
   * Lets a member change what was submitted, as long as all score alone: once the panel has seen the sheets, what was given
   * alone stays as it was given (I3). Says nothing of what stands on it.
   * @throws not_found, forbidden, wrong_state
   */
  async reopen(actor: Actor, proposalId: string, { memberId, reason }: ReopenSheetRequest): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const { seat } = await seatOfProposal(tx, proposalId, 'share');
      requireChair(seat);
      const sheet = await lockSubmittedSheet(tx, seat, proposalId, memberId);
      const changes = { submittedAt: null, reopenedAt: await tx.now(), reopenReason: reason };
      await tx.manager.update(ScoreSheet, { id: sheet.id }, changes);
      tx.audit({ act: 'sheet.reopen', subjectType: 'score_sheet', subjectId: sheet.id, detail: { reason } });
      const { account } = await tx.manager.findOneOrFail(PanelMember, {
        where: { id: memberId },
        relations: { account: true },
      });
      if (account)
        await tx.mail(
          sheetReopenedMail(this.configuration.publicUrl, account, seat.challenge, { proposalId, reason }),
        );
    });
  }
}

/** @throws wrong_state while members score alone (I3), or nothing is open to the reader */
function requireSeen({ open, panel }: EvaluationReader): void {
  if (!open || ALONE.includes(panel.state))
    throw problem(ERROR.wrongState, { params: { state: panel.state } });
}

/** What counts is the last submission before the closing time (I8). @throws not_found */
async function versionInForce(tx: Transaction, proposalId: string): Promise<OpenedVersion> {
  const version = await tx.manager.findOneBy(OpenedVersion, { proposalId });
  if (!version) throw notFound();
  return version;
}

type Place = Pick<ProposalToScore, 'position' | 'of' | 'previousId' | 'nextId'>;

/** Among those the reader sees; what is ineligible or read by others is passed over, unless it is the one being read. */
async function placeAmongOthers(
  tx: Transaction,
  reader: EvaluationReader,
  blinds: Blinds,
  proposalId: string,
): Promise<Place> {
  const seen = await proposalsSeenBy(tx, reader, blinds);
  const passed = (item: EvaluationProposalItem): boolean =>
    item.state === 'ineligible' || item.mySheet === 'unassigned';
  const ids = seen.filter((item) => item.id === proposalId || !passed(item)).map(({ id }) => id);
  const index = ids.indexOf(proposalId);
  return {
    position: index + 1,
    of: ids.length,
    previousId: ids[index - 1] ?? null,
    nextId: ids[index + 1] ?? null,
  };
}
