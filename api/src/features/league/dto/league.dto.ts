import {
  COMMENDATION_KINDS,
  type CommendationKind,
  type CommendationRequest,
  DELAY_KINDS,
  type DelayAnswerRequest,
  type DelayKind,
  type DelayReasonRequest,
  LEAGUE_BOARDS,
  LEAGUE_LIMITS,
  type LeagueBoard,
  type LocaleCode,
  type WithdrawalRequest,
} from '@loi-giai/shared';
import { Day, Id, OneOf, Text } from '../../../platform/http/fields';

const L = LEAGUE_LIMITS;

export class LeagueQuery {
  @OneOf(LEAGUE_BOARDS, { optional: true })
  board?: LeagueBoard;

  /** `2026`, `2026-Q3` or `2026-07`; the present month where it is absent. */
  @Text({ min: 4, max: 7, optional: true })
  period?: string;
}

export class LeagueWorkbookQuery extends LeagueQuery {
  @OneOf(['vi', 'en'], { optional: true })
  lang?: LocaleCode;
}

export class LeagueRowsQuery extends LeagueQuery {
  @Id()
  key!: string;
}

export class DelayReasonDto implements DelayReasonRequest {
  @OneOf(DELAY_KINDS)
  kind!: DelayKind;

  @Text({ min: 1, max: L.reason })
  text!: string;
}

export class DelayAnswerDto implements DelayAnswerRequest {
  @Text({ min: 1, max: L.reason })
  answer!: string;
}

export class CommendationDto implements CommendationRequest {
  @OneOf(COMMENDATION_KINDS)
  kind!: CommendationKind;

  @Id({ nullable: true })
  agencyId!: string | null;

  @Id({ nullable: true })
  organizationId!: string | null;

  @Id({ nullable: true })
  accountId!: string | null;

  @Text({ min: 1, max: L.reason })
  reason!: string;

  @Text({ min: 4, max: 7 })
  period!: string;

  @Text({ max: L.documentNumber })
  documentNumber!: string;

  @Day({ nullable: true })
  documentOn!: string | null;
}

export class WithdrawalDto implements WithdrawalRequest {
  @Text({ min: 1, max: L.reason })
  reason!: string;
}

export class CommendationQuery {
  @Text({ min: 4, max: 7, optional: true })
  period?: string;
}
