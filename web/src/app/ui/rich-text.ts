import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/**
 * Formatted text as the API hands it out, which has made it safe; Angular's own sanitizer goes over it once more. The only
 * place that puts HTML from outside into a page.
 */
@Component({
  selector: 'lg-rich-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="rich-text" [innerHTML]="html()"></div>`,
})
export class RichText {
  readonly html = input.required<string>();
}
