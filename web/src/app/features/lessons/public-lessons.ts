import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { PublicLesson } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { LESSONS_TEXTS } from './lessons.texts';

/** What everybody may learn from a challenge, beside its published result; nothing where there is nothing. Input: the challenge's `code`. */
@Component({
  selector: 'lg-public-lessons',
  imports: [Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (lessons.hasValue() && lessons.value().length > 0) {
      <section class="section" aria-labelledby="public-lessons">
        <h2 id="public-lessons">{{ t().publicHeading }}</h2>
        <div class="stack">
          @for (lesson of lessons.value(); track lesson.id) {
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
  readonly code = input.required<string>();

  protected readonly t = injectTexts(LESSONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly lessons = httpResource<PublicLesson[]>(
    () => `/api/v1/results/${encodeURIComponent(this.code())}/lessons`,
  );

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
