import { PERMISSION, type SandboxDesk, type SandboxNotice, type SandboxView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { RecordsRefusedActs, recordIn } from '../../platform/audit/refused-acts';
import { CodeParam, IdParam } from '../../platform/http/params';
import {
  IncidentDto,
  ParticipantsDto,
  SandboxChangeDto,
  SandboxDto,
  SandboxExitDto,
  SandboxGrantDto,
  SandboxReasonDto,
} from './dto/sandbox.dto';
import { SandboxExits } from './sandbox-exit.service';
import { SandboxLog } from './sandbox-log.service';
import { SandboxReads } from './sandbox-reads';
import { SandboxService } from './sandbox.service';

@ApiTags('sandbox')
@Controller()
@Requires(PERMISSION.commissionRead)
@RecordsRefusedActs('sandbox.refuse', recordIn('sandbox_permit', 'commission'))
export class SandboxController {
  constructor(
    private readonly permits: SandboxService,
    private readonly log: SandboxLog,
    private readonly exits: SandboxExits,
    private readonly reads: SandboxReads,
  ) {}

  @Get('challenges/:code/sandbox')
  @Public()
  @ApiOperation({ summary: 'Where and until when something is tried; nobody’s name' })
  @ApiOkResponse({ description: 'SandboxNotice[]' })
  notices(@CodeParam() code: string): Promise<SandboxNotice[]> {
    return this.reads.ofChallenge(code);
  }

  @Get('commissions/:id/sandbox-permits')
  @ApiOperation({ summary: 'The permits of a commission, the latest term first' })
  @ApiOkResponse({ description: 'SandboxDesk' })
  ofCommission(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SandboxDesk> {
    return this.reads.ofCommission(actor, id);
  }

  @Post('commissions/:id/sandbox-permits')
  @ApiOperation({ summary: 'Draft a permit for a controlled trial' })
  draft(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: SandboxDto,
  ): Promise<SandboxView> {
    return this.permits.draft(actor, id, request);
  }

  @Get('sandbox-permits/:id')
  @ApiOperation({ summary: 'A permit with its log, for both sides and those who oversee them' })
  @ApiOkResponse({ description: 'SandboxView' })
  view(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SandboxView> {
    return this.permits.view(actor, id);
  }

  @Put('sandbox-permits/:id')
  @ApiOperation({ summary: 'Change a draft, or one that was returned' })
  change(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: SandboxChangeDto,
  ): Promise<SandboxView> {
    return this.permits.change(actor, id, request);
  }

  @Post('sandbox-permits/:id/submit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Submit it (the agency)' })
  submit(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SandboxView> {
    return this.permits.submit(actor, id);
  }

  @Post('sandbox-permits/:id/return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Return it with reasons' })
  return(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: SandboxReasonDto,
  ): Promise<SandboxView> {
    return this.permits.return(actor, id, request);
  }

  @Post('sandbox-permits/:id/discard')
  @HttpCode(200)
  @ApiOperation({ summary: 'Pursue a draft, or one that was returned, no further (the agency)' })
  discard(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: SandboxReasonDto,
  ): Promise<SandboxView> {
    return this.permits.discard(actor, id, request);
  }

  @Post('sandbox-permits/:id/grant')
  @HttpCode(200)
  @ApiOperation({ summary: 'Grant it with number and date; not by who has written in it (I6)' })
  grant(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: SandboxGrantDto,
  ): Promise<SandboxView> {
    return this.permits.grant(actor, id, request);
  }

  @Post('sandbox-permits/:id/activate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin the trial, within its days' })
  activate(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<SandboxView> {
    return this.permits.activate(actor, id);
  }

  @Post('sandbox-permits/:id/suspend')
  @HttpCode(200)
  @ApiOperation({ summary: 'Suspend it by hand' })
  suspend(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: SandboxReasonDto,
  ): Promise<SandboxView> {
    return this.permits.suspend(actor, id, request);
  }

  @Post('sandbox-permits/:id/resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let it go on; not by who had it suspended (I6)' })
  resume(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: SandboxReasonDto,
  ): Promise<SandboxView> {
    return this.permits.resume(actor, id, request);
  }

  @Post('sandbox-permits/:id/participants')
  @ApiOperation({ summary: 'Count who has joined; never above the cap' })
  count(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: ParticipantsDto,
  ): Promise<SandboxView> {
    return this.log.count(actor, id, request);
  }

  @Post('sandbox-permits/:id/incidents')
  @ApiOperation({ summary: 'Report an incident; one that reaches the threshold suspends at once' })
  report(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: IncidentDto,
  ): Promise<SandboxView> {
    return this.log.report(actor, id, request);
  }

  @Post('sandbox-permits/:id/exit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Decide how it ends: adopt, extend by a further term, stop' })
  exit(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: SandboxExitDto,
  ): Promise<SandboxView> {
    return this.exits.decide(actor, id, request);
  }
}
