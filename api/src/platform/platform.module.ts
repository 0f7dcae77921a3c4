import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AccessGuard } from './access/access.guard';
import { SessionStrategy } from './access/session.strategy';
import { Configuration } from './config/configuration';
import { DatabaseModule } from './database/database.module';
import { HealthController } from './http/health.controller';
import { Metrics } from './http/metrics';
import { MetricsController } from './http/metrics.controller';
import { Jobs } from './jobs/jobs';
import { LiveChannel } from './live/live-channel';
import { Mailer } from './mail/mailer';
import { MasterKeys } from './sealing/master-keys';
import { Presences } from './presence/presences';
import { SealRotation } from './sealing/seal-rotation';
import { Seals } from './sealing/seals';
import { fileStoreOf } from './storage/disk-file-store';
import { FileStore } from './storage/file-store';
import { Files } from './storage/files';
import { PartialKeys } from './storage/partial-keys';
import { PartialUploads } from './storage/partial-uploads';
import { RecordFiles } from './storage/record-files';
import { StrayFiles } from './storage/stray-files';

/** What every feature stands on. Knows no feature. */
@Global()
@Module({
  imports: [DatabaseModule, PassportModule],
  controllers: [HealthController, MetricsController],
  providers: [
    AccessGuard,
    SessionStrategy,
    Jobs,
    LiveChannel,
    Mailer,
    MasterKeys,
    Metrics,
    Seals,
    SealRotation,
    Files,
    RecordFiles,
    Presences,
    PartialUploads,
    StrayFiles,
    PartialKeys,
    { provide: FileStore, inject: [Configuration], useFactory: fileStoreOf },
  ],
  exports: [
    AccessGuard,
    Jobs,
    LiveChannel,
    Mailer,
    MasterKeys,
    Metrics,
    Seals,
    SealRotation,
    Files,
    RecordFiles,
    FileStore,
    PartialKeys,
    PartialUploads,
    Presences,
  ],
})
export class PlatformModule {}
