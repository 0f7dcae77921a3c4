import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AddendumView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { ContentChanges } from './content-changes';
import { QUESTIONS_TEXTS } from './questions.texts';

/** Bổ sung, đính chính of a challenge, the latest first. */
@Component({
  selector: 'lg-addendum-list',
  imports: [ContentChanges, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (addendum of addenda(); track addendum.number) {
      <article class="card" [id]="'addendum-' + addendum.number">
        <h3>{{ t().addendumTitle(format.number(addendum.number)) }}</h3>
        <p class="soft">{{ t().published(format.dateTime(addendum.publishedAt)) }}</p>
        <p class="prose">
          <strong>{{ t().reason }}: </strong><span lang="vi">{{ addendum.reason }}</span>
        </p>
        <h4>{{ t().changes }}</h4>
        <lg-content-changes
          [changes]="addendum.changes"
          [files]="'/api/v1/challenges/' + code() + '/files'"
        />
        <p>
          <a [routerLink]="['/challenges', code(), 'versions', addendum.version]">{{ t().versionLink }}</a>
        </p>
      </article>
    }
  `,
  styles: `
    article {
      margin-bottom: 1rem;
    }
  `,
})
export class AddendumList {
  readonly code = input.required<string>();
  readonly addenda = input.required<readonly AddendumView[]>();

  protected readonly t = injectTexts(QUESTIONS_TEXTS);
  protected readonly format = injectFormat();
}
