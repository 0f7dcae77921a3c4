import {
  type ChasingRules,
  type FieldView,
  type Holiday,
  type HomeFigures,
  PERMISSION,
  type ProgrammeCalendar,
  type StepText,
  type TriageText,
} from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, MaybeActor, Public, Requires } from '../../platform/access/access.decorators';
import { type Actor, may, type SignedInActor } from '../../platform/access/actor';
import { CodeParam } from '../../platform/http/params';
import { ChasingRulesDto, FieldDto, HolidayDto, ScheduleRulesDto, StepTextDto } from './dto/programme.dto';
import { ProgrammeCalendars } from './programme-calendar.service';
import { ProgrammeReads } from './programme-reads';
import { Programme } from './programme.service';

@ApiTags('programme')
@Controller()
export class ProgrammeController {
  constructor(
    private readonly programme: Programme,
    private readonly reads: ProgrammeReads,
    private readonly calendars: ProgrammeCalendars,
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

  @Get('programme/triage-texts')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'The three scores of the triage: names and guidance' })
  triageTexts(): Promise<TriageText[]> {
    return this.reads.triageTexts();
  }

  @Put('programme/triage-texts/:criterion')
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Change the name and guidance of a score of the triage' })
  saveTriageText(
    @CurrentActor() actor: SignedInActor,
    @Param('criterion') criterion: string,
    @Body() body: StepTextDto,
  ): Promise<TriageText> {
    return this.programme.saveTriageText(actor, criterion, body);
  }

  @Get('programme/figures')
  @Public()
  @ApiOperation({ summary: 'The figures of the home page' })
  figures(): Promise<HomeFigures> {
    return this.reads.figures();
  }

  @Get('programme/calendar')
  @Public()
  @ApiOperation({
    summary: 'How many working days the parts of a schedule take at least, and the public holidays',
  })
  calendar(): Promise<ProgrammeCalendar> {
    return this.calendars.read();
  }

  @Put('programme/schedule-rules')
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Change how many working days the parts of a schedule take at least' })
  saveRules(
    @CurrentActor() actor: SignedInActor,
    @Body() body: ScheduleRulesDto,
  ): Promise<ProgrammeCalendar> {
    return this.calendars.saveRules(actor, body);
  }

  @Get('programme/chasing-rules')
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'When people are reminded of what is due in evaluations' })
  chasingRules(@CurrentActor() actor: SignedInActor): Promise<ChasingRules> {
    return this.programme.chasingRules(actor);
  }

  @Put('programme/chasing-rules')
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Change when people are reminded of what is due in evaluations' })
  saveChasingRules(
    @CurrentActor() actor: SignedInActor,
    @Body() body: ChasingRulesDto,
  ): Promise<ChasingRules> {
    return this.programme.saveChasingRules(actor, body);
  }

  @Put('programme/holidays/:day')
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Change a public holiday, or add one' })
  saveHoliday(
    @CurrentActor() actor: SignedInActor,
    @Param('day') day: string,
    @Body() body: HolidayDto,
  ): Promise<Holiday> {
    return this.calendars.saveHoliday(actor, day, body);
  }

  @Delete('programme/holidays/:day')
  @HttpCode(204)
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Take out a public holiday' })
  removeHoliday(@CurrentActor() actor: SignedInActor, @Param('day') day: string): Promise<void> {
    return this.calendars.removeHoliday(actor, day);
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
