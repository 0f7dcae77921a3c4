import type { LocalText } from '../platform/page';
import type { FileView } from '../proposals/proposals';
import type { ReportAct, ReportState } from './report-lifecycle';
import type { ReportRule, ReportTiming } from './report-schedule';

/** What the solver writes. */
export interface ReportContent {
  readonly done: string;
  readonly planned: string;
  readonly problems: string;
}

/** As the plan stood when the report was handed in. */
export interface ReportFigures {
  readonly on: string;
  readonly rows: number;
  readonly done: number;
  readonly late: number;
  /** Percent, weighed by planned working days, rounded down. */
  readonly progress: number;
  readonly milestones: readonly {
    readonly name: string;
    readonly due: string;
    readonly doneOn: string | null;
    readonly progress: number;
    readonly daysLate: number;
  }[];
}

/** PUT /commissions/:id/report-schedule */
export interface ReportScheduleRequest extends ReportRule {
  /** Of the schedule that was changed, 0 for none; another one is stale. */
  readonly number: number;
  /** Why it is changed; nothing the first time. */
  readonly reason: string;
}

/** GET /commissions/:id/report-schedule */
export interface ReportScheduleView {
  readonly commissionId: string;
  readonly commissionNumber: string | null;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly today: string;
  /** The last is in force. */
  readonly editions: readonly {
    readonly number: number;
    readonly rule: ReportRule;
    readonly reason: string;
    readonly setBy: string;
    readonly setAt: string;
  }[];
  readonly reports: readonly ReportListItem[];
  readonly mayChange: boolean;
}

/** GET /reports?timing=&state=&commission=&cursor=: the late ones first. */
export interface ReportListItem {
  readonly id: string;
  readonly commissionId: string;
  readonly commissionNumber: string | null;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly organizationName: string;
  readonly dueOn: string;
  readonly state: ReportState;
  readonly timing: ReportTiming;
  /** Working days, up to the day it was first handed in, or today. */
  readonly daysLate: number;
  readonly submittedAt: string | null;
}

/** PUT /reports/:id/draft */
export interface ReportDraftRequest extends ReportContent {
  readonly revision: number;
}

export interface ReportDraftSaved {
  readonly revision: number;
  readonly savedAt: string;
}

/** POST /reports/:id/submit */
export interface ReportSubmitRequest {
  readonly revision: number;
}

/** POST /reports/:id/accept, /return; a report is returned with words. */
export interface ReportReviewRequest {
  readonly comment: string;
}

/** As it was handed in; never changed. */
export interface ReportVersionView {
  readonly number: number;
  readonly content: ReportContent;
  readonly figures: ReportFigures;
  readonly files: readonly FileView[];
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly verdict: 'accepted' | 'returned' | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: string | null;
  readonly comment: string;
}

/** GET /reports/:id */
export interface ReportView extends ReportListItem {
  /** The first day it is about; null for the first report. */
  readonly periodFrom: string | null;
  /** Null for whoever does not write it. */
  readonly draft:
    (ReportDraftSaved & { readonly content: ReportContent; readonly files: readonly FileView[] }) | null;
  /** As the plan stands now; null for whoever does not write it. */
  readonly figures: ReportFigures | null;
  readonly versions: readonly ReportVersionView[];
  readonly acts: readonly (Exclude<ReportAct, 'drop'> | 'write')[];
}
