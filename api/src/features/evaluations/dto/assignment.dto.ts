import { type AssignmentRequest, READERS_PER_PROPOSAL, type ReadersOfProposal } from '@loi-giai/shared';
import { Id, Ids, Parts, Whole } from '../../../platform/http/fields';

export class ReadersOfProposalDto implements ReadersOfProposal {
  @Id()
  proposalId!: string;

  @Ids(READERS_PER_PROPOSAL)
  memberIds!: string[];
}

export class AssignmentDto implements AssignmentRequest {
  @Whole({ min: 0, max: 1_000_000 })
  revision!: number;

  @Parts(() => ReadersOfProposalDto, { max: 5_000 })
  proposals!: ReadersOfProposalDto[];
}
