import { PERMISSION, type ReviewRules } from '@loi-giai/shared';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CommissionReviews } from './commission-reviews.service';
import { ReviewRulesDto } from './dto/commission-reviews.dto';

@ApiTags('programme')
@Controller('programme/commission-reviews')
export class CommissionReviewsController {
  constructor(private readonly reviews: CommissionReviews) {}

  @Get()
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'By whom each kind of commission is reviewed' })
  @ApiOkResponse({ description: 'ReviewRules' })
  view(@CurrentActor() actor: SignedInActor): Promise<ReviewRules> {
    return this.reviews.view(actor);
  }

  @Put()
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Change by whom commissions are reviewed, from the next agreement on' })
  @ApiOkResponse({ description: 'ReviewRules' })
  save(@CurrentActor() actor: SignedInActor, @Body() body: ReviewRulesDto): Promise<ReviewRules> {
    return this.reviews.save(actor, body);
  }
}
