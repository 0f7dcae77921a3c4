import {
  REPORT_LIMITS,
  REPORT_RHYTHMS,
  REPORT_STATES,
  REPORT_TIMINGS,
  type ReportDraftRequest,
  type ReportReviewRequest,
  type ReportRhythm,
  type ReportScheduleRequest,
  type ReportState,
  type ReportSubmitRequest,
  type ReportTiming,
} from '@loi-giai/shared';
import { Day, Days, Id, OneOf, Text, Whole } from '../../../platform/http/fields';

const L = REPORT_LIMITS;
const COUNT = { min: 0, max: 1_000_000 };

export class ReportScheduleDto implements ReportScheduleRequest {
  @OneOf(REPORT_RHYTHMS)
  rhythm!: ReportRhythm;

  @Whole({ min: 1, max: L.weeks, nullable: true })
  weeks!: number | null;

  @Days({ max: L.slots })
  dates!: string[];

  @Day({ nullable: true })
  firstDue!: string | null;

  @Day({ nullable: true })
  until!: string | null;

  @Whole(COUNT)
  number!: number;

  @Text({ max: L.reason })
  reason!: string;
}

export class ReportDraftDto implements ReportDraftRequest {
  @Whole(COUNT)
  revision!: number;

  @Text({ max: L.text })
  done!: string;

  @Text({ max: L.text })
  planned!: string;

  @Text({ max: L.text })
  problems!: string;
}

export class ReportSubmitDto implements ReportSubmitRequest {
  @Whole(COUNT)
  revision!: number;
}

export class ReportReviewDto implements ReportReviewRequest {
  @Text({ max: L.comment })
  comment!: string;
}

export class ReportQuery {
  @OneOf(REPORT_TIMINGS, { optional: true })
  timing?: ReportTiming;

  @OneOf(REPORT_STATES, { optional: true })
  state?: ReportState;

  @Id({ optional: true })
  commission?: string;

  @Text({ max: 400, optional: true })
  cursor?: string;
}
