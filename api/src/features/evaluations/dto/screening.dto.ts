import {
  SCREENING_ACT,
  SCREENING_LIMITS,
  SCREENING_VERDICT,
  type ScreenedItem,
  type ScreeningAct,
  type ScreeningRequest,
  type ScreeningVerdict,
} from '@loi-giai/shared';
import type { PipeTransform } from '@nestjs/common';
import { notFound } from '../../../platform/errors/problem';
import { OneOf, Parts, Text } from '../../../platform/http/fields';

export class ScreenedItemDto implements ScreenedItem {
  @OneOf(Object.values(SCREENING_VERDICT))
  verdict!: ScreeningVerdict;

  @Text({ max: SCREENING_LIMITS.note })
  note!: string;
}

export class ScreeningDto implements ScreeningRequest {
  @OneOf(Object.values(SCREENING_ACT))
  act!: ScreeningAct;

  @Parts(() => ScreenedItemDto, { max: SCREENING_LIMITS.checklist })
  items!: ScreenedItemDto[];
}

/** A place in the checklist, from 1; anything else is not found. */
export const ITEM_NUMBER: PipeTransform<string, number> = {
  transform(value) {
    const item = Number(value);
    if (!/^\d{1,2}$/.test(value) || item < 1) throw notFound();
    return item;
  },
};
