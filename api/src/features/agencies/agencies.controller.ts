import { type AgencyListItem, type AgencyView, type MyAgency, type Page, PERMISSION } from '@loi-giai/shared';
import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  MaybeActor,
  Public,
  Requires,
  SignedIn,
} from '../../platform/access/access.decorators';
import type { Actor, SignedInActor } from '../../platform/access/actor';
import { CodeParam } from '../../platform/http/params';
import { AgenciesReads } from './agencies-reads';
import { Agencies } from './agencies.service';
import { AgencyQueryDto } from './dto/agency-query.dto';
import { CreateAgencyDto, UpdateAgencyDto } from './dto/agency.dto';

@ApiTags('agencies')
@Controller('agencies')
export class AgenciesController {
  constructor(
    private readonly agencies: Agencies,
    private readonly reads: AgenciesReads,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Agencies by name, found without regard to accents' })
  list(@Query() query: AgencyQueryDto): Promise<Page<AgencyListItem>> {
    return this.reads.list(query);
  }

  @Get('mine')
  @SignedIn()
  @ApiOperation({ summary: 'Agencies in which the reader holds a role' })
  mine(@CurrentActor() actor: SignedInActor): Promise<MyAgency[]> {
    return this.reads.heldIn(actor.roles);
  }

  @Get(':code')
  @Public()
  @ApiOperation({ summary: 'An agency with its place in the tree and its working group' })
  view(@MaybeActor() actor: Actor | null, @CodeParam() code: string): Promise<AgencyView> {
    return this.agencies.view(actor, code);
  }

  @Post()
  @Requires(PERMISSION.agenciesManage)
  @ApiOperation({ summary: 'Add an agency' })
  create(@CurrentActor() actor: SignedInActor, @Body() body: CreateAgencyDto): Promise<AgencyView> {
    return this.agencies.create(actor, body);
  }

  @Put(':code')
  @Requires(PERMISSION.agenciesManage)
  @ApiOperation({ summary: 'Change an agency, or end it in favour of its successor' })
  update(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: UpdateAgencyDto,
  ): Promise<AgencyView> {
    return this.agencies.update(actor, code, body);
  }
}
