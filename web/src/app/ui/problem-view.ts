import { ChangeDetectionStrategy, Component, computed, effect, input, output } from '@angular/core';
import { asProblem } from '../core/api-problem';
import { injectPageStatus } from '../core/page';
import { injectProblemText } from '../core/problem-text';
import { defineTexts, injectTexts } from '../core/texts';
import { Banner } from './banner';
import { Button } from './button';
import { NotFound } from './not-found';

const TEXTS = defineTexts({
  vi: { heading: 'Chưa tải được nội dung', retry: 'Thử lại', reference: 'Mã tra cứu' },
  en: { heading: 'This could not be loaded', retry: 'Try again', reference: 'Reference' },
});

/**
 * Stands where a resource failed: `<lg-problem-view [error]="challenge.error()" (retry)="challenge.reload()" />`.
 * A missing main record becomes the not-found page, and the rendered page answers 404; other errors answer 503.
 */
@Component({
  selector: 'lg-problem-view',
  imports: [Banner, Button, NotFound],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (problem().notFound && main()) {
      <lg-not-found />
    } @else {
      <lg-banner tone="late" [heading]="t().heading" [announce]="true">
        <p>{{ text(problem()) }}</p>
        @if (problem().correlationId; as id) {
          <p class="small">{{ t().reference }}: {{ id }}</p>
        }
        <button type="button" lgButton="secondary" (click)="retry.emit()">{{ t().retry }}</button>
      </lg-banner>
    }
  `,
})
export class ProblemView {
  readonly error = input.required<unknown>();
  /** Whether the page is about this record; false for a part of a page. */
  readonly main = input(true);
  readonly retry = output();

  protected readonly t = injectTexts(TEXTS);
  protected readonly text = injectProblemText();
  protected readonly problem = computed(() => asProblem(this.error()));

  constructor() {
    const setStatus = injectPageStatus();
    effect(() => {
      if (this.main() && !this.problem().notFound) setStatus(503);
    });
  }
}
