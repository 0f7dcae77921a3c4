import {
  type OrganizationListItem,
  type OrganizationPublicView,
  type OrganizationView,
  type Page,
  PERMISSION,
} from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CurrentActor,
  MaybeActor,
  Public,
  Requires,
  SignedIn,
} from '../../platform/access/access.decorators';
import type { Actor, SignedInActor } from '../../platform/access/actor';
import { notFound } from '../../platform/errors/problem';
import { IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { HandoverDto, OrganizationProfileDto, OrganizationQueryDto } from './dto/profile.dto';
import { OrganizationClosing } from './organization-closing.service';
import { OrganizationHandover } from './organization-handover.service';
import { OrganizationProfiles } from './organization-profiles.service';
import { OrganizationPublicReads } from './organization-public-reads';

@ApiTags('organizations')
@Controller('organizations')
export class OrganizationProfilesController {
  constructor(
    private readonly profiles: OrganizationProfiles,
    private readonly handover: OrganizationHandover,
    private readonly closing: OrganizationClosing,
    private readonly reads: OrganizationPublicReads,
    private readonly files: Files,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Organizations with a public page, found without regard to accents' })
  list(@Query() query: OrganizationQueryDto): Promise<Page<OrganizationListItem>> {
    return this.reads.list(query);
  }

  @Get(':id/public')
  @Public()
  @ApiOperation({ summary: 'What an organization published, and its released awards' })
  async page(@IdParam() id: string): Promise<OrganizationPublicView> {
    const found = await this.reads.byId(id);
    if (!found) throw notFound();
    return found;
  }

  @Get(':id/logo')
  @Public()
  @ApiOperation({ summary: 'The logo' })
  @ApiOkResponse({ description: 'The picture' })
  async logo(
    @MaybeActor() actor: Actor | null,
    @IdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.profiles.logo(actor, id));
  }

  @Put(':id/profile')
  @Requires(PERMISSION.organizationManage)
  @ApiOperation({ summary: 'Save the profile; who may see it is another matter' })
  save(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: OrganizationProfileDto,
  ): Promise<OrganizationView> {
    return this.profiles.save(actor, id, body);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Requires(PERMISSION.organizationManage)
  @ApiOperation({ summary: 'Show the profile to everybody' })
  publish(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<OrganizationView> {
    return this.profiles.setPublic(actor, id, true);
  }

  @Post(':id/unpublish')
  @HttpCode(200)
  @Requires(PERMISSION.organizationManage)
  @ApiOperation({ summary: 'Show the profile to members only; awards stay public' })
  unpublish(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<OrganizationView> {
    return this.profiles.setPublic(actor, id, false);
  }

  @Post(':id/logo')
  @HttpCode(200)
  @Requires(PERMISSION.organizationManage)
  @ApiOperation({ summary: 'Set the logo: PNG, JPEG or WebP, decided from its content' })
  @TakesFile()
  setLogo(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<OrganizationView> {
    return this.profiles.setLogo(actor, id, () => requireFile(request));
  }

  @Delete(':id/logo')
  @Requires(PERMISSION.organizationManage)
  @ApiOperation({ summary: 'Remove the logo' })
  removeLogo(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<OrganizationView> {
    return this.profiles.removeLogo(actor, id);
  }

  @Post(':id/handover')
  @Requires(PERMISSION.organizationManage)
  @ApiOperation({ summary: 'Offer the ownership to another member, who becomes owner by accepting' })
  offer(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: HandoverDto,
  ): Promise<OrganizationView> {
    return this.handover.offer(actor, id, body);
  }

  @Delete(':id/handover')
  @Requires(PERMISSION.organizationManage)
  @ApiOperation({ summary: 'Take the offered ownership back' })
  withdraw(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<OrganizationView> {
    return this.handover.withdraw(actor, id);
  }

  @Post(':id/handover/accept')
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({ summary: 'Become the owner' })
  accept(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<OrganizationView> {
    return this.handover.accept(actor, id);
  }

  @Post(':id/handover/decline')
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({ summary: 'Decline the offered ownership' })
  decline(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<OrganizationView> {
    return this.handover.decline(actor, id);
  }

  @Post(':id/close')
  @HttpCode(204)
  @Requires(PERMISSION.organizationManage)
  @ApiOperation({ summary: 'Close an organization of which nothing runs; nobody belongs to it any more' })
  close(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<void> {
    return this.closing.close(actor, id);
  }
}
