import {
  CONFLICT_KIND,
  PANEL_ROLE,
  type AcceptSeatRequest,
  type Choice,
  type ConflictKind,
  type DecideRequest,
  type DeclarationInput,
  type DeclarationsRequest,
  type DeclineSeatRequest,
  type DueDatesRequest,
  type IneligibleRequest,
  type PanelMemberRequest,
  type PanelRequest,
  type PanelRole,
  type RecommendRequest,
  type ReopenSheetRequest,
  type ReturnRecommendationRequest,
  type ScoreInput,
  type SheetRequest,
} from '@loi-giai/shared';
import { Day, Decimal, Email, Flag, Id, OneOf, Parts, Text, Whole } from '../../../platform/http/fields';

export class PanelMemberDto implements PanelMemberRequest {
  @Email()
  email!: string;

  @Text({ min: 1, max: 200 })
  name!: string;

  @OneOf(Object.values(PANEL_ROLE))
  role!: PanelRole;
}

export class PanelDto implements PanelRequest {
  @Text({ min: 1, max: 100 })
  decisionNumber!: string;

  @Day()
  decisionDate!: string;

  @Day()
  termFrom!: string;

  @Day({ nullable: true })
  termTo!: string | null;

  @Parts(() => PanelMemberDto, { max: 40 })
  members!: PanelMemberDto[];

  @Text({ max: 2_000, optional: true })
  reason?: string;
}

export class AcceptSeatDto implements AcceptSeatRequest {
  @Flag()
  confidentiality!: boolean;

  @Flag()
  impartiality!: boolean;
}

export class DeclineSeatDto implements DeclineSeatRequest {
  @Text({ min: 1, max: 2_000 })
  reason!: string;
}

export class DeclarationDto implements DeclarationInput {
  @Id()
  organizationId!: string;

  @Flag()
  conflict!: boolean;

  @OneOf(Object.values(CONFLICT_KIND), { optional: true })
  kind?: ConflictKind;

  @Text({ max: 1_000, optional: true })
  note?: string;
}

export class DeclarationsDto implements DeclarationsRequest {
  @Parts(() => DeclarationDto, { max: 1_000 })
  declarations!: DeclarationDto[];
}

export class DueDatesDto implements DueDatesRequest {
  @Day({ nullable: true })
  declare!: string | null;

  @Day({ nullable: true })
  score!: string | null;

  @Day({ nullable: true })
  meet!: string | null;

  @Day({ nullable: true })
  recommend!: string | null;

  @Day({ nullable: true })
  decide!: string | null;
}

export class ScoreDto implements ScoreInput {
  @Id()
  criterionId!: string;

  /** The scale is the criterion's; only the service knows it. */
  @Decimal({ min: -1_000, max: 1_000, nullable: true })
  value!: number | null;

  @Text({ max: 1_000, nullable: true })
  abstention!: string | null;

  @Text({ max: 4_000 })
  comment!: string;

  @Text({ max: 4_000 })
  agencyComment!: string;
}

export class SheetDto implements SheetRequest {
  @Whole({ min: 0, max: 1_000_000_000 })
  revision!: number;

  @Parts(() => ScoreDto, { max: 50 })
  scores!: ScoreDto[];

  @Text({ max: 4_000 })
  note!: string;
}

export class ReopenSheetDto implements ReopenSheetRequest {
  @Id()
  memberId!: string;

  @Text({ min: 1, max: 2_000 })
  reason!: string;
}

export class ChoiceDto implements Choice {
  @Id()
  proposalId!: string;

  @Text({ max: 10_000 })
  reasons!: string;
}

class ChoicesDto {
  @Parts(() => ChoiceDto, { max: 100 })
  choices!: ChoiceDto[];

  @Text({ max: 10_000 })
  reasons!: string;
}

export class RecommendDto extends ChoicesDto implements RecommendRequest {
  @Text({ max: 10_000, optional: true })
  departureReason?: string;
}

export class ReturnRecommendationDto implements ReturnRecommendationRequest {
  @Text({ min: 1, max: 2_000 })
  reason!: string;
}

export class DecideDto extends ChoicesDto implements DecideRequest {
  @Text({ max: 10_000, optional: true })
  overrideReason?: string;
}

export class IneligibleDto implements IneligibleRequest {
  @Text({ min: 1, max: 2_000 })
  reason!: string;
}
