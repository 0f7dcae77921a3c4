import type { PublicSeal } from '@loi-giai/shared';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/access.decorators';
import { notFound } from '../../platform/errors/problem';
import { CodeParam } from '../../platform/http/params';
import { SealReads } from './seal-reads';

@ApiTags('challenges')
@Controller('challenges/:code/seal')
export class SealsController {
  constructor(private readonly reads: SealReads) {}

  @Get()
  @Public()
  @Header('cache-control', 'public, no-cache')
  @ApiOperation({
    summary: 'What the closing of a call fixed: the root, and the leaves from which everybody can take it',
  })
  async published(@CodeParam() code: string): Promise<PublicSeal> {
    const seal = await this.reads.ofCode(code);
    if (!seal) throw notFound();
    return seal.published;
  }
}
