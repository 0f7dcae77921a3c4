import {
  type AnswerPartnershipRequest,
  type InvitePartnerRequest,
  PARTNER_LIMITS,
  PROPOSAL_LIMITS,
} from '@loi-giai/shared';
import { Id, Text } from '../../../platform/http/fields';

export class InvitePartnerDto implements InvitePartnerRequest {
  @Id()
  organizationId!: string;

  @Text({ min: 1, max: PARTNER_LIMITS.role })
  role!: string;
}

export class AnswerPartnershipDto implements AnswerPartnershipRequest {
  @Text({ max: PARTNER_LIMITS.note })
  note!: string;
}

export class PartnerSearchDto {
  /** Words of the name in their order, or the whole tax code. */
  @Text({ max: PROPOSAL_LIMITS.title })
  q!: string;
}
