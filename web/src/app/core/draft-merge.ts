/** A draft, by its fields. */
export type Fields<T> = (keyof T & string)[];

export interface MergedDraft<T> {
  /** Both sides' changes; where both changed the same field, mine. */
  readonly content: T;
  /** Changed by both, differently: for people to decide. */
  readonly conflicts: Fields<T>;
  /** Changed by the others only. */
  readonly taken: Fields<T>;
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
 * Brings together, field by field, what two sides made of one draft.
 * @param base what both began with; null where nobody knows it any more, so that every difference is a conflict
 */
export function mergeDrafts<T extends object>(base: T | null, mine: T, theirs: T): MergedDraft<T> {
  const content = { ...mine };
  const [conflicts, taken]: [Fields<T>, Fields<T>] = [[], []];
  for (const field of Object.keys(mine) as Fields<T>) {
    if (sameWords(mine[field], theirs[field])) continue;
    if (base !== null && sameWords(base[field], theirs[field])) continue;
    if (base !== null && sameWords(base[field], mine[field])) {
      content[field] = theirs[field];
      taken.push(field);
    } else conflicts.push(field);
  }
  return { content, conflicts, taken };
}

/** What becomes of a field that both sides changed. */
export type Decision = 'mine' | 'theirs' | 'both';

/** The content once people have decided; both texts one after the other, both tables' lines. */
export function decide<T extends object>(
  content: T,
  theirs: T,
  decisions: Readonly<Partial<Record<string, Decision>>>,
): T {
  const decided = { ...content };
  for (const [name, decision] of Object.entries(decisions)) {
    const field = name as keyof T;
    if (decision === 'theirs') decided[field] = theirs[field];
    if (decision === 'both') decided[field] = joined(content[field], theirs[field]) as T[keyof T];
  }
  return decided;
}

function joined(mine: unknown, theirs: unknown): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) return [...(mine as unknown[]), ...(theirs as unknown[])];
  return `${String(mine)}\n\n${String(theirs)}`;
}
