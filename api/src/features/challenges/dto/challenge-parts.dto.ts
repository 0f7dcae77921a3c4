import {
  BLINDNESS,
  type Blindness,
  CHALLENGE_LIMITS,
  type ChallengeIndicator,
  type ChecklistItem,
  type CriterionInput,
  type Direction,
  COMPLAINT_DAYS,
  DISCUSSION_SPREAD,
  type EvaluationTerms,
  type LocalText,
  PROPOSAL_FORM_LIMITS,
  PROPOSAL_FORM_SECTIONS,
  type ProposalFormSection,
  type ProposalFormSectionName,
  RANKING_PUBLICITY,
  READERS_PER_PROPOSAL,
  type RankingPublicity,
  SCREENING_LIMITS,
  type ScreeningTerms,
  type ScoreAnchor,
} from '@loi-giai/shared';
import { Day, Decimal, Flag, OneOf, Part, Parts, Text, Whole } from '../../../platform/http/fields';
import { LocalText120, LocalText200, LocalText60 } from '../../../platform/http/local-text.dto';

/** Far above what is measured, far below where a number loses its last digits. */
const MAX_VALUE = 1_000_000_000_000;

export class ScoreAnchorDto implements ScoreAnchor {
  @Decimal({ min: 0, max: 100, digits: 1 })
  from!: number;

  @Text({ max: CHALLENGE_LIMITS.anchorText })
  text!: string;
}

export class CriterionDto implements CriterionInput {
  @Part(() => LocalText120)
  name!: LocalText;

  @Whole({ min: 1, max: 100 })
  weight!: number;

  @Whole({ min: 1, max: 100 })
  max!: number;

  @Text({ max: CHALLENGE_LIMITS.criterionGuidance })
  guidance!: string;

  @Parts(() => ScoreAnchorDto, { max: CHALLENGE_LIMITS.anchors })
  anchors!: ScoreAnchorDto[];

  @Decimal({ nullable: true, min: 0, max: 100, digits: 2 })
  minimum!: number | null;
}

export class ChecklistItemDto implements ChecklistItem {
  @Part(() => LocalText200)
  name!: LocalText;

  @Flag()
  suppliable!: boolean;
}

export class ScreeningTermsDto implements ScreeningTerms {
  @Parts(() => ChecklistItemDto, { max: SCREENING_LIMITS.checklist })
  checklist!: ChecklistItemDto[];

  @Whole({ min: 0, max: SCREENING_LIMITS.days })
  days!: number;
}

export class EvaluationTermsDto implements EvaluationTerms {
  @Flag()
  normalised!: boolean;

  @Whole(DISCUSSION_SPREAD)
  discussionSpread!: number;

  @OneOf(Object.values(RANKING_PUBLICITY))
  publicity!: RankingPublicity;

  @Part(() => ScreeningTermsDto)
  screening!: ScreeningTermsDto;

  @Whole(COMPLAINT_DAYS)
  complaintDays!: number;

  @OneOf(Object.values(BLINDNESS))
  blindness!: Blindness;

  @Whole({ nullable: true, ...READERS_PER_PROPOSAL })
  readersPerProposal!: number | null;

  @Flag()
  panelNamed!: boolean;
}

export class IndicatorDto implements ChallengeIndicator {
  @Part(() => LocalText200)
  name!: LocalText;

  @Part(() => LocalText60)
  unit!: LocalText;

  @OneOf(['up', 'down'])
  direction!: Direction;

  @Decimal({ nullable: true, min: -MAX_VALUE, max: MAX_VALUE })
  baseline!: number | null;

  @Day({ nullable: true })
  baselineOn!: string | null;

  @Decimal({ nullable: true, min: -MAX_VALUE, max: MAX_VALUE })
  target!: number | null;

  @Text({ max: CHALLENGE_LIMITS.indicatorMethod })
  method!: string;
}

export class ProposalFormSectionDto implements ProposalFormSection {
  @OneOf(PROPOSAL_FORM_SECTIONS)
  section!: ProposalFormSectionName;

  @Flag()
  required!: boolean;

  @Whole({ nullable: true, min: PROPOSAL_FORM_LIMITS.minLength, max: PROPOSAL_FORM_LIMITS.maxLength })
  maxLength!: number | null;
}
