import { type CommendationSubject, type CommendationView, PERMISSION } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { RecordsRefusedActs, recordIn } from '../../platform/audit/refused-acts';
import { IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { CommendationsService } from './commendations.service';
import { CommendationDto, CommendationQuery, WithdrawalDto } from './dto/league.dto';

@ApiTags('league')
@Controller('commendations')
@RecordsRefusedActs('league.refuse', recordIn('milestone', 'delay_reason', 'commendation'))
export class CommendationsController {
  constructor(
    private readonly commendations: CommendationsService,
    private readonly files: Files,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'What was said of units and persons, as far as the reader may know it' })
  @ApiOkResponse({ description: 'CommendationView[]' })
  list(
    @CurrentActor() actor: SignedInActor,
    @Query() { period }: CommendationQuery,
  ): Promise<CommendationView[]> {
    return this.commendations.list(actor, period ?? null);
  }

  @Get('subjects')
  @Requires(PERMISSION.leagueCommend)
  @ApiOperation({ summary: 'Of whom the reader may say something' })
  @ApiOkResponse({ description: 'CommendationSubject[]' })
  subjects(@CurrentActor() actor: SignedInActor): Promise<CommendationSubject[]> {
    return this.commendations.subjects(actor);
  }

  @Post()
  @Requires(PERMISSION.leagueCommend)
  @ApiOperation({ summary: 'Record a commendation, a reminder or a criticism' })
  record(@CurrentActor() actor: SignedInActor, @Body() request: CommendationDto): Promise<CommendationView> {
    return this.commendations.record(actor, request);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires(PERMISSION.leagueCommend)
  @ApiOperation({ summary: 'Withdraw it, with a reason; it stays on record' })
  withdraw(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { reason }: WithdrawalDto,
  ): Promise<CommendationView> {
    return this.commendations.withdraw(actor, id, reason);
  }

  @Post(':id/files')
  @Requires(PERMISSION.leagueCommend)
  @ApiOperation({ summary: 'Attach its document (once, by who recorded it)' })
  @TakesFile()
  attach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<CommendationView> {
    return this.commendations.attach(actor, id, () => requireFile(request));
  }

  @Get(':id/file')
  @SignedIn()
  @ApiOperation({ summary: 'Its document' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async download(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.commendations.find(actor, id));
  }
}
