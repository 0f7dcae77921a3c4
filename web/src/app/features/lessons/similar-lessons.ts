import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { type LessonListItem, PERMISSION } from '@loi-giai/shared';
import { debounced } from '../../core/debounced';
import { injectId } from '../../core/ids';
import { definedParams } from '../../core/query';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { LessonCard } from './lesson-card';
import { LESSONS_TEXTS } from './lessons.texts';

/** How long nothing is typed before what is written is compared, in milliseconds. */
const PAUSE = 900;
const LONGEST = 1_500;

/** What others have learned from something like what is being written. Nothing is shown where there is nothing. */
@Component({
  selector: 'lg-similar-lessons',
  imports: [LessonCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list().length > 0) {
      <section class="stack" [attr.aria-labelledby]="id">
        <h2 [id]="id">{{ t().similar }}</h2>
        <p class="small soft">{{ t().similarLead }}</p>
        @for (lesson of list(); track lesson.id) {
          <lg-lesson-card [lesson]="lesson" [level]="3" [apart]="true" />
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-block-start: 2rem;
    }
  `,
})
export class SimilarLessons {
  readonly text = input.required<string>();
  /** The code of the challenge itself. */
  readonly exclude = input('');

  readonly #session = inject(Session);
  protected readonly id = injectId('lessons');
  protected readonly t = injectTexts(LESSONS_TEXTS);
  readonly #query = debounced(
    () => ({ text: this.text().trim().slice(0, LONGEST), exclude: this.exclude() }),
    PAUSE,
  );
  readonly #found = httpResource<LessonListItem[]>(() => {
    const query = this.#query();
    if (!query || !this.#session.can(PERMISSION.lessonRead) || query.text.split(/\s+/).length < 3)
      return undefined;
    return { url: '/api/v1/work/lessons/similar', params: definedParams(query) };
  });
  /** The last answer stays until the next one is there, so that the list does not flicker while people type. */
  protected readonly list = linkedSignal<LessonListItem[] | null, LessonListItem[]>({
    source: () => (this.#found.hasValue() ? this.#found.value() : null),
    computation: (answer, before) => answer ?? before?.value ?? [],
  });
}
