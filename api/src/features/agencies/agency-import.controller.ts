import { PassThrough } from 'node:stream';
import { ERROR, type ImportEvent, PERMISSION } from '@loi-giai/shared';
import { Controller, Logger, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { PortalError, problem } from '../../platform/errors/problem';
import { firstFile, TakesFile } from '../../platform/http/upload';
import { AgencyImport, ImportRefused } from './agency-import.service';

@ApiTags('agencies')
@Controller('agencies/import')
export class AgencyImportController {
  private readonly logger = new Logger('AgencyImport');

  constructor(private readonly imports: AgencyImport) {}

  @Post()
  @Requires(PERMISSION.agenciesManage)
  @ApiOperation({ summary: 'Import agencies from a CSV file: all or none' })
  @TakesFile()
  @ApiOkResponse({ description: 'Newline-delimited JSON: progress, and as the last line the outcome' })
  async import(
    @CurrentActor() actor: SignedInActor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await firstFile(request);
    if (!file) throw problem(ERROR.badRequest, { detail: 'a multipart request with one file is expected' });
    const lines = new PassThrough();
    const tell = (event: ImportEvent): void => void lines.write(`${JSON.stringify(event)}\n`);
    void reply
      .status(200)
      .header('content-type', 'application/x-ndjson; charset=utf-8')
      .header('cache-control', 'no-store')
      // Words of progress are of no use when a proxy collects them.
      .header('x-accel-buffering', 'no')
      .send(lines);
    await this.run(actor, file.content, tell, request.id);
    lines.end();
  }

  /** The answer has begun: whatever happens now is told by an event. */
  private async run(
    actor: SignedInActor,
    content: AsyncIterable<Buffer>,
    tell: (event: ImportEvent) => void,
    correlationId: string,
  ): Promise<void> {
    try {
      const result = await this.imports.importCsv(actor, content, (done, total) => {
        tell({ type: 'progress', done, total });
      });
      tell({ type: 'done', result });
    } catch (error) {
      if (error instanceof ImportRefused) {
        tell({ type: 'refused', lines: error.lines });
        return;
      }
      const code = error instanceof PortalError ? error.code : ERROR.internal;
      if (code === ERROR.internal) this.logger.error({ err: error, correlationId }, 'Import failed');
      tell({ type: 'failed', code, correlationId });
    }
  }
}
