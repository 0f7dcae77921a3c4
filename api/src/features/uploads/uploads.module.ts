import { Module } from '@nestjs/common';
import { ProposalsModule } from '../proposals/proposals.module';
import { UploadsController } from './uploads.controller';
import { Uploads } from './uploads.service';

@Module({
  imports: [ProposalsModule],
  controllers: [UploadsController],
  providers: [Uploads],
})
export class UploadsModule {}
