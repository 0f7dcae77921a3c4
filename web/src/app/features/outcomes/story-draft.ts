import type { LocalText, ResultDesk } from '@loi-giai/shared';

/** What is written of an edition. */
export interface StoryDraft {
  readonly story: LocalText;
  readonly lessons: string;
  /** Why it follows on the one before. */
  readonly reason: LocalText;
}

/** To begin with: the draft as it was saved, or the words of the latest edition. */
export function storyFrom({ draft, words }: Pick<ResultDesk, 'draft' | 'words'>): StoryDraft {
  const { story, lessons } = words;
  return { story, lessons, reason: draft?.reason ?? { vi: '', en: '' } };
}

/** The words of a result as they were kept in the browser; null for anything else. */
export function storyOf(found: unknown): StoryDraft | null {
  if (!isRecord(found)) return null;
  const [story, reason] = [localTextOf(found['story']), localTextOf(found['reason'])];
  const { lessons } = found;
  return story && reason && typeof lessons === 'string' ? { story, reason, lessons } : null;
}

/** As it is sent: without what stands around the words. */
export function trimmed({ story, lessons, reason }: StoryDraft): StoryDraft {
  const both = ({ vi, en }: LocalText): LocalText => ({ vi: vi.trim(), en: en.trim() });
  return { story: both(story), lessons: lessons.trim(), reason: both(reason) };
}

function localTextOf(found: unknown): LocalText | null {
  if (!isRecord(found)) return null;
  const { vi, en } = found;
  return typeof vi === 'string' && typeof en === 'string' ? { vi, en } : null;
}

function isRecord(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null;
}
