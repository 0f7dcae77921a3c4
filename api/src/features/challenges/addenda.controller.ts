import {
  type AddendumDesk,
  type AddendumView,
  type ChallengeVersionView,
  PERMISSION,
} from '@loi-giai/shared';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { notFound } from '../../platform/errors/problem';
import { CodeParam } from '../../platform/http/params';
import { AddendaReads } from './addenda-reads';
import { Addenda } from './addenda.service';
import { ReturnAddendumDto, SaveAddendumDto } from './dto/addendum.dto';

/** Versions of a challenge and the addenda that make them. */
@ApiTags('challenges')
@Controller('challenges/:code')
export class AddendaController {
  constructor(
    private readonly addenda: Addenda,
    private readonly reads: AddendaReads,
  ) {}

  @Get('addenda')
  @Public()
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Published addenda with reason, date and what they changed, the latest first' })
  list(@CodeParam() code: string): Promise<AddendumView[]> {
    return this.reads.list(code);
  }

  @Get('versions/:number')
  @Public()
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'A published version, compared with the one before' })
  version(@CodeParam() code: string, @Param('number') number: string): Promise<ChallengeVersionView> {
    if (!/^[1-9]\d{0,5}$/.test(number)) throw notFound();
    return this.reads.version(code, Number(number));
  }

  @Get('addenda/working')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'The addendum that is being written, and the acts open to the reader' })
  desk(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<AddendumDesk> {
    return this.addenda.desk(actor, code);
  }

  @Post('addenda')
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Begin an addendum, while the call is open' })
  begin(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<AddendumDesk> {
    return this.addenda.begin(actor, code);
  }

  @Put('addenda/working')
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Keep the addendum; `stale` where somebody else has saved since' })
  save(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: SaveAddendumDto,
  ): Promise<AddendumDesk> {
    return this.addenda.save(actor, code, body);
  }

  @Post('addenda/working/submit')
  @HttpCode(200)
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Send a complete addendum to the agency’s leader' })
  submit(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<AddendumDesk> {
    return this.addenda.submit(actor, code);
  }

  @Post('addenda/working/return')
  @HttpCode(200)
  @Requires(PERMISSION.challengeReview)
  @ApiOperation({ summary: 'Return the addendum with a comment (the leader)' })
  returnToDraft(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() body: ReturnAddendumDto,
  ): Promise<AddendumDesk> {
    return this.addenda.returnToDraft(actor, code, body.comment);
  }

  @Post('addenda/working/publish')
  @HttpCode(200)
  @Requires(PERMISSION.challengeReview)
  @ApiOperation({
    summary: 'Publish the addendum (the leader, never one of its writers), before the closing time',
  })
  publish(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<AddendumDesk> {
    return this.addenda.publish(actor, code);
  }

  @Post('addenda/working/discard')
  @HttpCode(200)
  @Requires(PERMISSION.challengeDraft)
  @ApiOperation({ summary: 'Give the addendum up' })
  discard(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<AddendumDesk> {
    return this.addenda.discard(actor, code);
  }
}
