import { Module } from '@nestjs/common';
import { ClaimDecisions } from './claim-decisions.service';
import { ClaimsController } from './claims.controller';
import { ClaimsReads } from './claims-reads';
import { Claims } from './claims.service';
import { OrganizationClosing } from './organization-closing.service';
import { OrganizationHandover } from './organization-handover.service';
import { OrganizationInvitations } from './organization-invitations.service';
import { OrganizationMembers } from './organization-members.service';
import { OrganizationProfilesController } from './organization-profiles.controller';
import { OrganizationProfiles } from './organization-profiles.service';
import { OrganizationPublicReads } from './organization-public-reads';
import { OrganizationsController } from './organizations.controller';
import { OrganizationsReads } from './organizations-reads';
import { Organizations } from './organizations.service';

@Module({
  controllers: [ClaimsController, OrganizationProfilesController, OrganizationsController],
  providers: [
    Organizations,
    OrganizationClosing,
    OrganizationHandover,
    OrganizationInvitations,
    OrganizationMembers,
    OrganizationProfiles,
    OrganizationPublicReads,
    OrganizationsReads,
    Claims,
    ClaimDecisions,
    ClaimsReads,
  ],
  exports: [Organizations],
})
export class OrganizationsModule {}
