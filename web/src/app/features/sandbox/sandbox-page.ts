import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SandboxView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Column, DataTable } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { PARTY_TEXTS } from '../../ui/parties.texts';
import { ProblemView } from '../../ui/problem-view';
import { ProgressBar } from '../../ui/progress-bar';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Tag } from '../../ui/tag';
import { SandboxActs } from './sandbox-acts';
import { permitAddress } from './sandbox-api';
import { SandboxTermsView } from './sandbox-terms';
import { EXIT_TEXTS, SANDBOX_STATE_TEXTS, SANDBOX_TONES, SEVERITY_TEXTS } from './sandbox-words';
import { SANDBOX_TEXTS } from './sandbox.texts';

/** A permit for a controlled trial: its terms, what happened, how it goes on. */
@Component({
  selector: 'lg-sandbox-page',
  imports: [
    Banner,
    Column,
    DataTable,
    PageHeader,
    ProblemView,
    ProgressBar,
    RouterLink,
    SandboxActs,
    SandboxTermsView,
    Skeleton,
    SummaryList,
    SummaryRow,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sandbox-page.html',
  styles: `
    h2 {
      font-size: 1.25rem;
      margin: 0 0 0.5rem;
    }
    p {
      margin: 0 0 0.25rem;
    }
    .log li {
      padding-block: 0.5rem;
      border-top: 1px solid var(--lg-line);
      overflow-wrap: anywhere;
    }
  `,
})
export class SandboxPage {
  readonly id = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(SANDBOX_TEXTS);
  protected readonly parties = injectTexts(PARTY_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly tones = SANDBOX_TONES;
  protected readonly states = computed(() => SANDBOX_STATE_TEXTS[this.#locale()]);
  protected readonly severities = computed(() => SEVERITY_TEXTS[this.#locale()]);
  protected readonly exits = computed(() => EXIT_TEXTS[this.#locale()]);
  protected readonly permit = httpResource<SandboxView>(() => permitAddress(this.id()));

  constructor() {
    describePage(() =>
      this.permit.hasValue()
        ? { title: this.t().title(this.format.number(this.permit.value().term)), hidden: true }
        : null,
    );
  }
}
