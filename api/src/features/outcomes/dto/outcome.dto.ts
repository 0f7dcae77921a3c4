import {
  type Direction,
  type IndicatorInput,
  type IndicatorsRequest,
  type LocalText,
  type MeasurementRequest,
} from '@loi-giai/shared';
import { Day, Decimal, Id, OneOf, Part, Parts, Text, Whole } from '../../../platform/http/fields';
import { LocalText200 } from '../../../platform/http/local-text.dto';

/** Measured values: anything from shares to đồng. */
const RANGE = { min: -1_000_000_000_000_000, max: 1_000_000_000_000_000 };

export class IndicatorDto implements IndicatorInput {
  @Id({ optional: true })
  id?: string;

  @Part(() => LocalText200)
  name!: LocalText;

  @Part(() => LocalText200)
  unit!: LocalText;

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

  @Text({ min: 1, max: 2_000 })
  method!: string;
}

export class IndicatorsDto implements IndicatorsRequest {
  @Parts(() => IndicatorDto, { max: 50 })
  indicators!: IndicatorDto[];
}

export class MeasurementDto implements MeasurementRequest {
  @Decimal(RANGE)
  value!: number;

  @Day()
  measuredOn!: string;

  @Text({ min: 1, max: 2_000 })
  method!: string;

  @Whole({ min: 1, max: 1_000_000_000, nullable: true })
  sampleSize!: number | null;

  @Text({ max: 4_000 })
  evidence!: string;
}
