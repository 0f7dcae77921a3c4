import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  type FigureCell,
  type QuestionFigure,
  type QuestionResult,
  RESPONDENTS,
  type Respondent,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { type Bar, BarChart } from '../../ui/bar-chart';
import { SatisfactionFigure } from '../outcomes/satisfaction-figure';
import { CHANGE_TEXTS, changeLine } from './change-text';
import { RESPONDENT_TEXTS, SPEAKER_TEXTS } from './respondents.texts';
import { SURVEY_RESULT_TEXTS } from './survey-results.texts';
import { SURVEY_TEXTS } from './survey.texts';

interface Shown {
  readonly respondent: Respondent;
  readonly who: string;
  readonly figure: QuestionFigure;
  readonly before: QuestionFigure | undefined;
}

/** What came of one question: citizens and businesses apart, beside what was said before the pilot. */
@Component({
  selector: 'lg-question-result',
  imports: [BarChart, SatisfactionFigure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="group" [attr.aria-label]="local(question().text)">
      <p class="asked">“{{ local(question().text) }}”</p>
      <div class="figures">
        @for (shown of figures(); track shown.respondent) {
          @if (shown.figure.type === 'five_point') {
            <lg-satisfaction-figure
              [respondent]="shown.respondent"
              [satisfaction]="shown.figure"
              [before]="shown.before?.type === 'five_point' ? shown.before : undefined"
            />
          } @else {
            <div class="audience">
              <p class="who">{{ shown.who }}</p>
              @if (shown.figure.n === null) {
                <p class="soft">{{ shown.figure.type === 'text' ? t().fewTexts : t().few }}</p>
              } @else if (shown.figure.type === 'text') {
                <p class="soft">{{ t().texts(format.number(shown.figure.n)) }}</p>
              } @else {
                <lg-bar-chart
                  [caption]="t().shares(format.number(shown.figure.n))"
                  [bars]="bars(shown)"
                  [max]="1"
                />
                @if (intervals(shown.figure); as line) {
                  <p class="small soft">{{ line }}</p>
                }
                @if (shown.figure.type === 'yes_no' && shown.before; as before) {
                  <p class="small">{{ change(before, shown.figure) }}</p>
                }
                @if (hides(shown.figure)) {
                  <p class="small soft">{{ t().hiddenWhy }}</p>
                }
              }
            </div>
          }
        }
      </div>
      @if (question().shown.length > 0) {
        <ul class="plain-list quotes">
          @for (said of question().shown; track $index) {
            <li>
              <blockquote>
                <p class="prose">{{ said.text }}</p>
                <footer class="small soft">{{ speakers()[said.respondent] }}</footer>
              </blockquote>
            </li>
          }
        </ul>
      }
    </div>
  `,
  styleUrl: './question-result.scss',
})
export class QuestionResultView {
  readonly question = input.required<QuestionResult>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(SURVEY_RESULT_TEXTS);
  readonly #words = injectTexts(SURVEY_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly speakers = computed(() => SPEAKER_TEXTS[this.#locale()]);
  protected readonly figures = computed<Shown[]>(() => {
    const { figures, before } = this.question();
    return RESPONDENTS.flatMap((respondent) => {
      const figure = figures[respondent];
      if (figure === undefined) return [];
      return [{ respondent, who: this.nameOf(respondent), figure, before: before?.[respondent] }];
    });
  });

  protected nameOf(respondent: Respondent): string {
    return RESPONDENT_TEXTS[this.#locale()][respondent];
  }

  protected hides(figure: QuestionFigure): boolean {
    return 'cells' in figure && figure.cells.some(({ count }) => count === null);
  }

  protected change(before: QuestionFigure, after: QuestionFigure): string {
    return changeLine(CHANGE_TEXTS[this.#locale()], before, after, this.format);
  }

  /** "Khoảng tin cậy 95%: Có 78,4% – 90,3%; …", of the answers that are told. */
  protected intervals(figure: QuestionFigure): string {
    if (!('cells' in figure)) return '';
    const percent = this.format.percent;
    const lines = this.#labels().flatMap((label, index) => {
      const interval = figure.cells[index]?.interval;
      return interval ? [`${label} ${percent(interval.low)} – ${percent(interval.high)}`] : [];
    });
    return lines.length === 0 ? '' : this.t().intervalsOf(lines.join('; '));
  }

  /** Each answer, and below it how it was before the pilot. */
  protected bars({ figure, before }: Shown): Bar[] {
    if (!('cells' in figure)) return [];
    const earlier = before !== undefined && 'cells' in before && before.n !== null ? before.cells : null;
    const bars = this.#labels().flatMap((label, index): Bar[] => [
      { label, ...this.#lengthOf(figure.cells[index]), tone: earlier ? 'after' : 'plain' },
      ...(earlier
        ? [{ label: this.t().beforeLabel(label), ...this.#lengthOf(earlier[index]), tone: 'before' as const }]
        : []),
    ]);
    // Yes is what people look for.
    return figure.type === 'yes_no'
      ? [...bars.slice(bars.length / 2), ...bars.slice(0, bars.length / 2)]
      : bars;
  }

  #labels(): string[] {
    const { type, options } = this.question();
    return type === 'yes_no'
      ? [this.#words().no, this.#words().yes]
      : options.map((option) => this.local(option));
  }

  #lengthOf(cell: FigureCell | undefined): Pick<Bar, 'value' | 'display'> {
    if (typeof cell?.count !== 'number' || cell.share === null) return { value: 0, display: this.t().hidden };
    const percent = this.format.percent;
    return {
      value: cell.share,
      display: this.t().cell(percent(cell.share), this.format.number(cell.count)),
    };
  }
}
