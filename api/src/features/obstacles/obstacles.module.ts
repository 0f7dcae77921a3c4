import { Module } from '@nestjs/common';
import { EscalateObstacles } from './escalate-obstacles';
import { ObstacleFiles } from './obstacle-files.service';
import { ObstacleOffice } from './obstacle-office.service';
import { ObstacleRegister } from './obstacle-register-reads';
import { ObstacleRegisterController } from './obstacle-register.controller';
import { ObstaclesController } from './obstacles.controller';
import { ObstaclesService } from './obstacles.service';

/** Step 4: what keeps a commission from going on, and how it is removed. */
@Module({
  controllers: [ObstaclesController, ObstacleRegisterController],
  providers: [ObstaclesService, ObstacleFiles, ObstacleOffice, ObstacleRegister, EscalateObstacles],
})
export class ObstaclesModule {}
