import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  CHALLENGE_SECTION,
  CHALLENGE_WORK_ACT,
  type ChallengeSection,
  type ChallengeWorkView,
} from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { NotFound } from '../../ui/not-found';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { ChallengeEditor } from './challenge-editor';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { SECTION_TEXTS } from './challenges-work.texts';

/** The pages of the editor, one for all sections: what is written is kept while people go from one to the next. */
@Component({
  selector: 'lg-challenge-edit',
  imports: [Banner, ChallengeEditor, NotFound, PageHeader, ProblemView, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (part() === undefined) {
      <lg-not-found />
    } @else {
      <div class="container">
        @if (draft.hasValue()) {
          @let found = draft.value();
          <lg-page-header
            [heading]="heading()"
            [lead]="found.code + ', ' + agencyName(found.agency)"
            [crumbs]="[
              { label: t().crumb, link: '/work/challenges' },
              { label: local(found.title) || found.code, link: ['/work/challenges', found.code] },
              ...(part() ? [{ label: t().heading, link: ['/work/challenges', found.code, 'edit'] }] : []),
            ]"
          />
          @if (found.acts.includes(edit)) {
            <lg-challenge-editor [draft]="found" [section]="part() ?? null" />
          } @else {
            <lg-banner tone="act" [heading]="t().notEditable">
              <a [routerLink]="['/work/challenges', found.code]">{{ t().backToOverview }}</a>
            </lg-banner>
          }
        } @else if (draft.error()) {
          <lg-problem-view [error]="draft.error()" (retry)="draft.reload()" />
        } @else {
          <lg-skeleton kind="card" [count]="4" />
        }
      </div>
    }
  `,
})
export class ChallengeEdit {
  readonly code = input.required<string>();
  /** Absent: the list of sections. */
  readonly section = input<string>();

  private readonly editor = viewChild(ChallengeEditor);

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly edit = CHALLENGE_WORK_ACT.edit;
  protected readonly draft = httpResource<ChallengeWorkView>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/draft`,
  );
  /** Null: the list of sections; undefined: an address that is none. */
  protected readonly part = computed<ChallengeSection | null | undefined>(() => {
    const wanted = this.section();
    return wanted === undefined ? null : Object.values(CHALLENGE_SECTION).find((known) => known === wanted);
  });
  protected readonly heading = computed(() => {
    const part = this.part();
    return part ? SECTION_TEXTS[this.#locale()][part] : this.t().heading;
  });

  constructor() {
    describePage(() => ({ title: this.heading(), hidden: true }));
  }

  /** Stores what is not stored yet; asks when that fails. */
  async mayLeave(): Promise<boolean> {
    return (await this.editor()?.leave()) ?? true;
  }
}
