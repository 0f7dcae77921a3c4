import { type AgencyRef, CHALLENGE_SORT } from '@loi-giai/shared';
import { Controller, Get, Header, Headers, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../platform/access/access.decorators';
import { CodeParam } from '../../platform/http/params';
import { tagged } from '../../platform/http/tagged';
import { readListQuery } from './challenge-list-query';
import { ChallengesReads } from './challenges-reads';

const JSON_TYPE = 'application/json; charset=utf-8';

/** What citizens read; the same for everybody. */
@ApiTags('challenges')
@Controller('challenges')
export class PublicChallengesController {
  constructor(private readonly reads: ChallengesReads) {}

  @Get()
  @Public()
  @ApiOperation({
    summary:
      'Published challenges by closing time, the latest first; a search ranks, and is blind to accents',
  })
  @ApiQuery({ name: 'q', required: false, type: String })
  @ApiQuery({ name: 'step', required: false, enum: ['1', '2', '3', '4', '5'] })
  @ApiQuery({ name: 'field', required: false, type: String })
  @ApiQuery({ name: 'agency', required: false, type: String, description: 'Code; its units are included' })
  @ApiQuery({ name: 'sort', required: false, enum: CHALLENGE_SORT })
  @ApiQuery({ name: 'cursor', required: false, type: String })
  async list(
    @Query() query: Record<string, unknown>,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | null> {
    return tagged(reply, known, await this.reads.list(readListQuery(query)));
  }

  @Get('agencies')
  @Public()
  @ApiOperation({ summary: 'The agencies whose challenges have been published' })
  agencies(): Promise<AgencyRef[]> {
    return this.reads.agencies();
  }

  @Get(':code')
  @Public()
  // No tag: the answer carries the server's time, which a countdown follows.
  @Header('cache-control', 'no-cache')
  @Header('content-type', JSON_TYPE)
  @ApiOperation({ summary: 'A published challenge with its criteria, and what has become of it' })
  detail(@CodeParam() code: string): Promise<string> {
    return this.reads.detail(code);
  }
}
