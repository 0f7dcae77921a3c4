import { type AcceptanceDesk, type DeliveryView, PERMISSION } from '@loi-giai/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { RecordsRefusedActs, recordIn } from '../../platform/audit/refused-acts';
import { IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { type MinutesFormat, sendMinutes } from '../../platform/minutes/minutes-files';
import { Files } from '../../platform/storage/files';
import { DeliveriesService } from './deliveries.service';
import { DeliveryFiles } from './delivery-files.service';
import {
  DeliveryAcceptDto,
  DeliveryChangeDto,
  DeliveryCheckDto,
  DeliveryDto,
  DeliveryReturnDto,
} from './dto/delivery.dto';

@ApiTags('acceptances')
@Controller()
@Requires(PERMISSION.commissionRead)
@RecordsRefusedActs('delivery.refuse-attempt', recordIn('delivery', 'commission'))
export class DeliveriesController {
  constructor(
    private readonly deliveries: DeliveriesService,
    private readonly attachments: DeliveryFiles,
    private readonly files: Files,
  ) {}

  @Get('commissions/:id/deliveries')
  @ApiOperation({ summary: 'The milestones of a commission with what was handed in for each' })
  @ApiOkResponse({ description: 'AcceptanceDesk' })
  desk(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<AcceptanceDesk> {
    return this.deliveries.desk(actor, id);
  }

  @Post('commissions/:id/milestones/:milestoneId/deliveries')
  @ApiOperation({ summary: 'Begin the next round of what is handed in for a milestone (the solver)' })
  begin(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('milestoneId') milestoneId: string,
    @Body() request: DeliveryDto,
  ): Promise<DeliveryView> {
    return this.deliveries.begin(actor, id, milestoneId, request);
  }

  @Get('deliveries/:id')
  @ApiOperation({
    summary: 'One round, for both sides and those who oversee them; a draft for the solver alone',
  })
  @ApiOkResponse({ description: 'DeliveryView' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<DeliveryView> {
    return this.deliveries.view(actor, id);
  }

  @Put('deliveries/:id')
  @ApiOperation({ summary: 'Write in a draft' })
  save(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: DeliveryChangeDto,
  ): Promise<DeliveryView> {
    return this.deliveries.save(actor, id, request);
  }

  @Post('deliveries/:id/submit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hand it in' })
  submit(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<DeliveryView> {
    return this.deliveries.submit(actor, id);
  }

  @Post('deliveries/:id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take it back, until it was checked' })
  withdraw(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<DeliveryView> {
    return this.deliveries.withdraw(actor, id);
  }

  @Post('deliveries/:id/check')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say of each criterion whether it is met (the agency’s officers)' })
  check(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: DeliveryCheckDto,
  ): Promise<DeliveryView> {
    return this.deliveries.check(actor, id, request);
  }

  @Post('deliveries/:id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept what was checked (the leader); not by who has checked it (I6)' })
  accept(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: DeliveryAcceptDto,
  ): Promise<DeliveryView> {
    return this.deliveries.accept(actor, id, request);
  }

  @Post('deliveries/:id/return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Return it with what is missing, and until when' })
  return(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: DeliveryReturnDto,
  ): Promise<DeliveryView> {
    return this.deliveries.return(actor, id, request);
  }

  @Post('deliveries/:id/files')
  @ApiOperation({ summary: 'Attach a file to a draft; its type is decided from its content' })
  @TakesFile()
  attach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<DeliveryView> {
    return this.attachments.attach(actor, id, () => requireFile(request));
  }

  @Delete('deliveries/:id/files/:fileId')
  @ApiOperation({ summary: 'Take a file out of a draft' })
  @ApiOkResponse({ description: 'DeliveryView' })
  detach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
  ): Promise<DeliveryView> {
    return this.attachments.detach(actor, id, fileId);
  }

  @Get('deliveries/:id/files/:fileId')
  @ApiOperation({ summary: 'A file of a delivery' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async download(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.attachments.find(actor, id, fileId));
  }

  @Get('deliveries/:id/minutes.pdf')
  @ApiOperation({ summary: 'The minutes of the acceptance as PDF; a draft until it is accepted' })
  @ApiOkResponse({ description: 'A PDF, as an attachment' })
  pdf(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.send(actor, id, 'pdf', reply);
  }

  @Get('deliveries/:id/minutes.docx')
  @ApiOperation({ summary: 'The minutes of the acceptance as DOCX; a draft until it is accepted' })
  @ApiOkResponse({ description: 'A DOCX, as an attachment' })
  docx(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.send(actor, id, 'docx', reply);
  }

  private async send(
    actor: SignedInActor,
    id: string,
    format: MinutesFormat,
    reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.attachments.minutes(actor, id, format);
    sendMinutes(reply, `bien-ban-nghiem-thu-${id.slice(0, 8)}`, format, bytes);
  }
}
