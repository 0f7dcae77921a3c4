import { Module } from '@nestjs/common';
import { AdminAccountsController, AdminMailsController } from './admin.controller';
import { AdminAccounts } from './admin-accounts.service';
import { AdminMails } from './admin-mails.service';
import { AuditController } from './audit.controller';
import { AuditLog } from './audit-log.service';

/** What administrators and auditors see of the portal itself. */
@Module({
  controllers: [AdminAccountsController, AdminMailsController, AuditController],
  providers: [AdminAccounts, AdminMails, AuditLog],
  exports: [AdminAccounts, AdminMails],
})
export class AdminModule {}
