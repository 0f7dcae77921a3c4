import {
  type MeasurementPreview,
  type OutcomesView,
  PERMISSION,
  TABLE_FORMATS,
  type TableFormat,
} from '@loi-giai/shared';
import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { sendAttachment } from '../../platform/http/attachment';
import { OneOf } from '../../platform/http/fields';
import { CodeParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { MeasurementImport } from './measurement-import.service';
import { RecordsRefusedOutcomeActs } from './refused-outcome-acts';

class TableQuery {
  @OneOf(TABLE_FORMATS)
  format!: TableFormat;
}

@ApiTags('outcomes')
@Controller('challenges/:code/measurements')
@RecordsRefusedOutcomeActs()
export class MeasurementTablesController {
  constructor(private readonly imports: MeasurementImport) {}

  @Get('table')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'All measurements of a challenge as CSV or XLSX' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async table(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Query() { format }: TableQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, content } = await this.imports.table(actor, code, format);
    sendAttachment(reply, name, content);
  }

  @Get('template')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'A file to fill in with measurements' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async template(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Query() { format }: TableQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, content } = await this.imports.template(actor, code, format);
    sendAttachment(reply, name, content);
  }

  @Post('preview')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({
    summary: 'What a file with measurements would bring, and what is wrong with it; nothing is stored',
  })
  @TakesFile()
  @ApiOkResponse({ description: 'MeasurementPreview' })
  preview(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Req() request: FastifyRequest,
  ): Promise<MeasurementPreview> {
    return this.imports.preview(actor, code, () => requireFile(request));
  }

  @Post('import')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Enter the measurements of a file: all rows or none' })
  @TakesFile()
  @ApiOkResponse({ description: 'OutcomesView' })
  import(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Req() request: FastifyRequest,
  ): Promise<OutcomesView> {
    return this.imports.import(actor, code, () => requireFile(request));
  }
}
