import type { FieldRequest, LocalText, StepTextRequest } from '@loi-giai/shared';
import { LocalText200, LocalText2000 } from '../../../platform/http/local-text.dto';
import { Flag, Part } from '../../../platform/http/fields';

export class StepTextDto implements StepTextRequest {
  @Part(() => LocalText200)
  title!: LocalText;

  @Part(() => LocalText2000)
  guidance!: LocalText;
}

export class FieldDto implements FieldRequest {
  @Part(() => LocalText200)
  name!: LocalText;

  @Flag()
  active!: boolean;
}
