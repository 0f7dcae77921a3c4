import type { PartnerCandidate, ProposalView } from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { Consortium } from './consortium.service';
import { InvitePartnerDto, PartnerSearchDto } from './dto/partner.dto';
import { Proposals } from './proposals.service';

/** The lead's side of a joint proposal. */
@ApiTags('proposals')
@Controller('proposals/:id')
@SignedIn()
export class ConsortiumController {
  constructor(
    private readonly consortium: Consortium,
    private readonly proposals: Proposals,
  ) {}

  @Get('partner-candidates')
  @ApiOperation({
    summary: 'Organizations that could be invited: by name those that are public, any by its tax code',
  })
  candidates(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Query() { q }: PartnerSearchDto,
  ): Promise<PartnerCandidate[]> {
    return this.consortium.candidates(actor, id, q);
  }

  @Post('partners')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask an organization to answer together; anew where it has declined' })
  async invite(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: InvitePartnerDto,
  ): Promise<ProposalView> {
    await this.consortium.invite(actor, id, body);
    return this.proposals.view(actor, id);
  }

  @Delete('partners/:partnershipId')
  @ApiOperation({
    summary: 'Take a partner, or its invitation, off; what was submitted in its name is withdrawn',
  })
  async remove(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('partnershipId') partnershipId: string,
  ): Promise<ProposalView> {
    await this.consortium.remove(actor, id, partnershipId);
    return this.proposals.view(actor, id);
  }
}
