import { AGENCY_KINDS, type AgencyKind } from '@loi-giai/shared';
import { OneOf, Text } from '../../../platform/http/fields';

export class AgencyQueryDto {
  /** Part of the name, accents ignored, or the beginning of the code. */
  @Text({ optional: true, max: 200 })
  q?: string;

  @OneOf(AGENCY_KINDS, { optional: true })
  kind?: AgencyKind;

  @Text({ optional: true, max: 40 })
  parent?: string;

  /** `true`: also those whose period of validity is over. */
  @OneOf(['true', 'false'], { optional: true })
  former?: 'true' | 'false';

  @Text({ optional: true, max: 1_000 })
  cursor?: string;
}
