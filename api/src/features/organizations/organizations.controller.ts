import { type OrganizationInvitationView, type OrganizationView, PERMISSION } from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { AddMemberDto, ChangeMemberDto, OrganizationDto } from './dto/organization.dto';
import { OrganizationInvitations } from './organization-invitations.service';
import { OrganizationMembers } from './organization-members.service';
import { Organizations } from './organizations.service';

@ApiTags('organizations')
@Controller('organizations')
@SignedIn()
export class OrganizationsController {
  constructor(
    private readonly organizations: Organizations,
    private readonly members: OrganizationMembers,
    private readonly invitations: OrganizationInvitations,
  ) {}

  @Get('mine')
  @ApiOperation({ summary: 'Organizations the reader is a member of' })
  mine(@CurrentActor() actor: SignedInActor): Promise<OrganizationView[]> {
    return this.organizations.mine(actor);
  }

  @Get('invitations')
  @ApiOperation({ summary: 'Organizations the reader is asked to join' })
  invited(@CurrentActor() actor: SignedInActor): Promise<OrganizationInvitationView[]> {
    return this.invitations.mine(actor);
  }

  @Post(':id/membership/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept the own invitation; from then on the reader is a member' })
  accept(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<OrganizationView> {
    return this.invitations.accept(actor, id);
  }

  @Post(':id/membership/decline')
  @HttpCode(204)
  @ApiOperation({ summary: 'Decline the own invitation' })
  decline(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<void> {
    return this.invitations.decline(actor, id);
  }

  @Get(':id')
  @ApiOperation({ summary: 'An organization, for its members' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<OrganizationView> {
    return this.organizations.view(actor, id);
  }

  @Post()
  @ApiOperation({ summary: 'Register an organization; its maker becomes its owner' })
  create(@CurrentActor() actor: SignedInActor, @Body() body: OrganizationDto): Promise<OrganizationView> {
    return this.organizations.create(actor, body);
  }

  @Put(':id')
  @Requires(PERMISSION.organizationManage)
  @ApiOperation({ summary: 'Change an organization' })
  update(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: OrganizationDto,
  ): Promise<OrganizationView> {
    return this.organizations.update(actor, id, body);
  }

  @Post(':id/members')
  @Requires(PERMISSION.organizationManage)
  @ApiOperation({ summary: 'Invite somebody, who is a member once the invitation is accepted' })
  inviteMember(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: AddMemberDto,
  ): Promise<OrganizationView> {
    return this.members.invite(actor, id, body);
  }

  @Put(':id/members/:memberId')
  @Requires(PERMISSION.organizationManage)
  @ApiOperation({ summary: 'Change a member’s role; only owners make or unmake owners' })
  changeMember(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('memberId') memberId: string,
    @Body() body: ChangeMemberDto,
  ): Promise<OrganizationView> {
    return this.members.changeRole(actor, id, memberId, body.role);
  }

  @Delete(':id/members/:memberId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a member, withdraw an invitation, or leave; an owner always remains' })
  removeMember(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('memberId') memberId: string,
  ): Promise<void> {
    return this.members.remove(actor, id, memberId);
  }
}
