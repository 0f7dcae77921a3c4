import { type OrganizationProfile, SIZE_BANDS, type TrackRecord } from '@loi-giai/shared';

/** A track record while it is written: the year may be missing. */
export type TrackRecordDraft = Omit<TrackRecord, 'year'> & { readonly year: number | null };

/** A profile as its form holds it; the keys are the request's, so that errors of the API find their fields. */
export type ProfileDraft = Omit<OrganizationProfile, 'size' | 'references'> & {
  readonly size: string;
  readonly references: readonly TrackRecordDraft[];
};

const EMPTY_RECORD: TrackRecordDraft = { title: '', customer: '', year: null, description: '', link: '' };

export function draftOf(profile: OrganizationProfile): ProfileDraft {
  return { ...profile, size: profile.size ?? '' };
}

/** What is sent. The API refuses a year that is missing (0), and says so at its field. */
export function profileOf(draft: ProfileDraft): OrganizationProfile {
  return {
    summary: draft.summary.trim(),
    fields: draft.fields,
    website: draft.website.trim(),
    address: draft.address.trim(),
    province: draft.province.trim(),
    foundedYear: draft.foundedYear,
    size: SIZE_BANDS.find((band) => band === draft.size) ?? null,
    contact: draft.contact.trim(),
    references: draft.references.map(({ title, customer, year, description, link }) => ({
      title: title.trim(),
      customer: customer.trim(),
      year: year ?? 0,
      description: description.trim(),
      link: link.trim(),
    })),
  };
}

export function withRecord(records: readonly TrackRecordDraft[]): readonly TrackRecordDraft[] {
  return [...records, { ...EMPTY_RECORD }];
}

export function withoutRecord(
  records: readonly TrackRecordDraft[],
  place: number,
): readonly TrackRecordDraft[] {
  return records.filter((_, index) => index !== place);
}

/** The entry one place up (-1) or down (1); unchanged where there is no such place. */
export function moved<T>(entries: readonly T[], place: number, by: -1 | 1): readonly T[] {
  const entry = entries[place];
  const other = entries[place + by];
  if (entry === undefined || other === undefined) return entries;
  return entries.map((found, index) => (index === place ? other : index === place + by ? entry : found));
}

/** A kept draft, checked: what is no profile (any more) is none. */
export function draftFrom(found: unknown): ProfileDraft | null {
  if (!isRecord(found)) return null;
  const { fields, foundedYear, references } = found;
  const texts = ['summary', 'website', 'address', 'province', 'contact', 'size'];
  if (!texts.every((key) => typeof found[key] === 'string') || !isYear(foundedYear)) return null;
  if (!Array.isArray(fields) || !fields.every((field) => typeof field === 'string')) return null;
  if (!Array.isArray(references) || !references.every(isTrackRecord)) return null;
  return found as unknown as ProfileDraft;
}

function isTrackRecord(found: unknown): boolean {
  if (!isRecord(found) || !isYear(found['year'])) return false;
  return ['title', 'customer', 'description', 'link'].every((key) => typeof found[key] === 'string');
}

function isYear(found: unknown): boolean {
  return found === null || typeof found === 'number';
}

function isRecord(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null;
}
