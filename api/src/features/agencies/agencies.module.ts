import { Module } from '@nestjs/common';
import { AgenciesController } from './agencies.controller';
import { AgenciesReads } from './agencies-reads';
import { Agencies } from './agencies.service';
import { AgencyImportController } from './agency-import.controller';
import { AgencyImport } from './agency-import.service';
import { AgencyLookup } from './agency-lookup.service';
import { WorkingGroupsController } from './working-groups.controller';
import { WorkingGroups } from './working-groups.service';

@Module({
  controllers: [AgencyImportController, AgenciesController, WorkingGroupsController],
  providers: [Agencies, AgenciesReads, AgencyImport, AgencyLookup, WorkingGroups],
  exports: [AgenciesReads, AgencyImport, AgencyLookup],
})
export class AgenciesModule {}
