import type {
  LocalText,
  ReturnResultRequest,
  SaveResultRequest,
  WithdrawResultRequest,
} from '@loi-giai/shared';
import { Part, Text, Whole } from '../../../platform/http/fields';
import { LocalText20000, LocalText2000 } from '../../../platform/http/local-text.dto';

export class SaveResultDto implements SaveResultRequest {
  @Whole({ min: 1, max: 1_000 })
  number!: number;

  @Whole({ min: 0, max: 1_000_000 })
  revision!: number;

  @Part(() => LocalText20000)
  story!: LocalText;

  @Text({ max: 20_000 })
  lessons!: string;

  @Part(() => LocalText2000)
  reason!: LocalText;
}

export class ReturnResultDto implements ReturnResultRequest {
  @Text({ min: 1, max: 2_000 })
  reason!: string;
}

export class WithdrawResultDto implements WithdrawResultRequest {
  @Part(() => LocalText2000)
  reason!: LocalText;
}
