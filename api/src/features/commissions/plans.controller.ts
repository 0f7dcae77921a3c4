import { PERMISSION, type CommissionView } from '@loi-giai/shared';
import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { PlanDto, ProgressDto } from './dto/plan.dto';
import { PlanService } from './plan.service';

@ApiTags('plans')
@Controller()
export class PlansController {
  constructor(private readonly plans: PlanService) {}

  @Put('commissions/:id/plan')
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Write the plan of a commission; once it runs, only dates and new milestones' })
  @ApiOkResponse({ description: 'CommissionView' })
  save(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: PlanDto,
  ): Promise<CommissionView> {
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
