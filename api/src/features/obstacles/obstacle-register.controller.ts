import {
  type ObstacleRules,
  type ObstacleStatistics,
  PERMISSION,
  type Page,
  type ResolvedObstacle,
} from '@loi-giai/shared';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { ObstacleRulesDto, RegisterQuery, SimilarObstacleQuery } from './dto/obstacle.dto';
import { ObstacleOffice } from './obstacle-office.service';
import { ObstacleRegister } from './obstacle-register-reads';

/** All obstacles together: what was decided, how long it takes, by which rules they go up. */
@ApiTags('obstacles')
@Controller()
export class ObstacleRegisterController {
  constructor(
    private readonly register: ObstacleRegister,
    private readonly office: ObstacleOffice,
  ) {}

  @Get('obstacle-register')
  @Requires(PERMISSION.commissionRead)
  @ApiOperation({ summary: 'Resolved obstacles that are shared, and those the reader may see anyway' })
  @ApiOkResponse({ description: 'Page<ResolvedObstacle>' })
  search(
    @CurrentActor() actor: SignedInActor,
    @Query() query: RegisterQuery,
  ): Promise<Page<ResolvedObstacle>> {
    return this.register.search(actor, query);
  }

  @Get('obstacle-register/similar')
  @Requires(PERMISSION.obstacleRaise)
  @ApiOperation({ summary: 'Resolved obstacles like the one that is being written' })
  @ApiOkResponse({ description: 'ResolvedObstacle[]' })
  similar(
    @CurrentActor() actor: SignedInActor,
    @Query() { q, kind }: SimilarObstacleQuery,
  ): Promise<ResolvedObstacle[]> {
    return this.register.similar(actor, q, kind ?? null);
  }

  @Get('obstacle-statistics')
  @Requires(PERMISSION.obstacleOversee)
  @ApiOperation({ summary: 'How long obstacles took, by kind and level' })
  @ApiOkResponse({ description: 'ObstacleStatistics' })
  statistics(@CurrentActor() actor: SignedInActor): Promise<ObstacleStatistics> {
    return this.office.statistics(actor);
  }

  @Get('obstacle-rules')
  @Requires(PERMISSION.obstacleOversee)
  @ApiOperation({ summary: 'After how many working days an obstacle goes up a level' })
  @ApiOkResponse({ description: 'ObstacleRules' })
  rules(@CurrentActor() actor: SignedInActor): Promise<ObstacleRules> {
    return this.office.rules(actor);
  }

  @Put('obstacle-rules')
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Change after how many working days an obstacle goes up a level' })
  @ApiOkResponse({ description: 'ObstacleRules' })
  saveRules(@CurrentActor() actor: SignedInActor, @Body() rules: ObstacleRulesDto): Promise<ObstacleRules> {
    return this.office.saveRules(actor, rules);
  }
}
