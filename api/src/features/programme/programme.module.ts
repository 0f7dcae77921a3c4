import { Module } from '@nestjs/common';
import { ProgrammeController } from './programme.controller';
import { ProgrammeReads } from './programme-reads';
import { ProgrammeCalendars } from './programme-calendar.service';
import { Programme } from './programme.service';

@Module({
  controllers: [ProgrammeController],
  providers: [Programme, ProgrammeCalendars, ProgrammeReads],
})
export class ProgrammeModule {}
