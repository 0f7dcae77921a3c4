import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SolverScreening } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PAPERS_TEXTS } from './papers.texts';
import { proposalAddress } from './proposals-api';

interface Notice {
  readonly tone: 'info' | 'done' | 'act';
  readonly heading: string;
  readonly text: string;
  readonly link: string;
}

/** On the page of a proposal: papers to supply, what came of them, or why it is ineligible. */
@Component({
  selector: 'lg-papers-notice',
  imports: [Banner, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (notice(); as found) {
      <lg-banner [tone]="found.tone" [heading]="found.heading">
        @if (found.text) {
          <p>{{ found.text }}</p>
        }
        <p>
          <a [routerLink]="['/work/proposals', proposalId(), 'papers']">{{ found.link }}</a>
        </p>
      </lg-banner>
    }
  `,
})
export class PapersNotice {
  readonly proposalId = input.required<string>();

  readonly #t = injectTexts(PAPERS_TEXTS);
  readonly #format = injectFormat();
  readonly #screening = httpResource<SolverScreening>(
    () => `${proposalAddress(this.proposalId())}/screening`,
  );
  protected readonly notice = computed((): Notice | null => {
    if (!this.#screening.hasValue()) return null;
    const { state, dueOn, maySupply } = this.#screening.value();
    const t = this.#t();
    if (state === 'ineligible') return { tone: 'info', heading: t.unmet, text: '', link: t.seeUnmet };
    if (state === 'eligible') return { tone: 'done', heading: t.accepted, text: '', link: t.seeSupplied };
    if (!maySupply || dueOn === null) return { tone: 'info', heading: t.over, text: '', link: t.seeSupplied };
    return { tone: 'act', heading: t.asked, text: t.askedText(this.#format.date(dueOn)), link: t.open };
  });
}
