import {
  PERMISSION,
  type CommissionListItem,
  type CommissionView,
  type Page,
  type SelectedProposal,
} from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { CodeParam, IdParam } from '../../platform/http/params';
import { CommissionDraftsService } from './commission-drafts.service';
import { listCommissions } from './commission-list';
import { CommissionsService } from './commissions.service';
import { CommissionDraftDto, CommissionListQuery, TermsRequestDto } from './dto/commission.dto';

@ApiTags('commissions')
@Controller()
export class CommissionsController {
  constructor(
    private readonly commissions: CommissionsService,
    private readonly drafts: CommissionDraftsService,
    private readonly database: ReadDatabase,
  ) {}

  @Get('challenges/:code/commissions')
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'What was selected, each with its commissions, stage by stage' })
  @ApiOkResponse({ description: 'SelectedProposal[]' })
  selected(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<SelectedProposal[]> {
    return this.drafts.selected(actor, code);
  }

  @Post('challenges/:code/commissions')
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Draw up a commission for each of the selected proposals, with the same terms' })
  @ApiCreatedResponse({ description: 'CommissionView[]' })
  drawUp(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: CommissionDraftDto,
  ): Promise<CommissionView[]> {
    return this.drafts.drawUp(actor, code, request);
  }

  @Get('commissions')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'The commissions the reader may see, the latest first' })
  @ApiOkResponse({ description: 'Page<CommissionListItem>' })
  list(
    @CurrentActor() actor: SignedInActor,
    @Query() query: CommissionListQuery,
  ): Promise<Page<CommissionListItem>> {
    return listCommissions(this.database, actor, query);
  }

  @Get('commissions/:id')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'A commission with its paper and its milestones; solver and agency see the same' })
  @ApiOkResponse({ description: 'CommissionView' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<CommissionView> {
    return this.commissions.view(actor, id);
  }

  @Put('commissions/:id/terms')
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Write the terms of the draft; once offered they stay' })
  @ApiOkResponse({ description: 'CommissionView' })
  saveTerms(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: TermsRequestDto,
  ): Promise<CommissionView> {
    return this.drafts.saveTerms(actor, id, request);
  }

  @Post('commissions/:id/start')
  @HttpCode(200)
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Begin the work that was signed' })
  @ApiOkResponse({ description: 'CommissionView' })
  start(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<CommissionView> {
    return this.commissions.start(actor, id);
  }

  @Post('commissions/:id/accept')
  @HttpCode(200)
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Accept the work once every milestone is done; measuring begins' })
  @ApiOkResponse({ description: 'CommissionView' })
  accept(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<CommissionView> {
    return this.commissions.accept(actor, id);
  }
}
