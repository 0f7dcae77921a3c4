import type { ReplicationNotice, ReplicationRegister } from '@loi-giai/shared';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../platform/access/access.decorators';
import { MEDIA_TYPE, sendAttachment } from '../../platform/http/attachment';
import { csvText } from '../../platform/http/csv';
import { CodeFilter, CodeParam } from '../../platform/http/params';
import { tagged } from '../../platform/http/tagged';
import { registerRows, writeRegister } from './register-table';
import { type RegisterFilter, ReplicationReads } from './replication-reads';

/** Who uses what, where: for everybody. */
@ApiTags('replication')
@Public()
@Controller()
export class RegisterController {
  constructor(private readonly reads: ReplicationReads) {}

  @Get('replications')
  @ApiOperation({ summary: 'The register of solutions that other agencies have taken over' })
  @ApiQuery({ name: 'field', required: false, description: 'Code of a field' })
  @ApiQuery({ name: 'agency', required: false, description: 'Code of the agency that has taken it over' })
  @ApiOkResponse({ description: 'ReplicationRegister' })
  async register(
    @CodeFilter('field') field: string | undefined,
    @CodeFilter('agency') agency: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | null> {
    const register: ReplicationRegister = await this.reads.register(filterOf(field, agency));
    return tagged(reply, known, JSON.stringify(register));
  }

  @Get('replications/register.csv')
  @ApiOperation({ summary: 'The register as CSV' })
  @ApiProduces('text/csv')
  async csv(
    @CodeFilter('field') field: string | undefined,
    @CodeFilter('agency') agency: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items } = await this.reads.register(filterOf(field, agency));
    sendAttachment(reply, 'nhan-rong.csv', csvText(registerRows(items)));
  }

  @Get('replications/register.xlsx')
  @ApiOperation({ summary: 'The register as a workbook' })
  @ApiProduces(MEDIA_TYPE.xlsx)
  async xlsx(
    @CodeFilter('field') field: string | undefined,
    @CodeFilter('agency') agency: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { items } = await this.reads.register(filterOf(field, agency));
    sendAttachment(reply, 'nhan-rong.xlsx', await writeRegister(items));
  }

  @Get('challenges/:code/replications')
  @ApiOperation({ summary: 'Where the solutions of a published result are used' })
  @ApiOkResponse({ description: 'ReplicationNotice[]' })
  ofChallenge(@CodeParam() code: string): Promise<ReplicationNotice[]> {
    return this.reads.ofChallenge(code);
  }
}

function filterOf(field: string | undefined, agency: string | undefined): RegisterFilter {
  return { ...(field !== undefined && { field }), ...(agency !== undefined && { agency }) };
}
