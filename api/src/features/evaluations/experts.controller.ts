import { PERMISSION, type ExpertChoice, type ExpertView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam, IdParam } from '../../platform/http/params';
import { ExpertDto, ExpertQuery } from './dto/experts.dto';
import { ExpertsService } from './experts.service';

@ApiTags('evaluations')
@Controller()
export class ExpertsController {
  constructor(private readonly experts: ExpertsService) {}

  @Get('experts')
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'The experts’ pool, with what each has to do now' })
  @ApiOkResponse({ description: 'ExpertView[]' })
  list(
    @CurrentActor() actor: SignedInActor,
    @Query() { field, active, sort }: ExpertQuery,
  ): Promise<ExpertView[]> {
    return this.experts.list(actor, {
      field,
      active: active === undefined ? undefined : active === 'true',
      sort,
    });
  }

  @Post('experts')
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Add somebody to the pool' })
  add(@CurrentActor() actor: SignedInActor, @Body() request: ExpertDto): Promise<ExpertView> {
    return this.experts.add(actor, request);
  }

  @Put('experts/:id')
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Change what the pool says of somebody' })
  edit(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ExpertDto,
  ): Promise<ExpertView> {
    return this.experts.edit(actor, id, request);
  }

  @Post('experts/:id/deactivate')
  @HttpCode(200)
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Propose somebody to no panel any more' })
  deactivate(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ExpertView> {
    return this.experts.setActive(actor, id, false);
  }

  @Post('experts/:id/reactivate')
  @HttpCode(200)
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Propose somebody to panels again' })
  reactivate(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<ExpertView> {
    return this.experts.setActive(actor, id, true);
  }

  @Get('challenges/:code/panel/experts')
  @Requires(PERMISSION.panelForm)
  @ApiOperation({ summary: 'Whom a panel may be given, those of the challenge’s field first' })
  @ApiOkResponse({ description: 'ExpertChoice[]' })
  choices(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<ExpertChoice[]> {
    return this.experts.choices(actor, code);
  }
}
