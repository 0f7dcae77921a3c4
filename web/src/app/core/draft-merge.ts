/**
 * A part of a draft that is decided by itself: a field (`plan`), or one language of a text that has two (`title.vi`).
 */
export type DraftPart = string;

export interface MergedDraft<T> {
  /** Both sides' changes; where both changed the same part, mine. */
  readonly content: T;
  /** Changed by both, differently: for people to decide. */
  readonly conflicts: readonly DraftPart[];
  /** Changed by the others only. */
  readonly taken: readonly DraftPart[];
}

/** Whether both say the same, as far as what is stored tells apart: the portal composes letters and takes space off the ends. */
export function sameWords(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

function written(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'string' ? part.normalize('NFC').replaceAll('\r\n', '\n').trim() : part,
  );
}

/**
 * Brings together, part by part, what two sides made of one draft.
 * @param base what both began with
 */
export function mergeDrafts<T extends object>(base: T, mine: T, theirs: T): MergedDraft<T> {
  const conflicts: DraftPart[] = [];
  const taken: DraftPart[] = [];
  for (const part of partsOf(mine)) {
    const [before, own, other] = [valueOf(base, part), valueOf(mine, part), valueOf(theirs, part)];
    if (sameWords(own, other) || sameWords(before, other)) continue;
    if (sameWords(before, own)) taken.push(part);
    else conflicts.push(part);
  }
  const content = taken.reduce((made, part) => withValue(made, part, valueOf(theirs, part)), { ...mine });
  return { content, conflicts, taken };
}

/** What becomes of a part that both sides changed. */
export type Decision = 'mine' | 'theirs' | 'both';
export type Decisions = Readonly<Partial<Record<DraftPart, Decision>>>;

/** The content once people have decided; both texts one after the other, both tables' lines. */
export function decide<T extends object>(content: T, theirs: T, decisions: Decisions): T {
  let decided = { ...content };
  for (const [part, decision] of Object.entries(decisions)) {
    const other = valueOf(theirs, part);
    if (decision === 'theirs') decided = withValue(decided, part, other);
    if (decision === 'both') decided = withValue(decided, part, joined(valueOf(decided, part), other));
  }
  return decided;
}

/**
 * Two things written here on top of one draft, the later one while the earlier one was still being fetched: where both
 * changed the same text, they stand one after the other.
 * @param joins whether a part can hold both, one after the other; where it cannot, the later one stays
 */
export function putTogether<T extends object>(
  base: T,
  earlier: T,
  later: T,
  joins: (part: DraftPart) => boolean,
): T {
  const { content, conflicts } = mergeDrafts(base, later, earlier);
  return conflicts
    .filter(joins)
    .reduce(
      (made, part) => withValue(made, part, joined(valueOf(earlier, part), valueOf(later, part))),
      content,
    );
}

function joined(first: unknown, second: unknown): unknown {
  if (Array.isArray(first) && Array.isArray(second))
    return [...(first as unknown[]), ...(second as unknown[])];
  return `${String(first)}\n\n${String(second)}`;
}

function partsOf(draft: object): DraftPart[] {
  return Object.entries(draft).flatMap(([field, value]: [string, unknown]) =>
    inTwoLanguages(value) ? [`${field}.vi`, `${field}.en`] : [field],
  );
}

/** What a part of a draft says. */
export function valueOf(draft: object, part: DraftPart): unknown {
  const [field = '', language] = part.split('.');
  const value = (draft as Readonly<Record<string, unknown>>)[field];
  return language === undefined
    ? value
    : (value as Readonly<Record<string, unknown>> | undefined)?.[language];
}

function withValue<T extends object>(draft: T, part: DraftPart, value: unknown): T {
  const [field = '', language] = part.split('.');
  if (language === undefined) return { ...draft, [field]: value };
  return { ...draft, [field]: { ...(valueOf(draft, field) as object), [language]: value } };
}

function inTwoLanguages(value: unknown): value is { readonly vi: unknown; readonly en: unknown } {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}
