import { PERMISSION, type CommissionView, type PlanBoard, type PlanView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { IdParam } from '../../platform/http/params';
import { PlanDto, PlansQuery, ProgressDto } from './dto/plan.dto';
import { readBoard } from './plan-reads';
import { PlanService } from './plan.service';

@ApiTags('plans')
@Controller()
export class PlansController {
  constructor(
    private readonly plans: PlanService,
    private readonly database: ReadDatabase,
  ) {}

  @Get('plans')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({
    summary: 'Every plan that has been begun and that the reader may see, or those of one agency',
  })
  @ApiOkResponse({ description: 'PlanBoard' })
  board(@CurrentActor() actor: SignedInActor, @Query() { agency }: PlansQuery): Promise<PlanBoard> {
    return readBoard(this.database, actor, agency);
  }

  @Get('commissions/:id/plan')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'The plan of a commission, with what was frozen of it' })
  @ApiOkResponse({ description: 'PlanView' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<PlanView> {
    return this.plans.view(actor, id);
  }

  @Put('commissions/:id/plan')
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({
    summary: 'Write the plan of a commission; once work has begun with a reason, and frozen anew',
  })
  @ApiOkResponse({ description: 'PlanView' })
  save(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: PlanDto,
  ): Promise<PlanView> {
    return this.plans.save(actor, id, request);
  }

  @Post('commissions/:id/milestones/:milestoneId/progress')
  @HttpCode(200)
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'Report the progress of a milestone (agency or solver); 100 percent is done' })
  @ApiOkResponse({ description: 'CommissionView' })
  report(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('milestoneId') milestoneId: string,
    @Body() request: ProgressDto,
  ): Promise<CommissionView> {
    return this.plans.report(actor, id, milestoneId, request);
  }
}
