import type {
  ConfirmationLinkView,
  Step,
  SubscriptionLinkView,
  SubscriptionList,
  SubscriptionView,
} from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import {
  ConfirmationTokenDto,
  FollowDto,
  SubscriptionSettingsDto,
  WatchTargetQuery,
} from './dto/subscription.dto';
import { MailSubscriptions } from './mail-subscriptions.service';
import { SubscriptionLinks } from './subscription-links.service';
import { Subscriptions } from './subscriptions.service';

@ApiTags('subscriptions')
@SignedIn()
@Controller('subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly byMail: MailSubscriptions,
    private readonly links: SubscriptionLinks,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What the signed-in account follows' })
  @ApiOkResponse({ description: 'SubscriptionList' })
  list(@CurrentActor() actor: SignedInActor): Promise<SubscriptionList> {
    return this.subscriptions.list(actor);
  }

  @Get('matching')
  @ApiOperation({ summary: 'The subscription that follows exactly this, if there is one' })
  @ApiOkResponse({ description: 'SubscriptionList' })
  matching(
    @CurrentActor() actor: SignedInActor,
    @Query() query: WatchTargetQuery,
  ): Promise<SubscriptionList> {
    const { challenge, field, agency, q, step } = query;
    return this.subscriptions.matching(actor, {
      challenge,
      field,
      agency,
      q,
      step: step === undefined ? null : (Number(step) as Step),
    });
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Follow a challenge, or what the filters of the public list find' })
  @ApiOkResponse({ description: 'SubscriptionView' })
  follow(@CurrentActor() actor: SignedInActor, @Body() request: FollowDto): Promise<SubscriptionView> {
    return this.subscriptions.follow(actor, request);
  }

  @Get('confirmation')
  @Public()
  @ApiOperation({ summary: 'What the link of a mail would confirm' })
  @ApiOkResponse({ description: 'ConfirmationLinkView' })
  confirmation(@Query() { token }: ConfirmationTokenDto): Promise<ConfirmationLinkView> {
    return this.byMail.view(token);
  }

  @Get('links/:token')
  @Public()
  @ApiOperation({ summary: 'What the unsubscribing link of a mail ends' })
  @ApiOkResponse({ description: 'SubscriptionLinkView' })
  link(@Param('token') token: string): Promise<SubscriptionLinkView> {
    return this.links.view(token);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change how often, and whether by mail' })
  @ApiOkResponse({ description: 'SubscriptionView' })
  change(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() settings: SubscriptionSettingsDto,
  ): Promise<SubscriptionView> {
    return this.subscriptions.change(actor, id, settings);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Follow no longer' })
  end(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<void> {
    return this.subscriptions.end(actor, id);
  }
}
