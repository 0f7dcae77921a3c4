import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { OutcomesView } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { PublishedFigure } from './published-figure';
import { figuresToPublish } from './readiness';
import { RESULT_FORM_TEXTS } from './result-form.texts';

/** The figures as they will be seen once they are published. */
@Component({
  selector: 'lg-result-preview',
  imports: [PublishedFigure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="preview">
      <h3 id="preview">{{ t().preview }}</h3>
      @if (figures().length === 0) {
        <p class="soft">{{ t().previewNone }}</p>
      } @else {
        <div class="figures">
          @for (figure of figures(); track $index) {
            <lg-published-figure [figure]="figure" [pilot]="outcomes().pilot" />
          }
        </div>
      }
      @if (closedSurvey()) {
        <p>{{ t().previewSurvey }}</p>
      }
    </section>
  `,
  styleUrl: './result-preview.scss',
})
export class ResultPreview {
  readonly outcomes = input.required<OutcomesView>();

  protected readonly t = injectTexts(RESULT_FORM_TEXTS);
  protected readonly figures = computed(() => figuresToPublish(this.outcomes()));
  protected readonly closedSurvey = computed(() =>
    this.outcomes().surveys.some(({ wave, state }) => wave === 'after' && state === 'closed'),
  );
}
