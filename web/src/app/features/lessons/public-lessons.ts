import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PublicLesson } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { LESSONS_TEXTS } from './lessons.texts';

/** What everybody may learn from a challenge: what its published result says of it, and the lessons that were shared; nothing where there is nothing. */
@Component({
  selector: 'lg-public-lessons',
  imports: [Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (words() || shared().length > 0) {
      <section aria-labelledby="lessons">
        <h2 id="lessons">{{ t().publicHeading }}</h2>
        @if (words()) {
          <p class="prose">{{ words() }}</p>
        }
        <div class="stack">
          @for (lesson of shared(); track lesson.id) {
            <article class="card">
              <h3>{{ lesson.title }}</h3>
              <dl>
                @for (part of parts(lesson); track part.label) {
                  <dt>{{ part.label }}</dt>
                  <dd class="prose">{{ part.text }}</dd>
                }
              </dl>
              <p class="row">
                @for (tag of lesson.tags; track tag) {
                  <lg-tag>{{ tag }}</lg-tag>
                }
                <span class="soft small">{{ t().sharedOn(format.date(lesson.sharedAt)) }}</span>
              </p>
            </article>
          }
        </div>
      </section>
    }
  `,
  styles: `
    section {
      margin-bottom: 2.5rem;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0 0 0.75rem;
    }
    article {
      overflow-wrap: anywhere;
    }
  `,
})
export class PublicLessons {
  /** Of the challenge. */
  readonly code = input.required<string>();
  /** That an edition of the result says itself. */
  readonly words = input('');

  protected readonly t = injectTexts(LESSONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly lessons = httpResource<PublicLesson[]>(
    () => `/api/v1/results/${encodeURIComponent(this.code())}/lessons`,
  );
  protected readonly shared = computed(() => (this.lessons.hasValue() ? this.lessons.value() : []));

  protected parts({ worked, failed, advice, solverView, organizationName }: PublicLesson) {
    const t = this.t();
    return [
      { label: t.worked, text: worked },
      { label: t.failed, text: failed },
      { label: t.advice, text: advice },
      { label: organizationName ? t.solverOf(organizationName) : t.solverView, text: solverView },
    ].filter(({ text }) => text !== '');
  }
}
