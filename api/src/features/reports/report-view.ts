import type { FileView, ReportScheduleView, ReportVersionView, ReportView } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { fileViewsOf } from '../../platform/storage/stored-files';
import { findCommission, manages } from '../commissions/commission-access';
import { type SeenReport, findReport } from './report-access';
import { figuresOfPlan, readReports, toItem } from './report-reads';
import { ReportSchedule, SolverReportVersion } from './report.entities';

/** What StoredFile calls the owner of what is attached to a report. */
export const REPORT_FILE_OWNER = 'solver-report';

export const isOpen = ({ state }: SeenReport['report']): boolean => state === 'due' || state === 'returned';

/** As its reader may see it. @throws not_found */
export async function toReportView(tx: Transaction, id: string): Promise<ReportView> {
  const seen = await findReport(tx, id);
  const [found] = await readReports(tx, { id });
  if (!found) throw notFound();
  const { report, writes, commission } = seen;
  const files = await fileViewsOf(tx, { type: REPORT_FILE_OWNER, id });
  const mayWrite = writes && isOpen(report) && commission.state === 'running';
  return {
    ...toItem(found),
    periodFrom: found.periodFrom,
    draft: mayWrite
      ? {
          revision: report.revision,
          savedAt: (report.draftSavedAt ?? (await tx.now())).toISOString(),
          content: report.draft ?? { done: '', planned: '', problems: '' },
          files,
        }
      : null,
    figures: mayWrite ? await figuresOfPlan(tx, commission.id) : null,
    versions: await versionsOf(tx, id, files),
    acts: actsOf(tx, seen, mayWrite),
  };
}

function actsOf(tx: Transaction, { report, reviews }: SeenReport, mayWrite: boolean): ReportView['acts'] {
  if (mayWrite) return ['write', 'submit'];
  return reviews && report.state === 'submitted' ? ['accept', 'return'] : [];
}

async function versionsOf(
  tx: Transaction,
  reportId: string,
  files: readonly FileView[],
): Promise<ReportVersionView[]> {
  const versions = await tx.manager.find(SolverReportVersion, {
    where: { reportId },
    relations: { submitter: true, reviewer: true },
    order: { number: 'DESC' },
  });
  return versions.map((version) => ({
    number: version.number,
    content: version.content,
    figures: version.figures,
    files: files.filter(({ id }) => version.fileIds.includes(id)),
    submittedBy: version.submitter?.name ?? '',
    submittedAt: version.submittedAt.toISOString(),
    verdict: version.verdict,
    reviewedBy: version.reviewer?.name ?? null,
    reviewedAt: version.reviewedAt?.toISOString() ?? null,
    comment: version.comment,
  }));
}

/** The schedule of a commission with its reports. @throws not_found */
export async function toScheduleView(tx: Transaction, commissionId: string): Promise<ReportScheduleView> {
  const { commission, challenge } = await findCommission(tx, { id: commissionId });
  const editions = await tx.manager.find(ReportSchedule, {
    where: { commissionId },
    relations: { setter: true },
    order: { number: 'ASC' },
  });
  const reports = await readReports(tx, { commission: commissionId });
  return {
    commissionId,
    commissionNumber: commission.number,
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    today: await tx.today(),
    editions: editions.map(({ number, rule, reason, setter, setAt }) => ({
      number,
      rule,
      reason,
      setBy: setter?.name ?? '',
      setAt: setAt.toISOString(),
    })),
    reports: reports.map(toItem).sort((a, b) => a.dueOn.localeCompare(b.dueOn)),
    mayChange: manages(tx, challenge) && !['accepted', 'closed', 'terminated'].includes(commission.state),
  };
}
