import { PERMISSION, type MinutesTemplateView } from '@loi-giai/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Requires } from '../../platform/access/access.decorators';
import type { SignedInActor } from '../../platform/access/actor';
import { sendMinutes } from '../../platform/minutes/minutes-files';
import { MinutesTemplateDto } from './dto/minutes.dto';
import { MinutesTemplateService } from './minutes-template.service';

@ApiTags('programme')
@Controller('programme/minutes-template')
export class MinutesTemplateController {
  constructor(private readonly template: MinutesTemplateService) {}

  @Get()
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'The fixed words of panels’ minutes' })
  @ApiOkResponse({ description: 'MinutesTemplateView' })
  read(@CurrentActor() actor: SignedInActor): Promise<MinutesTemplateView> {
    return this.template.read(actor);
  }

  @Put()
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Change the fixed words of minutes that are not issued yet' })
  @ApiOkResponse({ description: 'MinutesTemplateView' })
  save(
    @CurrentActor() actor: SignedInActor,
    @Body() request: MinutesTemplateDto,
  ): Promise<MinutesTemplateView> {
    return this.template.save(actor, request);
  }

  @Post('preview.pdf')
  @HttpCode(200)
  @Requires(PERMISSION.programmeManage)
  @ApiOperation({ summary: 'Minutes of a made-up meeting in these words, which are not saved' })
  @ApiOkResponse({ description: 'A PDF, as an attachment' })
  async preview(
    @CurrentActor() actor: SignedInActor,
    @Body() request: MinutesTemplateDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendMinutes(reply, 'bien-ban-mau', 'pdf', await this.template.preview(actor, request));
  }
}
