import { Module } from '@nestjs/common';
import { SandboxExits } from './sandbox-exit.service';
import { SandboxJobs } from './sandbox-jobs';
import { SandboxLog } from './sandbox-log.service';
import { SandboxReads } from './sandbox-reads';
import { SandboxController } from './sandbox.controller';
import { SandboxService } from './sandbox.service';

/** Step 4: controlled trials. */
@Module({
  controllers: [SandboxController],
  providers: [SandboxService, SandboxLog, SandboxExits, SandboxReads, SandboxJobs],
})
export class SandboxModule {}
