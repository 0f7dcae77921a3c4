import { Module } from '@nestjs/common';
import { FollowUpsService } from './follow-ups.service';
import { RegisterController } from './register.controller';
import { ReplicationReads } from './replication-reads';
import { ReplicationsController } from './replications.controller';
import { ReplicationsService } from './replications.service';

/** Nhân rộng: solutions that other agencies take over, and what becomes of them. */
@Module({
  controllers: [RegisterController, ReplicationsController],
  providers: [FollowUpsService, ReplicationReads, ReplicationsService],
})
export class ReplicationModule {}
