import type { ReceiptKeys, ReceiptVerification } from '@loi-giai/shared';
import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/access.decorators';
import { VerifyReceiptDto } from './dto/verify-receipt.dto';
import { ReceiptChecks } from './receipt-checks.service';
import { Receipts } from './receipts.service';

/** For anybody who holds a receipt (I8). */
@ApiTags('receipts')
@Public()
@Controller()
export class ReceiptsController {
  constructor(
    private readonly receipts: Receipts,
    private readonly checks: ReceiptChecks,
  ) {}

  /** Where programs look for it, beside the API. */
  @Get('.well-known/loigiai-receipts.json')
  @Header('cache-control', 'public, max-age=300')
  @ApiExcludeEndpoint()
  keys(): Promise<ReceiptKeys> {
    return this.receipts.publishedKeys();
  }

  @Post('receipts/verify')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whether a receipt, and the files it names, are genuine and unchanged' })
  verify(@Body() body: VerifyReceiptDto): Promise<ReceiptVerification> {
    return this.checks.verify(body);
  }
}
