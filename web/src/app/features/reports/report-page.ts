import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReportView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { WordsForm } from '../../ui/words-form';
import { ReportFiguresView } from './report-figures';
import { ReportForm } from './report-form';
import {
  REPORT_STATE_TEXTS,
  REPORT_STATE_TONES,
  REPORT_TIMING_TEXTS,
  REPORT_TIMING_TONES,
} from './report-words';
import { ReportsApi, reportAddress } from './reports-api';
import { REPORTS_TEXTS } from './reports.texts';

/** One report: what is written, what was handed in, and what was said of it. */
@Component({
  selector: 'lg-report-page',
  imports: [
    Banner,
    Button,
    PageHeader,
    ProblemView,
    ReportFiguresView,
    ReportForm,
    RouterLink,
    Skeleton,
    Tag,
    WordsForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-page.html',
  styles: `
    p {
      margin: 0;
    }
    article {
      overflow-wrap: anywhere;
    }
  `,
})
export class ReportPage {
  readonly id = input.required<string>();

  readonly #api = inject(ReportsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  readonly #problemText = injectProblemText();
  private readonly editor = viewChild(ReportForm);

  protected readonly t = injectTexts(REPORTS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly stateTones = REPORT_STATE_TONES;
  protected readonly timingTones = REPORT_TIMING_TONES;
  protected readonly states = computed(() => REPORT_STATE_TEXTS[this.#locale()]);
  protected readonly timings = computed(() => REPORT_TIMING_TEXTS[this.#locale()]);
  protected readonly address = computed(() => reportAddress(this.id()));
  protected readonly report = httpResource<ReportView>(() => this.address());
  protected readonly giveBack = async (comment: string): Promise<void> => {
    this.report.set(await this.#api.review(this.id(), 'return', comment));
    this.#toasts.show(this.t().returnedDone);
  };

  constructor() {
    describePage(() =>
      this.report.hasValue()
        ? { title: this.t().dueOn(this.format.date(this.report.value().dueOn)), hidden: true }
        : null,
    );
  }

  /** Asks before what cannot be stored is given up. */
  async mayLeave(): Promise<boolean> {
    return (await this.editor()?.leave()) ?? true;
  }

  protected periodOf({ periodFrom, dueOn }: ReportView): string {
    const until = this.format.date(dueOn);
    return periodFrom === null
      ? this.t().firstPeriod(until)
      : this.t().period(this.format.date(periodFrom), until);
  }

  protected async accept(): Promise<void> {
    try {
      this.report.set(await this.#api.review(this.id(), 'accept', ''));
      this.#toasts.show(this.t().acceptedDone);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }
}
