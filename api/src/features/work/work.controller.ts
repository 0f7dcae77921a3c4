import type { TodoItem } from '@loi-giai/shared';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { Work } from './work.service';

@ApiTags('work')
@Controller('work')
export class WorkController {
  constructor(private readonly work: Work) {}

  @Get('todo')
  @SignedIn()
  @ApiOperation({ summary: 'What waits for the reader, most urgent first' })
  todo(@CurrentActor() actor: SignedInActor): Promise<TodoItem[]> {
    return this.work.todo(actor);
  }
}
