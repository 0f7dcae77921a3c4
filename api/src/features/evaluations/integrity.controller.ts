import type { IntegrityRecord } from '@loi-giai/shared';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/access.decorators';
import { CodeParam } from '../../platform/http/params';
import { IntegrityReads } from './integrity-reads';

@ApiTags('challenges')
@Controller('challenges/:code/integrity')
export class IntegrityController {
  constructor(private readonly reads: IntegrityReads) {}

  @Get()
  @Public()
  @Header('cache-control', 'public, no-cache')
  @ApiOperation({ summary: 'How a released decision came about, in acts and counts, without names' })
  @ApiOkResponse({ description: 'IntegrityRecord' })
  read(@CodeParam() code: string): Promise<IntegrityRecord> {
    return this.reads.ofCode(code);
  }
}
