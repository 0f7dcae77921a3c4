import type { PartnershipView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { AnswerPartnershipDto } from './dto/partner.dto';
import { Partnerships } from './partnerships.service';

/** The partner's side of a joint proposal; for everybody but those who manage the partner it does not exist (I1, I11). */
@ApiTags('proposals')
@Controller('partnerships')
@SignedIn()
export class PartnershipsController {
  constructor(private readonly partnerships: Partnerships) {}

  @Get('mine')
  @ApiOperation({ summary: 'Where the reader’s organizations are asked to take part, or do' })
  mine(@CurrentActor() actor: SignedInActor): Promise<PartnershipView[]> {
    return this.partnerships.mine(actor);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'What an organization is asked to take part in, before it sees the proposal itself',
  })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<PartnershipView> {
    return this.partnerships.view(actor, id);
  }

  @Post(':id/consent')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take part; not in two proposals of one call' })
  consent(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { note }: AnswerPartnershipDto,
  ): Promise<PartnershipView> {
    return this.partnerships.consent(actor, id, note);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take no part' })
  decline(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { note }: AnswerPartnershipDto,
  ): Promise<PartnershipView> {
    return this.partnerships.decline(actor, id, note);
  }

  @Post(':id/leave')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the consent back; what was submitted in this name is withdrawn' })
  leave(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<PartnershipView> {
    return this.partnerships.leave(actor, id);
  }
}
