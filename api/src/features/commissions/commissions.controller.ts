import {
  PERMISSION,
  type CommissionListItem,
  type CommissionView,
  type Page,
  type SelectedProposal,
} from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { CodeParam, IdParam } from '../../platform/http/params';
import { listCommissions } from './commission-list';
import { CommissionsService } from './commissions.service';
import { CommissionDto, CommissionQuery } from './dto/commission.dto';

@ApiTags('commissions')
@Controller()
export class CommissionsController {
  constructor(
    private readonly commissions: CommissionsService,
    private readonly database: ReadDatabase,
  ) {}

  @Get('challenges/:code/commission')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'The commission of a challenge' })
  @ApiOkResponse({ description: 'CommissionView' })
  viewOfChallenge(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Query() { proposal }: CommissionQuery,
  ): Promise<CommissionView> {
    return this.commissions.viewOfChallenge(actor, code, proposal);
  }

  @Get('challenges/:code/commissions')
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'What was selected, each with its commission if there is one' })
  @ApiOkResponse({ description: 'SelectedProposal[]' })
  selected(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<SelectedProposal[]> {
    return this.commissions.selected(actor, code);
  }

  @Put('challenges/:code/commission')
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Write the terms of the draft; once it runs they stay' })
  @ApiOkResponse({ description: 'CommissionView' })
  save(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: CommissionDto,
  ): Promise<CommissionView> {
    return this.commissions.save(actor, code, request);
  }

  @Get('commissions')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'The commissions the reader may see, the latest first' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ description: 'Page<CommissionListItem>' })
  list(
    @CurrentActor() actor: SignedInActor,
    @Query('cursor') cursor?: string,
  ): Promise<Page<CommissionListItem>> {
    return listCommissions(this.database, actor, cursor);
  }

  @Get('commissions/:id')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'A commission with its milestones; solver and agency see the same' })
  @ApiOkResponse({ description: 'CommissionView' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<CommissionView> {
    return this.commissions.view(actor, id);
  }

  @Post('commissions/:id/start')
  @HttpCode(200)
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Put the commission into force' })
  @ApiOkResponse({ description: 'CommissionView' })
  start(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<CommissionView> {
    return this.commissions.start(actor, id);
  }

  @Post('commissions/:id/finish')
  @HttpCode(200)
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Confirm that every milestone is done; measuring begins' })
  @ApiOkResponse({ description: 'CommissionView' })
  finish(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<CommissionView> {
    return this.commissions.finish(actor, id);
  }
}
