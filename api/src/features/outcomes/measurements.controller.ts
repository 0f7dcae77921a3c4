import { type OutcomesView, PERMISSION } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { IdParam } from '../../platform/http/params';
import { requireFile, TakesFile } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { MeasurementCorrectDto, MeasurementDto, MeasurementRefuseDto } from './dto/outcome.dto';
import { MeasurementFiles } from './measurement-files.service';
import { MeasurementsService } from './measurements.service';
import { RecordsRefusedOutcomeActs } from './refused-outcome-acts';

/** Every act answers with the outcomes as they stand afterwards. */
@ApiTags('outcomes')
@ApiOkResponse({ description: 'OutcomesView' })
@Controller()
@RecordsRefusedOutcomeActs()
export class MeasurementsController {
  constructor(
    private readonly measurements: MeasurementsService,
    private readonly evidence: MeasurementFiles,
    private readonly files: Files,
  ) {}

  @Post('indicators/:id/measurements')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Enter a measurement' })
  enter(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: MeasurementDto,
  ): Promise<OutcomesView> {
    return this.measurements.enter(actor, id, request);
  }

  @Post('measurements/:id/verify')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeVerify)
  @ApiOperation({ summary: 'Verify a measurement that somebody else entered (I6)' })
  verify(@CurrentActor() actor: SignedInActor, @IdParam() id: string): Promise<OutcomesView> {
    return this.measurements.verify(actor, id);
  }

  @Post('measurements/:id/refuse')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeVerify)
  @ApiOperation({ summary: 'Refuse a measurement that somebody else entered, with a reason (I6)' })
  refuse(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: MeasurementRefuseDto,
  ): Promise<OutcomesView> {
    return this.measurements.refuse(actor, id, request);
  }

  @Post('measurements/:id/correct')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Correct a measurement by a new one; the old one stays (I8)' })
  correct(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Body() request: MeasurementCorrectDto,
  ): Promise<OutcomesView> {
    return this.measurements.correct(actor, id, request);
  }

  @Post('measurements/:id/files')
  @HttpCode(200)
  @Requires(PERMISSION.outcomeManage)
  @ApiOperation({ summary: 'Attach evidence; its type is decided from its content' })
  @TakesFile()
  attach(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<OutcomesView> {
    return this.evidence.attach(actor, id, () => requireFile(request));
  }

  @Get('measurements/:id/files/:fileId')
  @Requires(PERMISSION.challengeReadUnpublished)
  @ApiOperation({ summary: 'Evidence of a measurement' })
  @ApiOkResponse({ description: 'The file, as an attachment' })
  async download(
    @CurrentActor() actor: SignedInActor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.send(reply, await this.evidence.find(actor, id, fileId));
  }
}
