import type { NotificationPage, UnreadCount } from '@loi-giai/shared';
import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { NotificationListQuery } from './dto/subscription.dto';
import { NotificationList } from './notification-list.service';

@ApiTags('notifications')
@SignedIn()
@Controller('notifications')
export class NotificationsController {
  constructor(private readonly notifications: NotificationList) {}

  @Get()
  @ApiOperation({ summary: 'News about what the account follows, the newest first' })
  @ApiOkResponse({ description: 'NotificationPage' })
  list(
    @CurrentActor() actor: SignedInActor,
    @Query() { cursor }: NotificationListQuery,
  ): Promise<NotificationPage> {
    return this.notifications.list(actor, cursor);
  }

  @Get('unread')
  @ApiOperation({ summary: 'How many have not been read' })
  @ApiOkResponse({ description: 'UnreadCount' })
  unread(@CurrentActor() actor: SignedInActor): Promise<UnreadCount> {
    return this.notifications.unread(actor);
  }

  @Post('read')
  @HttpCode(200)
  @ApiOperation({ summary: 'All of them are read' })
  readAll(@CurrentActor() actor: SignedInActor): Promise<UnreadCount> {
    return this.notifications.readAll(actor);
  }

  @Post(':id/read')
  @HttpCode(200)
  @ApiOperation({ summary: 'This one is read' })
  read(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<UnreadCount> {
    return this.notifications.read(actor, id);
  }
}
