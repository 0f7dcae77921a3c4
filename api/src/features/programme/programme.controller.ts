import { type FieldView, type HomeFigures, PERMISSION, type StepText } from '@loi-giai/shared';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, MaybeActor, Public, Requires } from '../../platform/access/access.decorators';
import { type Actor, may, type SignedInActor } from '../../platform/access/actor';
import { CodeParam } from '../../platform/http/params';
import { FieldDto, StepTextDto } from './dto/programme.dto';
import { ProgrammeReads } from './programme-reads';
import { Programme } from './programme.service';

@ApiTags('programme')
@Controller()
export class ProgrammeController {
  constructor(
    private readonly programme: Programme,
    private readonly reads: ProgrammeReads,
  ) {}

  @Get('programme/steps')
  @Public()
  @ApiOperation({ summary: 'The five steps: titles and guidance' })
  steps(): Promise<StepText[]> {
    return this.reads.steps();
  }

  @Put('programme/steps/:step')
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Change a step’s title and guidance' })
  saveStep(
    @CurrentActor() actor: SignedInActor,
    @Param('step') step: string,
    @Body() body: StepTextDto,
  ): Promise<StepText> {
    return this.programme.saveStep(actor, Number(step), body);
  }

  @Get('programme/figures')
  @Public()
  @ApiOperation({ summary: 'The figures of the home page' })
  figures(): Promise<HomeFigures> {
    return this.reads.figures();
  }

  @Get('fields')
  @Public()
  @ApiOperation({ summary: 'Fields in use; for the programme office, all' })
  fields(@MaybeActor() actor: Actor | null): Promise<FieldView[]> {
    return this.reads.fields(!actor || !may(actor, PERMISSION.programmeManage));
  }

  @Put('fields/:code')
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Change a field, or add one' })
  saveField(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: FieldDto,
  ): Promise<FieldView> {
    return this.programme.saveField(actor, code, body);
  }
}
