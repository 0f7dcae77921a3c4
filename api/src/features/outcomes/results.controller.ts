import type { Page, ResultEdition, ResultListItem } from '@loi-giai/shared';
import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../platform/access/access.decorators';
import { ReadDatabase } from '../../platform/database/read-database';
import { notFound } from '../../platform/errors/problem';
import { CodeFilter, CodeParam, NumberParam } from '../../platform/http/params';
import { tagged } from '../../platform/http/tagged';
import { listResults } from './outcomes-reads';
import { findEdition, findResult, listEditions } from './result-reads';

/** What citizens read; the same for everybody. */
@ApiTags('outcomes')
@Public()
@Controller('results')
export class ResultsController {
  constructor(private readonly database: ReadDatabase) {}

  @Get()
  @ApiOperation({ summary: 'Published results, the latest first' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'agency', required: false, description: 'Code of an agency' })
  @ApiQuery({ name: 'field', required: false, description: 'Code of a field' })
  @ApiOkResponse({ description: 'Page<ResultListItem>' })
  list(
    @Query('cursor') cursor?: string,
    @CodeFilter('agency') agency?: string,
    @CodeFilter('field') field?: string,
  ): Promise<Page<ResultListItem>> {
    return listResults(this.database, {
      ...(cursor && { cursor }),
      ...(agency && { agency }),
      ...(field && { field }),
    });
  }

  /** The snapshot is stored as JSON and goes out as it is stored. */
  @Get(':code')
  @ApiOperation({ summary: 'A published result: the frozen snapshot in force, and where it stands' })
  @ApiOkResponse({ description: 'PublishedResult' })
  async view(
    @CodeParam() code: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | null> {
    return answer(reply, known, await findResult(this.database, code));
  }

  @Get(':code/versions')
  @ApiOperation({ summary: 'The editions of a result with their days and reasons, the latest first' })
  @ApiOkResponse({ description: 'ResultEdition[]' })
  async editions(@CodeParam() code: string): Promise<ResultEdition[]> {
    const editions = await listEditions(this.database, code);
    if (editions.length === 0) throw notFound();
    return editions;
  }

  @Get(':code/versions/:number')
  @ApiOperation({ summary: 'One edition, in force or not: it stays at its address' })
  @ApiOkResponse({ description: 'PublishedResult' })
  async edition(
    @CodeParam() code: string,
    @NumberParam() number: number,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | null> {
    return answer(reply, known, await findEdition(this.database, code, number));
  }
}

/** @throws not_found where nothing is published */
function answer(reply: FastifyReply, known: string | undefined, body: string | null): Buffer | null {
  if (body === null) throw notFound();
  return tagged(reply, known, body);
}
