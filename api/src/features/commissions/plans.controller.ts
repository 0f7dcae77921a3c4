import { PERMISSION, type CommissionView, type PlanBoard, type PlanView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { sendAttachment } from '../../platform/http/attachment';
import { IdParam } from '../../platform/http/params';
import { PlanDto, PlanExportQuery, PlansExportQuery, PlansQuery, ProgressDto } from './dto/plan.dto';
import { plansOf, readBoard } from './plan-reads';
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

  @Get('plans.xlsx')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'The same as a workbook' })
  @ApiOkResponse({ description: 'A workbook (XLSX), as an attachment' })
  async boardWorkbook(
    @CurrentActor() actor: SignedInActor,
    @Query() { agency, lang = 'vi' }: PlansExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const plans = plansOf(await readBoard(this.database, actor, agency));
    sendAttachment(reply, 'ke-hoach-dat-hang.xlsx', await this.plans.workbook(actor, plans, lang));
  }

  @Get('plans.ics')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'What is open of it as a calendar (iCalendar)' })
  @ApiOkResponse({ description: 'A calendar, as an attachment' })
  async boardCalendar(
    @CurrentActor() actor: SignedInActor,
    @Query() { agency, lang = 'vi' }: PlansExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const plans = plansOf(await readBoard(this.database, actor, agency));
    sendAttachment(reply, 'ke-hoach-dat-hang.ics', await this.plans.calendar(actor, plans, lang));
  }

  @Get('commissions/:id/plan.xlsx')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'The plan of a commission as a workbook' })
  @ApiOkResponse({ description: 'A workbook (XLSX), as an attachment' })
  async workbook(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Query() { lang = 'vi' }: PlanExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const plan = await this.plans.view(actor, id);
    const file = `ke-hoach-${plan.commission.challengeCode}.xlsx` as const;
    sendAttachment(reply, file, await this.plans.workbook(actor, [plan], lang));
  }

  @Get('commissions/:id/plan.ics')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'What is open of the plan of a commission as a calendar (iCalendar)' })
  @ApiOkResponse({ description: 'A calendar, as an attachment' })
  async calendar(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Query() { lang = 'vi' }: PlanExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const plan = await this.plans.view(actor, id);
    const file = `ke-hoach-${plan.commission.challengeCode}.ics` as const;
    sendAttachment(reply, file, await this.plans.calendar(actor, [plan], lang));
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
