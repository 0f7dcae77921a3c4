import { type AssignmentView, PERMISSION } from '@loi-giai/shared';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam } from '../../platform/http/params';
import { AssignmentService } from './assignment.service';
import { AssignmentDto } from './dto/assignment.dto';
import { RecordsRefusals } from './refused-attempts';

@ApiTags('evaluations')
@RecordsRefusals()
@Controller('challenges/:code/evaluation/assignment')
export class AssignmentController {
  constructor(private readonly assignment: AssignmentService) {}

  @Get()
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({
    summary:
      'Who reads what, with a balanced proposal for what is lacking (panel chair; a secretary without conflicts)',
  })
  @ApiOkResponse({ description: 'AssignmentView' })
  view(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<AssignmentView> {
    return this.assignment.view(actor, code);
  }

  @Put()
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({
    summary: 'Confirm the readers of every eligible proposal (panel chair; a secretary without conflicts)',
  })
  @ApiOkResponse({ description: 'AssignmentView' })
  confirm(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: AssignmentDto,
  ): Promise<AssignmentView> {
    return this.assignment.confirm(actor, code, request);
  }
}
