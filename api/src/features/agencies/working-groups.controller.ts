import { PERMISSION, type WorkingGroupEditView } from '@loi-giai/shared';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam } from '../../platform/http/params';
import { WorkingGroupDto } from './dto/working-group.dto';
import { WorkingGroups } from './working-groups.service';

@ApiTags('agencies')
@Controller('agencies/:code/working-group')
@Requires(PERMISSION.workingGroupManage)
export class WorkingGroupsController {
  constructor(private readonly groups: WorkingGroups) {}

  @Get()
  @ApiOperation({ summary: 'The working group with its members’ addresses, for whoever manages it' })
  forEditing(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<WorkingGroupEditView> {
    return this.groups.forEditing(actor, code);
  }

  @Put()
  @ApiOperation({ summary: 'Set up or change the working group; unknown addresses are invited' })
  save(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: WorkingGroupDto,
  ): Promise<WorkingGroupEditView> {
    return this.groups.save(actor, code, body);
  }
}
