import { LESSON_LIMITS, type LessonRequest, type LessonView } from '@loi-giai/shared';

/** A lesson while it is written; '' where nothing is chosen. */
export interface LessonModel {
  readonly title: string;
  readonly commissionId: string;
  readonly step: string;
  readonly worked: string;
  readonly failed: string;
  readonly advice: string;
  /** Parted by commas. */
  readonly tags: string;
  readonly solverAsked: boolean;
}

export function lessonModel(lesson: LessonView | null): LessonModel {
  if (lesson === null)
    return {
      ...{ title: '', commissionId: '', step: '', worked: '', failed: '', advice: '', tags: '' },
      solverAsked: false,
    };
  const { title, commissionId, step, worked, failed, advice, tags, solverAsked } = lesson;
  return {
    ...{ title, worked, failed, advice, solverAsked },
    commissionId: commissionId ?? '',
    step: String(step),
    tags: tags.join(', '),
  };
}

export function lessonRequest(model: LessonModel): LessonRequest {
  return {
    title: model.title.trim(),
    commissionId: model.commissionId === '' ? null : model.commissionId,
    worked: model.worked.trim(),
    failed: model.failed.trim(),
    advice: model.advice.trim(),
    step: Number(model.step),
    tags: tagsOf(model.tags),
    solverAsked: model.solverAsked && model.commissionId !== '',
  };
}

/** Each once, in small letters, as the API keeps them. */
export function tagsOf(text: string): string[] {
  const tags = text
    .split(/[,;\n]/)
    .map((tag) => tag.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi'))
    .filter((tag) => tag !== '');
  return [...new Set(tags)];
}

export function tagsFit(text: string): boolean {
  const tags = tagsOf(text);
  return tags.length <= LESSON_LIMITS.tags && tags.every((tag) => tag.length <= LESSON_LIMITS.tag);
}
