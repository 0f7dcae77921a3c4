import { AGENCY_KINDS, type AgencyKind, type AgencyRequest } from '@loi-giai/shared';
import { OmitType } from '@nestjs/swagger';
import { Day, OneOf, Text } from '../../../platform/http/fields';

export class CreateAgencyDto implements AgencyRequest {
  @Text({ min: 1, max: 40 })
  code!: string;

  @Text({ min: 1, max: 200 })
  name!: string;

  @Text({ optional: true, max: 200 })
  nameEn?: string;

  @OneOf(AGENCY_KINDS)
  kind!: AgencyKind;

  @Text({ optional: true, max: 40 })
  parentCode?: string;

  @Day({ optional: true })
  validFrom?: string;

  @Day({ optional: true })
  validTo?: string;

  @Text({ optional: true, max: 40 })
  successorCode?: string;
}

export class UpdateAgencyDto extends OmitType(CreateAgencyDto, ['code']) {}
