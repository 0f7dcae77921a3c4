import type { PublishResultRequest } from '@loi-giai/shared';

export function emptyStory(): PublishResultRequest {
  return { story: { vi: '', en: '' }, lessons: '' };
}

/** The words of a result as they were kept in the browser; null for anything else. */
export function storyOf(found: unknown): PublishResultRequest | null {
  if (!isRecord(found) || !isRecord(found['story'])) return null;
  const { vi, en } = found['story'];
  const { lessons } = found;
  const complete = typeof vi === 'string' && typeof en === 'string' && typeof lessons === 'string';
  return complete ? { story: { vi, en }, lessons } : null;
}

function isRecord(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null;
}
