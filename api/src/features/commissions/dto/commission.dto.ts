import {
  COMMISSION_KINDS,
  COMMISSION_LIMITS,
  COMMISSION_STATES,
  DOCUMENT_KINDS,
  TERM_LENGTH,
  type AmendmentRequest,
  type CommissionDraftRequest,
  type CommissionKind,
  type CommissionState,
  type CommissionTerms,
  type DocumentKind,
  type ReasonRequest,
  type RevisionRequest,
  type SignRequest,
  type TermTexts,
  type TermsRequest,
} from '@loi-giai/shared';
import { Day, Id, Ids, OneOf, Part, Text, Whole } from '../../../platform/http/fields';

const MOST_REVISIONS = 1_000_000;

export class TermTextsDto implements TermTexts {
  @Text({ max: TERM_LENGTH.legalBasis, optional: true })
  legalBasis?: string;

  @Text({ max: TERM_LENGTH.awardDecision, optional: true })
  awardDecision?: string;

  @Text({ max: TERM_LENGTH.scope, optional: true })
  scope?: string;

  @Text({ max: TERM_LENGTH.products, optional: true })
  products?: string;

  @Text({ max: TERM_LENGTH.question, optional: true })
  question?: string;

  @Text({ max: TERM_LENGTH.area, optional: true })
  area?: string;

  @Text({ max: TERM_LENGTH.permit, optional: true })
  permit?: string;

  @Text({ max: TERM_LENGTH.biddingForm, optional: true })
  biddingForm?: string;

  @Text({ max: TERM_LENGTH.guarantee, optional: true })
  guarantee?: string;

  @Text({ max: TERM_LENGTH.fundingSource, optional: true })
  fundingSource?: string;

  @Text({ max: TERM_LENGTH.payment, optional: true })
  payment?: string;

  @Text({ max: TERM_LENGTH.otherTerms, optional: true })
  otherTerms?: string;
}

export class TermsDto implements CommissionTerms {
  @OneOf(COMMISSION_KINDS)
  kind!: CommissionKind;

  @Whole({ min: 0, max: COMMISSION_LIMITS.value })
  value!: number;

  @Day({ nullable: true })
  startsOn!: string | null;

  @Day({ nullable: true })
  endsOn!: string | null;

  @Part(() => TermTextsDto)
  texts!: TermTextsDto;
}

export class CommissionDraftDto implements CommissionDraftRequest {
  @Ids({ max: 20 })
  proposalIds!: string[];

  @Id({ optional: true })
  continuesId?: string;

  @Part(() => TermsDto)
  terms!: TermsDto;
}

export class RevisionDto implements RevisionRequest {
  @Whole({ min: 1, max: MOST_REVISIONS })
  revision!: number;
}

export class TermsRequestDto extends RevisionDto implements TermsRequest {
  @Part(() => TermsDto)
  terms!: TermsDto;
}

export class ReasonDto implements ReasonRequest {
  @Text({ min: 1, max: COMMISSION_LIMITS.reason })
  reason!: string;
}

export class SignDto implements SignRequest {
  @Text({ min: 1, max: COMMISSION_LIMITS.number })
  number!: string;

  @Day()
  signedOn!: string;

  @Id()
  documentId!: string;
}

export class AmendmentDto implements AmendmentRequest {
  @Text({ min: 1, max: COMMISSION_LIMITS.reason })
  reason!: string;

  @Whole({ min: 0, max: COMMISSION_LIMITS.value })
  value!: number;

  @Day({ nullable: true })
  endsOn!: string | null;

  @Text({ max: TERM_LENGTH.otherTerms })
  changes!: string;

  @Whole({ min: 1, max: MOST_REVISIONS, optional: true })
  revision?: number;
}

export class DocumentQuery {
  @OneOf(DOCUMENT_KINDS)
  kind!: DocumentKind;

  @Id({ optional: true })
  amendment?: string;

  @Id({ optional: true })
  replaces?: string;
}

export class CommissionListQuery {
  @OneOf(COMMISSION_STATES, { optional: true })
  state?: CommissionState;

  @OneOf(COMMISSION_KINDS, { optional: true })
  kind?: CommissionKind;

  @Text({ max: 500, optional: true })
  cursor?: string;
}
