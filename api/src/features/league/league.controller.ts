import { type CommissionDelays, type LeagueRows, type LeagueView, PERMISSION } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { RecordsRefusedActs, recordIn } from '../../platform/audit/refused-acts';
import { sendAttachment } from '../../platform/http/attachment';
import { IdParam } from '../../platform/http/params';
import { DelayReasonsService } from './delay-reasons.service';
import {
  DelayAnswerDto,
  DelayReasonDto,
  LeagueQuery,
  LeagueRowsQuery,
  LeagueWorkbookQuery,
} from './dto/league.dto';
import { LeagueService } from './league.service';
import { writeLeagueWorkbook } from './league-workbook';

@ApiTags('league')
@Controller()
@RecordsRefusedActs('league.refuse', recordIn('milestone', 'delay_reason', 'commendation'))
export class LeagueController {
  constructor(
    private readonly league: LeagueService,
    private readonly delays: DelayReasonsService,
  ) {}

  @Get('league')
  @Requires(PERMISSION.leagueRead)
  @ApiOperation({ summary: 'How units or persons compare in a period, by a published rule' })
  @ApiOkResponse({ description: 'LeagueView' })
  view(@CurrentActor() actor: SignedInActor, @Query() query: LeagueQuery): Promise<LeagueView> {
    return this.league.view(actor, query);
  }

  @Get('league.xlsx')
  @Requires(PERMISSION.leagueRead)
  @ApiOperation({ summary: 'The same as a workbook' })
  @ApiOkResponse({ description: 'A workbook (XLSX), as an attachment' })
  async workbook(
    @CurrentActor() actor: SignedInActor,
    @Query() { lang = 'vi', ...query }: LeagueWorkbookQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.league.view(actor, query);
    const body = await writeLeagueWorkbook(view, lang, await this.league.now(actor));
    sendAttachment(reply, `thi-dua-${view.period}.xlsx`, body);
  }

  @Get('league/rows')
  @Requires(PERMISSION.leagueRead)
  @ApiOperation({ summary: 'What is behind the figures of one unit or person' })
  @ApiOkResponse({ description: 'LeagueRows' })
  rows(@CurrentActor() actor: SignedInActor, @Query() query: LeagueRowsQuery): Promise<LeagueRows> {
    return this.league.rows(actor, query);
  }

  @Get('commissions/:id/delays')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'The rows of a commission that are late, with the reasons that were stated' })
  @ApiOkResponse({ description: 'CommissionDelays' })
  list(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<CommissionDelays> {
    return this.delays.list(actor, id);
  }

  @Post('milestones/:id/delay-reasons')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'Say why a row is late (who is responsible, or keeps the commission)' })
  state(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: DelayReasonDto,
  ): Promise<CommissionDelays> {
    return this.delays.state(actor, id, request);
  }

  @Post('delay-reasons/:id/accept')
  @HttpCode(200)
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'Accept a reason; not by who stated it, nor by the unit that is judged (I6)' })
  accept(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: DelayAnswerDto,
  ): Promise<CommissionDelays> {
    return this.delays.answer(actor, id, 'accept', request);
  }

  @Post('delay-reasons/:id/refuse')
  @HttpCode(200)
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'Do not accept a reason, and say why' })
  refuse(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: DelayAnswerDto,
  ): Promise<CommissionDelays> {
    return this.delays.answer(actor, id, 'refuse', request);
  }

  @Post('delay-reasons/:id/withdraw')
  @HttpCode(200)
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'Withdraw the reason that one has stated' })
  withdraw(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<CommissionDelays> {
    return this.delays.withdraw(actor, id);
  }
}
