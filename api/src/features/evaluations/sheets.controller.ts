import { PERMISSION, type ProposalToScore, type SheetView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { Files } from '../../platform/storage/files';
import { ReopenSheetDto, SheetDto } from './dto/evaluation.dto';
import { RecordsRefusals } from './refused-attempts';
import { SheetsService } from './sheets.service';

@ApiTags('evaluations')
@RecordsRefusals()
@Controller('proposals/:id')
export class SheetsController {
  constructor(
    private readonly sheets: SheetsService,
    private readonly files: Files,
  ) {}

  @Get('evaluation')
  @Requires(PERMISSION.evaluationRead)
  @ApiOperation({
    summary: 'A proposal under evaluation with the reader’s own sheet; the reading is on record',
  })
  @ApiOkResponse({ description: 'ProposalToScore' })
  read(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ProposalToScore> {
    return this.sheets.read(actor, id);
  }

  @Get('evaluation/files/:fileId')
  @Requires(PERMISSION.evaluationRead)
  @ApiOperation({ summary: 'An attachment of a proposal under evaluation; the reading is on record' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async readFile(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.sheets.readFile(actor, id, fileId);
    if (file.blind) await this.files.sendWithoutMetadata(reply, file);
    else this.files.send(reply, file);
  }

  @Put('sheet')
  @Requires(PERMISSION.evaluationScore)
  @ApiOperation({ summary: 'Save the reader’s own score sheet, complete or not' })
  @ApiOkResponse({ description: 'SheetView' })
  save(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: SheetDto,
  ): Promise<SheetView> {
    return this.sheets.save(actor, id, request);
  }

  @Post('sheet/submit')
  @HttpCode(200)
  @Requires(PERMISSION.evaluationScore)
  @ApiOperation({ summary: 'Submit the reader’s own score sheet; it cannot be changed afterwards' })
  @ApiOkResponse({ description: 'SheetView' })
  submit(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: SheetDto,
  ): Promise<SheetView> {
    return this.sheets.submit(actor, id, request);
  }

  @Post('evaluation/reopen-sheet')
  @HttpCode(204)
  @Requires(PERMISSION.evaluationChair)
  @ApiOperation({
    summary: 'Let a member change a submitted score sheet once more, with a reason (panel chair)',
  })
  reopen(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ReopenSheetDto,
  ): Promise<void> {
    return this.sheets.reopen(actor, id, request);
  }
}
