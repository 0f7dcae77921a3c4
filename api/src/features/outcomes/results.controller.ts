import type { Page, ResultListItem } from '@loi-giai/shared';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/access.decorators';
import { ReadDatabase } from '../../platform/database/read-database';
import { notFound } from '../../platform/errors/problem';
import { CodeFilter, CodeParam } from '../../platform/http/params';
import { findResult, listResults } from './outcomes-reads';

/** What citizens read. */
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
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({ summary: 'A published result: the frozen snapshot' })
  @ApiOkResponse({ description: 'ResultView' })
  async view(@CodeParam() code: string): Promise<string> {
    const body = await findResult(this.database, code);
    if (body === null) throw notFound();
    return body;
  }
}
