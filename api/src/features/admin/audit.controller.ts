import { type AuditItem, type AuditVerification, type Page, PERMISSION } from '@loi-giai/shared';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access.decorators';
import { AuditLog } from './audit-log.service';
import { AuditListQuery } from './dto/audit.dto';

@ApiTags('audit')
@Requires(PERMISSION.auditRead)
@Controller('audit')
export class AuditController {
  constructor(private readonly log: AuditLog) {}

  @Get()
  @ApiOperation({ summary: 'The audit log, newest first; acts on proposals appear after the closing time' })
  @ApiOkResponse({ description: 'Page of AuditItem' })
  list(@Query() query: AuditListQuery): Promise<Page<AuditItem>> {
    return this.log.list(query);
  }

  @Get('verification')
  @ApiOperation({ summary: 'Recompute the audit chain' })
  @ApiOkResponse({ description: 'AuditVerification' })
  verify(): Promise<AuditVerification> {
    return this.log.verify();
  }
}
