import { Module } from '@nestjs/common';
import { ProgrammeController } from './programme.controller';
import { ProgrammeReads } from './programme-reads';
import { Programme } from './programme.service';

@Module({
  controllers: [ProgrammeController],
  providers: [Programme, ProgrammeReads],
})
export class ProgrammeModule {}
