import {
  type MeasurementPreview,
  type OutcomesView,
  PERMISSION,
  TABLE_FORMATS,
  type TableFormat,
} from '@loi-giai/shared';
import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { sendAttachment } from '../../platform/http/attachment';
import { OneOf } from '../../platform/http/fields';
import { CodeParam } from '../../platform/http/params';
import { requireFile } from '../../platform/http/upload';
import { MeasurementImport, type TableFile } from './measurement-import.service';
import { RecordsRefusedOutcomeActs } from './refused-outcome-acts';

class TableQuery {
  @OneOf(TABLE_FORMATS)
  format!: TableFormat;
}

const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

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
    send(reply, await this.imports.table(actor, code, format), format);
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
    send(reply, await this.imports.template(actor, code, format), format);
  }

  @Post('preview')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({
    summary: 'What a file with measurements would bring, and what is wrong with it; nothing is stored',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
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
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ description: 'OutcomesView' })
  import(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Req() request: FastifyRequest,
  ): Promise<OutcomesView> {
    return this.imports.import(actor, code, () => requireFile(request));
  }
}

function send(reply: FastifyReply, { name, content }: TableFile, format: TableFormat): void {
  sendAttachment(reply, name, TYPES[format], content);
}
