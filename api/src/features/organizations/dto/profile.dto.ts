import {
  HANDOVER_AFTERWARDS,
  type HandoverAfterwards,
  type HandoverRequest,
  ORGANIZATION_KINDS,
  ORGANIZATION_LIMITS,
  type OrganizationKind,
  type OrganizationProfile,
  SIZE_BANDS,
  type SizeBand,
  type TrackRecord,
} from '@loi-giai/shared';
import { Codes, Id, Link, OneOf, Parts, Text, Whole } from '../../../platform/http/fields';

export class TrackRecordDto implements TrackRecord {
  @Text({ min: 1, max: 200, wraps: true })
  title!: string;

  @Text({ max: 200, wraps: true })
  customer!: string;

  @Whole({ min: 1950, max: 2100 })
  year!: number;

  @Text({ max: 1_000 })
  description!: string;

  @Link({ max: 300 })
  link!: string;
}

export class OrganizationProfileDto implements OrganizationProfile {
  @Text({ max: 300, wraps: true })
  summary!: string;

  @Codes({ max: ORGANIZATION_LIMITS.fields })
  fields!: string[];

  @Link({ max: 300 })
  website!: string;

  @Text({ max: 300 })
  address!: string;

  @Text({ max: 100 })
  province!: string;

  @Whole({ nullable: true, min: 1800, max: 2100 })
  foundedYear!: number | null;

  @OneOf(SIZE_BANDS, { nullable: true })
  size!: SizeBand | null;

  @Text({ max: 200 })
  contact!: string;

  @Parts(() => TrackRecordDto, { max: ORGANIZATION_LIMITS.references })
  references!: TrackRecordDto[];
}

export class HandoverDto implements HandoverRequest {
  @Id()
  memberId!: string;

  @OneOf(HANDOVER_AFTERWARDS)
  afterwards!: HandoverAfterwards;
}

export class OrganizationQueryDto {
  /** Part of the name, accents ignored. */
  @Text({ optional: true, max: 200 })
  q?: string;

  @OneOf(ORGANIZATION_KINDS, { optional: true })
  kind?: OrganizationKind;

  @Text({ optional: true, max: 40 })
  field?: string;

  @Text({ optional: true, max: 1_000 })
  cursor?: string;
}
