import { PERMISSION, type TemplateListItem, type TemplateView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { ChallengeTemplates } from './challenge-templates.service';
import { CreateTemplateDto, SaveTemplateDto, TemplateListQuery } from './dto/template.dto';

@ApiTags('challenges')
@Controller('challenge-templates')
export class ChallengeTemplatesController {
  constructor(private readonly templates: ChallengeTemplates) {}

  @Get()
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'Templates in use, by name; for the programme office also those put away' })
  list(
    @CurrentActor() actor: SignedInActor,
    @Query() { archived }: TemplateListQuery,
  ): Promise<TemplateListItem[]> {
    return this.templates.list(actor, archived === 'true');
  }

  @Get(':id')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'A template with its content, which has no dates' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<TemplateView> {
    return this.templates.view(actor, id);
  }

  @Post()
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Begin a template, empty or with the content of a challenge' })
  create(@CurrentActor() actor: SignedInActor, @Body() body: CreateTemplateDto): Promise<TemplateView> {
    return this.templates.create(actor, body);
  }

  @Put(':id')
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Keep a template; `stale` where somebody else has saved since' })
  save(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() body: SaveTemplateDto,
  ): Promise<TemplateView> {
    return this.templates.save(actor, id, body);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Put a template away: nothing new begins with it' })
  archive(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<TemplateView> {
    return this.templates.archive(actor, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Take a template into use again' })
  restore(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<TemplateView> {
    return this.templates.restore(actor, id);
  }
}
