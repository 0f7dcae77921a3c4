import type { InclusionProof } from '@loi-giai/shared';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { sendAttachment } from '../../platform/http/attachment';
import { IdParam } from '../../platform/http/params';
import { ReceiptPaper } from '../receipts/receipt-paper.service';
import { ProposalReceipts } from './proposal-receipts.service';
import { VERSION_NUMBER } from './version-number';

/** What the members of an organization keep as proof. */
@ApiTags('proposals')
@Controller('proposals/:id/versions/:number')
@SignedIn()
export class ProposalReceiptsController {
  constructor(
    private readonly receipts: ProposalReceipts,
    private readonly paper: ReceiptPaper,
  ) {}

  @Get('receipt.json')
  @ApiOperation({ summary: 'The receipt as it was signed, with its signature' })
  @ApiOkResponse({ description: 'A SignedReceipt, as an attachment' })
  async json(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Param('number', VERSION_NUMBER) number: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const signed = await this.receipts.signed(actor, id, number);
    const body = `${JSON.stringify(signed, null, 2)}\n`;
    sendAttachment(reply, `${signed.receipt.number}.json`, body);
  }

  @Get('receipt.pdf')
  @ApiOperation({ summary: 'The receipt to be printed; the signed one is attached to it' })
  @ApiQuery({ name: 'lang', required: false, enum: ['vi', 'en'] })
  @ApiOkResponse({ description: 'A PDF, as an attachment' })
  async pdf(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Param('number', VERSION_NUMBER) number: number,
    @Query('lang') lang: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const signed = await this.receipts.signed(actor, id, number);
    const body = await this.paper.print(signed, lang === 'en' ? 'en' : 'vi');
    sendAttachment(reply, `${signed.receipt.number}.pdf`, body);
  }

  @Get('proof')
  @ApiOperation({
    summary: 'That the receipt is among those of the call’s root; not found until the call has closed',
  })
  proof(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Param('number', VERSION_NUMBER) number: number,
  ): Promise<InclusionProof> {
    return this.receipts.proof(actor, id, number);
  }
}
