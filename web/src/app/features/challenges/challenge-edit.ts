import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CHALLENGE_WORK_ACT, type ChallengeWorkView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { ChallengeEditor } from './challenge-editor';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';

/** The page of the editor: loads the draft, and keeps people from leaving with something unsaved. */
@Component({
  selector: 'lg-challenge-edit',
  imports: [Banner, ChallengeEditor, PageHeader, ProblemView, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (draft.hasValue() && !draft.isLoading()) {
        @let found = draft.value();
        <lg-page-header
          [heading]="t().heading"
          [lead]="found.code + ', ' + agencyName(found.agency)"
          [crumbs]="[
            { label: t().crumb, link: '/work/challenges' },
            { label: local(found.title) || found.code, link: ['/work/challenges', found.code] },
          ]"
        />
        @if (found.acts.includes(edit)) {
          <lg-challenge-editor [draft]="found" (discarded)="draft.reload()" />
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
  `,
})
export class ChallengeEdit {
  readonly code = input.required<string>();

  private readonly editor = viewChild(ChallengeEditor);

  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly edit = CHALLENGE_WORK_ACT.edit;
  protected readonly draft = httpResource<ChallengeWorkView>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/draft`,
  );

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  /** Stores what is not stored yet; asks when that fails. */
  async mayLeave(): Promise<boolean> {
    return (await this.editor()?.leave()) ?? true;
  }
}
