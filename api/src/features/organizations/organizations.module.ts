import { Module } from '@nestjs/common';
import { OrganizationInvitations } from './organization-invitations.service';
import { OrganizationMembers } from './organization-members.service';
import { OrganizationsController } from './organizations.controller';
import { OrganizationsReads } from './organizations-reads';
import { Organizations } from './organizations.service';

@Module({
  controllers: [OrganizationsController],
  providers: [Organizations, OrganizationInvitations, OrganizationMembers, OrganizationsReads],
  exports: [Organizations],
})
export class OrganizationsModule {}
