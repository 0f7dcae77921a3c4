import { PERMISSION, type ResultDesk } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { RecordsRefusedActs, challengeOf } from '../../platform/audit/refused-acts';
import { CodeParam } from '../../platform/http/params';
import { ReturnResultDto, SaveResultDto, WithdrawResultDto } from './dto/result.dto';
import { ResultsService } from './results.service';

/** Where a result is written, examined, published and corrected. */
@ApiTags('outcomes')
@ApiOkResponse({ description: 'ResultDesk' })
@Controller('challenges/:code/result')
@RecordsRefusedActs(
  'result.refuse',
  challengeOf('SELECT challenge_id FROM result_edition WHERE id::text = $2'),
)
export class ResultDeskController {
  constructor(private readonly results: ResultsService) {}

  @Get()
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'The editions of a result, and the one that is being written' })
  view(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ResultDesk> {
    return this.results.view(actor, code);
  }

  @Put()
  @Requires(PERMISSION.resultWrite)
  @ApiOperation({ summary: 'Write an edition; one that follows on another says why' })
  save(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: SaveResultDto,
  ): Promise<ResultDesk> {
    return this.results.save(actor, code, request);
  }

  @Post('submit')
  @HttpCode(200)
  @Requires(PERMISSION.resultWrite)
  @ApiOperation({ summary: 'Submit it to whoever publishes' })
  submit(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ResultDesk> {
    return this.results.submit(actor, code);
  }

  @Post('return')
  @HttpCode(200)
  @Requires(PERMISSION.resultPublish)
  @ApiOperation({ summary: 'Return it with reasons' })
  return(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: ReturnResultDto,
  ): Promise<ResultDesk> {
    return this.results.return(actor, code, request);
  }

  @Post('publish')
  @HttpCode(200)
  @Requires(PERMISSION.resultPublish)
  @ApiOperation({ summary: 'Publish it: a frozen snapshot; not by who has written in it (I6)' })
  publish(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ResultDesk> {
    return this.results.publish(actor, code);
  }

  @Post('withdraw')
  @HttpCode(200)
  @Requires(PERMISSION.resultPublish)
  @ApiOperation({ summary: 'Withdraw what is published, with a reason that everybody reads' })
  withdraw(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: WithdrawResultDto,
  ): Promise<ResultDesk> {
    return this.results.withdraw(actor, code, request);
  }
}
