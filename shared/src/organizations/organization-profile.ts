import type { CommissionKind } from '../commissions/commission-kinds';
import type { LocalText } from '../platform/page';
import type { OrganizationKind } from './organizations';

/** Number of people. */
export const SIZE_BANDS = ['1-9', '10-49', '50-199', '200+'] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

/** Something the organization did before, as it says itself. */
export interface TrackRecord {
  readonly title: string;
  readonly customer: string;
  readonly year: number;
  readonly description: string;
  /** https address, or empty. */
  readonly link: string;
}

/** PUT /organizations/:id/profile (owners and admins). Everything may be empty. */
export interface OrganizationProfile {
  readonly summary: string;
  /** Codes of fields. */
  readonly fields: readonly string[];
  readonly website: string;
  readonly address: string;
  readonly province: string;
  readonly foundedYear: number | null;
  readonly size: SizeBand | null;
  /** Mail address or telephone number for the public. */
  readonly contact: string;
  readonly references: readonly TrackRecord[];
}

export const EMPTY_PROFILE: OrganizationProfile = {
  summary: '',
  fields: [],
  website: '',
  address: '',
  province: '',
  foundedYear: null,
  size: null,
  contact: '',
  references: [],
};

/** GET /organizations?q=&kind=&field=&cursor=: published profiles, and everybody who was awarded, by name. */
export interface OrganizationListItem {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly summary: string;
  readonly province: string;
  readonly fields: readonly LocalText[];
  readonly logo: string | null;
  /** Released awards. */
  readonly awards: number;
}

/**
 * GET /organizations/:id/public. Of proposals nothing but released awards (I1). Whoever was awarded without having published
 * a profile shows name and awards only.
 */
export interface OrganizationPublicView extends Omit<OrganizationListItem, 'awards'> {
  readonly description: string;
  readonly website: string;
  readonly address: string;
  readonly foundedYear: number | null;
  readonly size: SizeBand | null;
  readonly contact: string;
  readonly references: readonly TrackRecord[];
  readonly awards: readonly OrganizationAward[];
}

export interface OrganizationAward {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly proposalTitle: string;
  /** Lead and partners as they were called when they submitted. */
  readonly organizationName: string;
  readonly releasedAt: string;
  /** Null until a commission has begun. */
  readonly commission: CommissionKind | null;
}
