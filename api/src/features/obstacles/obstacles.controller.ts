import {
  type ObstacleDesk,
  type ObstacleListItem,
  type ObstacleView,
  PERMISSION,
  type Page,
} from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { RecordsRefusedActs, recordIn } from '../../platform/audit/refused-acts';
import { ReadDatabase } from '../../platform/database/read-database';
import { IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import {
  ObstacleAnswerDto,
  ObstacleDto,
  ObstacleQuery,
  ObstacleReasonDto,
  ObstacleResolveDto,
  ObstacleTakeDto,
} from './dto/obstacle.dto';
import { ObstacleFiles } from './obstacle-files.service';
import { listObstacles } from './obstacle-list';
import { ObstacleOffice } from './obstacle-office.service';
import { ObstaclesService } from './obstacles.service';

@ApiTags('obstacles')
@Controller()
@Requires(PERMISSION.commissionRead)
@RecordsRefusedActs('obstacle.refuse', recordIn('obstacle', 'commission'))
export class ObstaclesController {
  constructor(
    private readonly obstacles: ObstaclesService,
    private readonly office: ObstacleOffice,
    private readonly attachments: ObstacleFiles,
    private readonly files: Files,
    private readonly database: ReadDatabase,
  ) {}

  @Get('obstacles')
  @ApiOperation({ summary: 'The obstacles the reader may see, those that wait first' })
  @ApiOkResponse({ description: 'Page<ObstacleListItem>' })
  list(@CurrentActor() actor: SignedInActor, @Query() query: ObstacleQuery): Promise<Page<ObstacleListItem>> {
    return listObstacles(this.database, actor, query);
  }

  @Get('commissions/:id/obstacle-desk')
  @ApiOperation({ summary: 'What the form to raise an obstacle needs' })
  @ApiOkResponse({ description: 'ObstacleDesk' })
  desk(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ObstacleDesk> {
    return this.office.desk(actor, id);
  }

  @Post('commissions/:id/obstacles')
  @ApiOperation({ summary: 'Say what keeps the commission from going on (anybody on it)' })
  raise(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ObstacleDto,
  ): Promise<ObstacleView> {
    return this.obstacles.raise(actor, id, request);
  }

  @Get('obstacles/:id')
  @ApiOperation({ summary: 'An obstacle, for both sides of the commission and those who oversee it' })
  @ApiOkResponse({ description: 'ObstacleView' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ObstacleView> {
    return this.obstacles.view(actor, id);
  }

  @Post('obstacles/:id/take')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give it to a person and a unit' })
  take(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ObstacleTakeDto,
  ): Promise<ObstacleView> {
    return this.obstacles.take(actor, id, request);
  }

  @Post('obstacles/:id/answers')
  @ApiOperation({ summary: 'Answer it on the own level' })
  answer(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ObstacleAnswerDto,
  ): Promise<ObstacleView> {
    return this.obstacles.answer(actor, id, request);
  }

  @Post('obstacles/:id/escalate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Pass it up a level before its time, with a reason' })
  escalate(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ObstacleReasonDto,
  ): Promise<ObstacleView> {
    return this.obstacles.escalate(actor, id, request);
  }

  @Post('obstacles/:id/resolve')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say what was decided, and on what basis; not by who raised it (I6)' })
  resolve(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ObstacleResolveDto,
  ): Promise<ObstacleView> {
    return this.obstacles.resolve(actor, id, request);
  }

  @Post('obstacles/:id/reopen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take it up again, with a reason' })
  reopen(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ObstacleReasonDto,
  ): Promise<ObstacleView> {
    return this.obstacles.reopen(actor, id, request);
  }

  @Post('obstacles/:id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw what one has raised' })
  withdraw(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ObstacleView> {
    return this.obstacles.withdraw(actor, id);
  }

  @Post('obstacles/:id/files')
  @ApiOperation({ summary: 'Attach a file; its type is decided from its content' })
  @TakesFile()
  attach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<ObstacleView> {
    return this.attachments.attach(actor, id, () => requireFile(request));
  }

  @Get('obstacles/:id/files/:fileId')
  @ApiOperation({ summary: 'A file of an obstacle' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async download(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.attachments.find(actor, id, fileId));
  }
}
