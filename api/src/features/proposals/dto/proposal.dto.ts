import {
  type CreateProposalRequest,
  PROPOSAL_LIMITS,
  type SaveProposalRequest,
  type SubmitProposalRequest,
} from '@loi-giai/shared';
import { Flag, Id, Text, Whole } from '../../../platform/http/fields';

const MAX_COST = 1_000_000_000_000_000;
const MAX_REVISION = 2_147_483_647;

export class CreateProposalDto implements CreateProposalRequest {
  @Id()
  organizationId!: string;
}

export class SaveProposalDto implements SaveProposalRequest {
  @Whole({ min: 1, max: MAX_REVISION })
  revision!: number;

  @Text({ max: PROPOSAL_LIMITS.title })
  title!: string;

  @Text({ max: PROPOSAL_LIMITS.summary })
  summary!: string;

  @Text({ max: PROPOSAL_LIMITS.longText })
  solution!: string;

  @Text({ max: PROPOSAL_LIMITS.longText })
  plan!: string;

  @Text({ max: PROPOSAL_LIMITS.longText })
  team!: string;

  @Whole({ nullable: true, min: 0, max: MAX_COST })
  cost!: number | null;
}

export class SubmitProposalDto implements SubmitProposalRequest {
  @Whole({ min: 1, max: MAX_REVISION })
  revision!: number;

  @Flag()
  declarationAccepted!: boolean;
}
