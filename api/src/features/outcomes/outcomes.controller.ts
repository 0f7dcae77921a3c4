import { PERMISSION, type OutcomesView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam, IdParam } from '../../platform/http/params';
import { IndicatorReviseDto, IndicatorsDto } from './dto/outcome.dto';
import { OutcomesService } from './outcomes.service';
import { RecordsRefusedOutcomeActs } from './refused-outcome-acts';

/** Every act answers with the outcomes as they stand afterwards. */
@ApiTags('outcomes')
@ApiOkResponse({ description: 'OutcomesView' })
@Controller()
@RecordsRefusedOutcomeActs()
export class OutcomesController {
  constructor(private readonly outcomes: OutcomesService) {}

  @Get('challenges/:code/outcomes')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'Indicators and measurements of a challenge, and where its surveys stand' })
  view(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<OutcomesView> {
    return this.outcomes.view(actor, code);
  }

  @Put('challenges/:code/indicators')
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Lay down the indicators; one that has been measured keeps baseline and target' })
  saveIndicators(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: IndicatorsDto,
  ): Promise<OutcomesView> {
    return this.outcomes.saveIndicators(actor, code, request);
  }

  @Post('indicators/:id/revise')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Change baseline, target or direction of a measured indicator, with a reason' })
  revise(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: IndicatorReviseDto,
  ): Promise<OutcomesView> {
    return this.outcomes.revise(actor, id, request);
  }
}
