import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LessonListItem } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { LESSON_STATE_TEXTS } from './lesson-words';
import { LESSONS_TEXTS } from './lessons.texts';

/** A lesson in a list: what it says, and whose it is. */
@Component({
  selector: 'lg-lesson-card',
  imports: [RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let found = lesson();
    <article class="card">
      @if (level() === 3) {
        <h3>
          <a [routerLink]="['/work/lessons', found.id]" [target]="apart() ? '_blank' : '_self'">{{
            found.title
          }}</a>
        </h3>
      } @else {
        <h2>
          <a [routerLink]="['/work/lessons', found.id]">{{ found.title }}</a>
        </h2>
      }
      <p>{{ found.excerpt }}{{ found.excerpt.length >= 240 ? '…' : '' }}</p>
      <p class="row">
        @if (found.state !== 'shared') {
          <lg-tag tone="act">{{ state() }}</lg-tag>
        }
        @for (tag of found.tags; track tag) {
          <lg-tag>{{ tag }}</lg-tag>
        }
      </p>
      <p class="soft small">
        {{ agencyName(found.agency) }} · {{ t().of(found.challengeCode) }}
        @if (found.field; as field) {
          · {{ local(field.name) }}
        }
        @if (found.sharedAt; as at) {
          · {{ t().sharedOn(format.date(at)) }}
        }
      </p>
    </article>
  `,
  styles: `
    h2,
    h3 {
      font-size: 1.125rem;
      margin: 0 0 0.5rem;
    }
    p {
      margin: 0 0 0.5rem;
    }
    article {
      overflow-wrap: anywhere;
    }
  `,
})
export class LessonCard {
  readonly lesson = input.required<LessonListItem>();
  /** Of its heading. */
  readonly level = input<2 | 3>(2);
  /** Opens beside the page, where something is being written on it. */
  readonly apart = input(false);

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(LESSONS_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly state = computed(() => LESSON_STATE_TEXTS[this.#locale()][this.lesson().state]);
}
