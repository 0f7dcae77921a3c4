import {
  CHASING_RULE_MAX,
  type ChasingRules,
  type FieldRequest,
  type HolidayRequest,
  type LocalText,
  SCHEDULE_RULE_MAX,
  type ScheduleRules,
  type StepTextRequest,
} from '@loi-giai/shared';
import { LocalText200, LocalText2000 } from '../../../platform/http/local-text.dto';
import { Day, Flag, Part, Whole } from '../../../platform/http/fields';

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

/** Working days. */
const RULE = { min: 0, max: SCHEDULE_RULE_MAX };

export class ScheduleRulesDto implements ScheduleRules {
  @Whole(RULE)
  call!: number;

  @Whole(RULE)
  questions!: number;

  @Whole(RULE)
  answers!: number;

  @Whole(RULE)
  evaluation!: number;

  @Whole(RULE)
  decision!: number;

  @Whole(RULE)
  pilot!: number;

  @Whole(RULE)
  measuring!: number;
}

export class ChasingRulesDto implements ChasingRules {
  @Whole({ min: 0, max: CHASING_RULE_MAX })
  before!: number;

  @Whole({ min: 1, max: CHASING_RULE_MAX })
  every!: number;

  @Whole({ min: 1, max: CHASING_RULE_MAX })
  escalateAfter!: number;

  @Whole({ min: 1, max: CHASING_RULE_MAX })
  answerComplaintsIn!: number;
}

export class HolidayDto implements HolidayRequest {
  @Part(() => LocalText200)
  name!: LocalText;

  @Day({ nullable: true })
  workdayInstead!: string | null;
}
