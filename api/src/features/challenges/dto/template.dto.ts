import {
  type ChallengeContent,
  type CreateTemplateRequest,
  type LocalText,
  type SaveTemplateRequest,
} from '@loi-giai/shared';
import { OmitType } from '@nestjs/swagger';
import { OneOf, Part, Text, Whole } from '../../../platform/http/fields';
import { LocalText120, LocalText600 } from '../../../platform/http/local-text.dto';
import { SaveChallengeDto } from './challenge.dto';

export class TemplateListQuery {
  @OneOf(['true', 'false'], { optional: true })
  archived?: 'true' | 'false';
}

export class CreateTemplateDto implements CreateTemplateRequest {
  @Part(() => LocalText120)
  name!: LocalText;

  @Part(() => LocalText600)
  description!: LocalText;

  @Text({ optional: true, min: 1, max: 40 })
  copyOf?: string;
}

/** What an officer writes in a draft. */
export class TemplateContentDto
  extends OmitType(SaveChallengeDto, ['revision'])
  implements ChallengeContent {}

export class SaveTemplateDto implements SaveTemplateRequest {
  @Part(() => LocalText120)
  name!: LocalText;

  @Part(() => LocalText600)
  description!: LocalText;

  @Part(() => TemplateContentDto)
  content!: ChallengeContent;

  @Whole({ min: 1, max: 2_147_483_647 })
  revision!: number;
}
