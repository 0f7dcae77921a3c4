import {
  type ClaimQueueItem,
  type ClaimReview,
  type ClaimView,
  type FileView,
  type NameAlarm,
  PERMISSION,
} from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { ClaimDecisions } from './claim-decisions.service';
import { Claims } from './claims.service';
import { ClaimDto, ClaimQueueQueryDto, DeclineClaimDto, RecommendClaimDto } from './dto/claim.dto';

@ApiTags('organizations')
@Controller()
@SignedIn()
export class ClaimsController {
  constructor(
    private readonly claims: Claims,
    private readonly decisions: ClaimDecisions,
    private readonly files: Files,
  ) {}

  @Post('organization-claims')
  @ApiOperation({ summary: 'Claim the organization with this tax code' })
  file(@CurrentActor() actor: SignedInActor, @Body() body: ClaimDto): Promise<ClaimView> {
    return this.claims.file(actor, body);
  }

  @Get('organization-claims/mine')
  @ApiOperation({ summary: 'The reader’s own claims' })
  mine(@CurrentActor() actor: SignedInActor): Promise<ClaimView[]> {
    return this.claims.mine(actor);
  }

  @Get('organization-claims')
  @Requires(PERMISSION.organizationsOversee)
  @ApiOperation({ summary: 'Claims that wait, or those decided' })
  queue(@Query() { decided }: ClaimQueueQueryDto): Promise<ClaimQueueItem[]> {
    return this.decisions.queue(decided === 'true');
  }

  @Get('organization-claims/:id')
  @ApiOperation({ summary: 'A claim, for its claimant' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ClaimView> {
    return this.claims.view(actor, id);
  }

  @Get('organization-claims/:id/review')
  @Requires(PERMISSION.organizationsOversee)
  @ApiOperation({ summary: 'A claim with what it asks for, for the programme office' })
  review(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ClaimReview> {
    return this.decisions.review(actor, id);
  }

  @Post('organization-claims/:id/files')
  @ApiOperation({ summary: 'Add evidence; its type is decided from its content' })
  @TakesFile()
  attach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<FileView> {
    return this.claims.attach(actor, id, () => requireFile(request));
  }

  @Get('organization-claims/:id/files/:fileId')
  @Requires(PERMISSION.organizationsOversee)
  @ApiOperation({ summary: 'Evidence of a claim' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async download(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.decisions.file(actor, id, fileId));
  }

  @Post('organization-claims/:id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw the own claim' })
  withdraw(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ClaimView> {
    return this.claims.withdraw(actor, id);
  }

  @Post('organization-claims/:id/recommend')
  @HttpCode(200)
  @Requires(PERMISSION.organizationsOversee)
  @ApiOperation({ summary: 'Recommend to grant; another officer grants' })
  recommend(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: RecommendClaimDto,
  ): Promise<ClaimReview> {
    return this.decisions.recommend(actor, id, body);
  }

  @Post('organization-claims/:id/grant')
  @HttpCode(200)
  @Requires(PERMISSION.organizationsOversee)
  @ApiOperation({ summary: 'Grant what another officer recommended' })
  grant(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ClaimReview> {
    return this.decisions.grant(actor, id);
  }

  @Post('organization-claims/:id/decline')
  @HttpCode(200)
  @Requires(PERMISSION.organizationsOversee)
  @ApiOperation({ summary: 'Decline, with the reason' })
  decline(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { reason }: DeclineClaimDto,
  ): Promise<ClaimReview> {
    return this.decisions.decline(actor, id, reason);
  }

  @Get('organization-names')
  @Requires(PERMISSION.organizationsOversee)
  @ApiOperation({ summary: 'Names that may be taken for another organization’s' })
  names(): Promise<NameAlarm[]> {
    return this.decisions.names();
  }

  @Post('organization-names/:id/clear')
  @HttpCode(204)
  @Requires(PERMISSION.organizationsOversee)
  @ApiOperation({ summary: 'Find a name not confusing' })
  clearName(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<void> {
    return this.decisions.clearName(actor, id);
  }
}
