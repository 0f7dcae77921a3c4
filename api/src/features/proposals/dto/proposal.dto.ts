import {
  COST_LIMITS,
  type CostEntry,
  type CreateProposalRequest,
  type MarkFileRequest,
  type SubmissionDeclarations,
  PROPOSAL_FORM_LIMITS,
  PROPOSAL_LIMITS,
  PROPOSAL_SECTIONS,
  type ProposalPlace,
  type ProposalPresenceRequest,
  type SaveProposalRequest,
  type SubmitProposalRequest,
} from '@loi-giai/shared';
import { Decimal, Flag, Id, OneOf, Part, Parts, Text, Whole } from '../../../platform/http/fields';

const MAX_REVISION = 2_147_483_647;
/** No challenge asks for more; how much this one does is compared when it is known which it is. */
const LONGEST = PROPOSAL_FORM_LIMITS.maxLength;

export class CreateProposalDto implements CreateProposalRequest {
  @Id()
  organizationId!: string;
}

export class CostEntryDto implements CostEntry {
  @Text({ max: COST_LIMITS.item, wraps: true })
  item!: string;

  @Text({ max: COST_LIMITS.unit, wraps: true })
  unit!: string;

  @Decimal({ nullable: true, min: 0.01, max: COST_LIMITS.quantity, digits: 2 })
  quantity!: number | null;

  @Whole({ nullable: true, min: 0, max: COST_LIMITS.money })
  unitPrice!: number | null;
}

export class SaveProposalDto implements SaveProposalRequest {
  @Whole({ min: 1, max: MAX_REVISION })
  revision!: number;

  @Text({ max: PROPOSAL_LIMITS.title })
  title!: string;

  @Text({ max: LONGEST })
  summary!: string;

  @Text({ max: LONGEST })
  solution!: string;

  @Text({ max: LONGEST })
  maturity!: string;

  @Text({ max: LONGEST })
  team!: string;

  @Text({ max: LONGEST })
  plan!: string;

  @Parts(() => CostEntryDto, { max: COST_LIMITS.lines })
  costs!: CostEntryDto[];

  @Text({ max: LONGEST })
  risks!: string;

  @Text({ max: LONGEST })
  pilot!: string;

  @Text({ max: LONGEST })
  sandbox!: string;
}

export class ProposalPresenceDto implements ProposalPresenceRequest {
  @OneOf([...PROPOSAL_SECTIONS, 'files'], { nullable: true })
  place!: ProposalPlace;
}

export class SubmissionDeclarationsDto implements SubmissionDeclarations {
  @Whole({ min: 1, max: MAX_REVISION })
  edition!: number;

  @Flag()
  intellectualProperty!: boolean;

  @Flag()
  noCollusion!: boolean;

  @Flag()
  personalData!: boolean;
}

export class SubmitProposalDto implements SubmitProposalRequest {
  @Whole({ min: 1, max: MAX_REVISION })
  revision!: number;

  @Part(() => SubmissionDeclarationsDto)
  declarations!: SubmissionDeclarationsDto;
}

export class MarkFileDto implements MarkFileRequest {
  @Flag()
  cover!: boolean;
}
