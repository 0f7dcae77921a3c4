import {
  ERROR,
  FIELD_ERROR,
  PAPER_TYPES,
  REPORT_LIMITS,
  type ReportDraftRequest,
  type ReportDraftSaved,
  type Page,
  type ReportListItem,
  type ReportReviewRequest,
  type ReportView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { RecordFiles } from '../../platform/storage/record-files';
import type { StoredFile } from '../../platform/storage/stored-file.entity';
import { filesOf } from '../../platform/storage/stored-files';
import { officersOf, othersOf, solversOf } from '../commissions/commission-circle-reads';
import { type SeenReport, findReport } from './report-access';
import { reportMachine } from './report-lifecycle';
import { ReportMails } from './report-mails';
import { type ReportFilter, listReports } from './report-list';
import { figuresOfPlan, readReports } from './report-reads';
import { REPORT_FILE_OWNER, isOpen, toReportView } from './report-view';
import { SolverReport, SolverReportVersion } from './report.entities';

/** What solvers report on the day it is due: written, handed in, reviewed. */
@Injectable()
export class ReportsService {
  private readonly mails: ReportMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly files: RecordFiles,
    configuration: Configuration,
  ) {
    this.mails = new ReportMails(configuration.publicUrl);
  }

  list(actor: SignedInActor, filter: ReportFilter): Promise<Page<ReportListItem>> {
    return this.transactions.run(actor, (tx) => listReports(tx, filter));
  }

  view(actor: SignedInActor, id: string): Promise<ReportView> {
    return this.transactions.run(actor, (tx) => toReportView(tx, id));
  }

  /** As it stands in the form; saves itself. @throws not_found, forbidden, wrong_state, stale */
  save(actor: SignedInActor, id: string, request: ReportDraftRequest): Promise<ReportDraftSaved> {
    return this.transactions.run(actor, async (tx) => {
      const { report } = await findWritable(tx, id);
      const { revision, ...content } = request;
      if (revision !== report.revision) throw problem(ERROR.stale);
      const draftSavedAt = await tx.now();
      await tx.manager.update(SolverReport, { id }, { draft: content, revision: revision + 1, draftSavedAt });
      return { revision: revision + 1, savedAt: draftSavedAt.toISOString() };
    });
  }

  /** @throws not_found, forbidden, wrong_state, stale, report_early, report_empty */
  submit(actor: SignedInActor, id: string, revision: number): Promise<ReportView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findWritable(tx, id, 'submit');
      const { report, commission, challenge } = seen;
      if (revision !== report.revision) throw problem(ERROR.stale);
      const [found] = await readReports(tx, { id });
      if (found?.periodFrom && found.periodFrom > (await tx.today())) throw problem(ERROR.reportEarly);
      const { draft } = report;
      if (draft === null) throw problem(ERROR.reportEmpty);
      const at = await tx.now();
      const number = (await tx.manager.countBy(SolverReportVersion, { reportId: id })) + 1;
      const files = await filesOf(tx, { type: REPORT_FILE_OWNER, id });
      await reportMachine.transition(tx, id, 'submit', {
        changes: { submittedAt: report.submittedAt ?? at },
        detail: { challenge: challenge.code, dueOn: report.dueOn, version: number },
      });
      await tx.manager.insert(SolverReportVersion, {
        reportId: id,
        number,
        content: draft,
        figures: await figuresOfPlan(tx, commission.id),
        fileIds: files.map((file) => file.id),
        submittedBy: actor.accountId,
        submittedAt: at,
      });
      const told = { id, code: challenge.code, dueOn: report.dueOn };
      await this.mails.submitted(tx, othersOf(tx, await officersOf(tx, challenge.agencyId)), told);
      return toReportView(tx, id);
    });
  }

  /** By the officer who keeps the commission; what is returned says why. @throws not_found, forbidden, four_eyes, wrong_state */
  review(
    actor: SignedInActor,
    id: string,
    act: 'accept' | 'return',
    { comment }: ReportReviewRequest,
  ): Promise<ReportView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findReport(tx, id, true);
      if (!seen.reviews) throw problem(ERROR.forbidden);
      if (act === 'return' && comment === '') throw fieldProblem('comment', FIELD_ERROR.required);
      const { challenge, report } = seen;
      await reportMachine.transition(tx, id, act, {
        detail: { challenge: challenge.code, dueOn: report.dueOn },
      });
      const number = await tx.manager.countBy(SolverReportVersion, { reportId: id });
      await tx.manager.update(
        SolverReportVersion,
        { reportId: id, number },
        {
          verdict: act === 'accept' ? 'accepted' : 'returned',
          reviewedBy: actor.accountId,
          reviewedAt: await tx.now(),
          comment,
        },
      );
      const told = { id, code: challenge.code, dueOn: report.dueOn };
      await this.mails.reviewed(tx, othersOf(tx, await solversOf(tx, seen)), told, act);
      return toReportView(tx, id);
    });
  }

  /** @throws not_found, forbidden, wrong_state, too_many_files, file_too_large, file_type_refused */
  attach(actor: SignedInActor, id: string, receive: () => Promise<Upload>): Promise<ReportView> {
    const { files: most, fileBytes: maxBytes } = REPORT_LIMITS;
    const place = { type: REPORT_FILE_OWNER, id, most, maxBytes, mediaTypes: PAPER_TYPES };
    const open = (tx: Transaction): Promise<SeenReport> => findWritable(tx, id);
    return this.files.attach(actor, place, receive, open, (tx, { id: file, sha256 }) => {
      tx.audit({ act: 'report.attach', subjectType: 'report', subjectId: id, detail: { file, sha256 } });
      return toReportView(tx, id);
    });
  }

  /** What was handed in stays. @throws not_found, forbidden, wrong_state */
  detach(actor: SignedInActor, id: string, fileId: string): Promise<ReportView> {
    const open = async (tx: Transaction): Promise<void> => {
      await findWritable(tx, id);
      if ((await handedIn(tx, id)).has(fileId))
        throw problem(ERROR.wrongState, { params: { state: 'submitted', act: 'detach' } });
    };
    return this.files.detach(actor, { type: REPORT_FILE_OWNER, id }, fileId, open, (tx, { id: file }) => {
      tx.audit({ act: 'report.detach', subjectType: 'report', subjectId: id, detail: { file } });
      return toReportView(tx, id);
    });
  }

  /** The solver's people find every file, others those that were handed in. @throws not_found */
  find(actor: SignedInActor, id: string, fileId: string): Promise<StoredFile> {
    return this.files.find(actor, { type: REPORT_FILE_OWNER, id }, fileId, async (tx) => {
      const { writes } = await findReport(tx, id);
      if (!writes && !(await handedIn(tx, id)).has(fileId)) throw notFound();
    });
  }
}

/** @throws not_found, forbidden, wrong_state */
async function findWritable(tx: Transaction, id: string, act = 'write'): Promise<SeenReport> {
  const seen = await findReport(tx, id, true);
  if (!seen.writes) throw problem(ERROR.forbidden);
  const { report, commission } = seen;
  if (!isOpen(report)) throw problem(ERROR.wrongState, { params: { state: report.state, act } });
  if (commission.state !== 'running')
    throw problem(ERROR.wrongState, { params: { state: commission.state, act } });
  return seen;
}

async function handedIn(tx: Transaction, reportId: string): Promise<ReadonlySet<string>> {
  const versions = await tx.manager.findBy(SolverReportVersion, { reportId });
  return new Set(versions.flatMap(({ fileIds }) => fileIds));
}
