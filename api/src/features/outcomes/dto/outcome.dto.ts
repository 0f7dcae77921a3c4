import {
  type Direction,
  MEASURING_FREQUENCIES,
  type IndicatorReviseRequest,
  type IndicatorInput,
  type IndicatorsRequest,
  type LocalText,
  type MeasurementCorrectRequest,
  type MeasurementRefuseRequest,
  type MeasurementRequest,
  type MeasuringFrequency,
} from '@loi-giai/shared';
import { Day, Decimal, Id, OneOf, Part, Parts, Text, Whole } from '../../../platform/http/fields';
import { LocalText200 } from '../../../platform/http/local-text.dto';

/** Measured values: anything from shares to đồng. */
const RANGE = { min: -1_000_000_000_000_000, max: 1_000_000_000_000_000 };

class TermsDto {
  @OneOf(['up', 'down'])
  direction!: Direction;

  @Decimal(RANGE)
  baseline!: number;

  @Day()
  baselineOn!: string;

  @Decimal(RANGE)
  target!: number;

  @Day()
  targetOn!: string;
}

export class IndicatorDto extends TermsDto implements IndicatorInput {
  @Id({ optional: true })
  id?: string;

  @Part(() => LocalText200)
  name!: LocalText;

  @Part(() => LocalText200)
  unit!: LocalText;

  @Text({ min: 1, max: 2_000 })
  method!: string;

  @Text({ max: 500, wraps: true })
  source!: string;

  @OneOf(MEASURING_FREQUENCIES)
  frequency!: MeasuringFrequency;
}

export class IndicatorReviseDto extends TermsDto implements IndicatorReviseRequest {
  @Text({ min: 1, max: 2_000 })
  reason!: string;
}

export class IndicatorsDto implements IndicatorsRequest {
  @Parts(() => IndicatorDto, { max: 50 })
  indicators!: IndicatorDto[];
}

export class MeasurementDto implements MeasurementRequest {
  @Decimal(RANGE)
  value!: number;

  @Day({ nullable: true })
  periodFrom!: string | null;

  @Day()
  measuredOn!: string;

  @Text({ min: 1, max: 2_000 })
  method!: string;

  @Whole({ min: 1, max: 1_000_000_000, nullable: true })
  sampleSize!: number | null;

  @Text({ max: 4_000 })
  evidence!: string;

  @Text({ max: 2_000 })
  note!: string;
}

export class MeasurementCorrectDto extends MeasurementDto implements MeasurementCorrectRequest {
  @Text({ min: 1, max: 2_000 })
  reason!: string;
}

export class MeasurementRefuseDto implements MeasurementRefuseRequest {
  @Text({ min: 1, max: 2_000 })
  reason!: string;
}
