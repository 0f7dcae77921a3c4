import { PERMISSION, type CommissionView } from '@loi-giai/shared';
import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { AmendmentsService } from './amendments.service';
import { AmendmentDto, ReasonDto, SignDto } from './dto/commission.dto';

/** Amendments of a signed commission. */
@ApiTags('commissions')
@Controller('commissions/:id/amendments')
export class AmendmentsController {
  constructor(private readonly amendments: AmendmentsService) {}

  @Post()
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Draw up the next amendment' })
  @ApiCreatedResponse({ description: 'CommissionView' })
  begin(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: AmendmentDto,
  ): Promise<CommissionView> {
    return this.amendments.begin(actor, id, request);
  }

  @Put(':amendmentId')
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Write the draft of an amendment' })
  @ApiOkResponse({ description: 'CommissionView' })
  save(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('amendmentId') amendmentId: string,
    @Body() request: AmendmentDto,
  ): Promise<CommissionView> {
    return this.amendments.save(actor, id, amendmentId, request);
  }

  @Post(':amendmentId/offer')
  @HttpCode(200)
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Offer the amendment to the solver' })
  @ApiOkResponse({ description: 'CommissionView' })
  offer(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('amendmentId') amendmentId: string,
  ): Promise<CommissionView> {
    return this.amendments.act(actor, id, amendmentId, 'offer');
  }

  @Post(':amendmentId/agree')
  @HttpCode(200)
  @Requires(PERMISSION.commissionAgree)
  @ApiOperation({ summary: 'Agree to the amendment, for the solver' })
  @ApiOkResponse({ description: 'CommissionView' })
  agree(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('amendmentId') amendmentId: string,
  ): Promise<CommissionView> {
    return this.amendments.act(actor, id, amendmentId, 'agree');
  }

  @Post(':amendmentId/decline')
  @HttpCode(200)
  @Requires(PERMISSION.commissionAgree)
  @ApiOperation({ summary: 'Decline the amendment, for the solver' })
  @ApiOkResponse({ description: 'CommissionView' })
  decline(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('amendmentId') amendmentId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<CommissionView> {
    return this.amendments.act(actor, id, amendmentId, 'decline', { reason });
  }

  @Post(':amendmentId/approve')
  @HttpCode(200)
  @Requires(PERMISSION.commissionApprove)
  @ApiOperation({ summary: 'Approve the amendment, as the agency’s leader' })
  @ApiOkResponse({ description: 'CommissionView' })
  approve(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('amendmentId') amendmentId: string,
  ): Promise<CommissionView> {
    return this.amendments.act(actor, id, amendmentId, 'approve');
  }

  @Post(':amendmentId/return')
  @HttpCode(200)
  @Requires(PERMISSION.commissionApprove)
  @ApiOperation({ summary: 'Return the amendment, as the agency’s leader' })
  @ApiOkResponse({ description: 'CommissionView' })
  return(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('amendmentId') amendmentId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<CommissionView> {
    return this.amendments.act(actor, id, amendmentId, 'return', { reason });
  }

  @Post(':amendmentId/sign')
  @HttpCode(200)
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Record the signature of the amendment: its terms are in force' })
  @ApiOkResponse({ description: 'CommissionView' })
  sign(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('amendmentId') amendmentId: string,
    @Body() { ...signature }: SignDto,
  ): Promise<CommissionView> {
    return this.amendments.act(actor, id, amendmentId, 'sign', { signature });
  }

  @Post(':amendmentId/withdraw')
  @HttpCode(200)
  @Requires(PERMISSION.commissionManage)
  @ApiOperation({ summary: 'Withdraw an amendment that is not in force' })
  @ApiOkResponse({ description: 'CommissionView' })
  withdraw(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('amendmentId') amendmentId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<CommissionView> {
    return this.amendments.act(actor, id, amendmentId, 'withdraw', { reason });
  }
}
