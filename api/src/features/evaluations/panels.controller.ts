import { PERMISSION, type EvaluationListItem, type EvaluationView, type PanelView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires, SignedIn } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { CodeParam } from '../../platform/http/params';
import { AcceptSeatDto, DeclineSeatDto, PanelDto } from './dto/evaluation.dto';
import { InvitationsService } from './invitations.service';
import { PanelsService } from './panels.service';
import { RecordsRefusals } from './refused-attempts';

@ApiTags('evaluations')
@RecordsRefusals()
@Controller()
export class PanelsController {
  constructor(
    private readonly panels: PanelsService,
    private readonly invitations: InvitationsService,
  ) {}

  @Get('evaluations/mine')
  @SignedIn()
  @ApiOperation({ summary: 'The evaluations the reader takes part in' })
  @ApiOkResponse({ description: 'EvaluationListItem[], the latest first' })
  listMine(@CurrentActor() actor: SignedInActor): Promise<EvaluationListItem[]> {
    return this.panels.listMine(actor);
  }

  @Get('challenges/:code/panel')
  @Requires(PERMISSION.panelRead)
  @ApiOperation({ summary: 'Who sits on the panel and how far each is; no scores, no proposals' })
  @ApiOkResponse({ description: 'PanelView' })
  view(@CurrentActor() actor: SignedInActor, @CodeParam() code: string): Promise<PanelView> {
    return this.panels.view(actor, code);
  }

  @Put('challenges/:code/panel')
  @Requires(PERMISSION.panelForm)
  @ApiOperation({ summary: 'Name the panel, or change it until scoring opens' })
  @ApiOkResponse({ description: 'PanelView' })
  form(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: PanelDto,
  ): Promise<PanelView> {
    return this.panels.form(actor, code, request);
  }

  @Post('challenges/:code/panel/accept')
  @HttpCode(200)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({
    summary: 'An outside expert takes the seat, with the pledge of confidentiality and impartiality',
  })
  @ApiOkResponse({ description: 'EvaluationView' })
  accept(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: AcceptSeatDto,
  ): Promise<EvaluationView> {
    return this.invitations.accept(actor, code, request);
  }

  @Post('challenges/:code/panel/decline')
  @HttpCode(204)
  @Requires(PERMISSION.evaluationDeclare)
  @ApiOperation({ summary: 'An outside expert declines the seat, which somebody else is to take' })
  decline(
    @CurrentActor() actor: SignedInActor,
    @CodeParam() code: string,
    @Body() request: DeclineSeatDto,
  ): Promise<void> {
    return this.invitations.decline(actor, code, request);
  }
}
