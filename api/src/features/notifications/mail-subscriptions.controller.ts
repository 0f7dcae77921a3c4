import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/access.decorators';
import { MailSubscriptionDto } from './dto/subscription.dto';
import { MailSubscriptions } from './mail-subscriptions.service';

@ApiTags('subscriptions')
@Public()
@Controller('mail-subscriptions')
export class MailSubscriptionsController {
  constructor(private readonly byMail: MailSubscriptions) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Follow by e-mail without an account; a mail asks to confirm the address' })
  request(@Body() request: MailSubscriptionDto, @Ip() address: string): Promise<void> {
    return this.byMail.request(request, address);
  }
}
