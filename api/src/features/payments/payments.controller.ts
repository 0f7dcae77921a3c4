import { PERMISSION, type PaymentDesk, type PaymentView } from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { RecordsRefusedActs, recordIn } from '../../platform/audit/refused-acts';
import { IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { PayDto, PaymentChangeDto, PaymentDto, PaymentReasonDto } from './dto/payment.dto';
import { PaymentFiles } from './payment-files.service';
import { PaymentsService } from './payments.service';

@ApiTags('payments')
@Controller()
@Requires(PERMISSION.commissionRead)
@RecordsRefusedActs('payment.refuse-attempt', recordIn('payment', 'commission'))
export class PaymentsController {
  constructor(
    private readonly payments: PaymentsService,
    private readonly attachments: PaymentFiles,
    private readonly files: Files,
  ) {}

  @Get('commissions/:id/payments')
  @ApiOperation({ summary: 'The value of a commission, and what is asked for, approved and paid of it' })
  @ApiOkResponse({ description: 'PaymentDesk' })
  desk(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<PaymentDesk> {
    return this.payments.desk(actor, id);
  }

  @Post('commissions/:id/payments')
  @ApiOperation({ summary: 'Draft a request for payment of what was accepted (the solver)' })
  begin(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: PaymentDto,
  ): Promise<PaymentView> {
    return this.payments.begin(actor, id, request);
  }

  @Get('payments/:id')
  @ApiOperation({ summary: 'A request for payment, for both sides; a draft for the solver alone' })
  @ApiOkResponse({ description: 'PaymentView' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<PaymentView> {
    return this.payments.view(actor, id);
  }

  @Put('payments/:id')
  @ApiOperation({ summary: 'Change a draft, or what was returned' })
  save(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: PaymentChangeDto,
  ): Promise<PaymentView> {
    return this.payments.save(actor, id, request);
  }

  @Post('payments/:id/request')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask for it; never above the value, never before the milestone is accepted' })
  request(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<PaymentView> {
    return this.payments.request(actor, id);
  }

  @Post('payments/:id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the request back, until it was checked' })
  cancel(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<PaymentView> {
    return this.payments.cancel(actor, id);
  }

  @Post('payments/:id/check')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm that the papers are in order (officers, finance)' })
  check(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<PaymentView> {
    return this.payments.check(actor, id);
  }

  @Post('payments/:id/approve')
  @HttpCode(200)
  @ApiOperation({ summary: 'Approve it (the leader); not by who has checked it (I6)' })
  approve(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<PaymentView> {
    return this.payments.approve(actor, id);
  }

  @Post('payments/:id/pay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that it was paid (finance)' })
  pay(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: PayDto,
  ): Promise<PaymentView> {
    return this.payments.pay(actor, id, request);
  }

  @Post('payments/:id/return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Return it to be mended, with the reason (whose turn it is)' })
  return(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { reason }: PaymentReasonDto,
  ): Promise<PaymentView> {
    return this.payments.turnDown(actor, id, 'return', reason);
  }

  @Post('payments/:id/refuse')
  @HttpCode(200)
  @ApiOperation({ summary: 'Refuse it for good, with the reason (whose turn it is)' })
  refuse(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() { reason }: PaymentReasonDto,
  ): Promise<PaymentView> {
    return this.payments.turnDown(actor, id, 'refuse', reason);
  }

  @Post('payments/:id/files')
  @ApiOperation({ summary: 'Attach an invoice or another paper; its type is decided from its content' })
  @TakesFile()
  attach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<PaymentView> {
    return this.attachments.attach(actor, id, () => requireFile(request));
  }

  @Delete('payments/:id/files/:fileId')
  @ApiOperation({ summary: 'Take a file out while it is written' })
  @ApiOkResponse({ description: 'PaymentView' })
  detach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
  ): Promise<PaymentView> {
    return this.attachments.detach(actor, id, fileId);
  }

  @Get('payments/:id/files/:fileId')
  @ApiOperation({ summary: 'A file of a request for payment' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async download(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.attachments.find(actor, id, fileId));
  }
}
