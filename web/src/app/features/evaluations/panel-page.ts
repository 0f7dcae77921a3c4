import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  CHALLENGE_WORK_ACT,
  PERMISSION,
  SCORING_ROLES,
  type ChallengeWorkView,
  quorumOf,
  type PanelView,
  type WorkingGroupEditView,
} from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { Session } from '../../core/session';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Toasts } from '../../ui/toasts';
import { panelAddress } from './evaluations-api';
import { PANEL_STATE_TEXTS } from './evaluations.texts';
import { PanelForm } from './panel-form';
import { PanelProgress } from './panel-progress';
import { PANEL_TEXTS } from './panel.texts';

/** The agency's page of a panel: to form it, and to see how far it is. */
@Component({
  selector: 'lg-panel-page',
  imports: [
    Banner,
    Button,
    EmptyState,
    PageHeader,
    PanelForm,
    PanelProgress,
    ProblemView,
    RouterLink,
    Skeleton,
    SummaryList,
    SummaryRow,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './panel-page.html',
})
export class PanelPage {
  readonly code = input.required<string>();

  readonly #session = inject(Session);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale);

  protected readonly t = injectTexts(PANEL_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly states = computed(() => PANEL_STATE_TEXTS[this.#locale.current()]);

  protected readonly challenge = httpResource<ChallengeWorkView>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/draft`,
  );
  protected readonly panelRead = httpResource<PanelView>(() => panelAddress(this.code()));
  /** The addresses of the group are for those who manage it; others name members by their addresses. */
  protected readonly groupRead = httpResource<WorkingGroupEditView>(() => {
    if (!this.challenge.hasValue() || !this.#session.can(PERMISSION.workingGroupManage)) return undefined;
    return `/api/v1/agencies/${encodeURIComponent(this.challenge.value().agency.code)}/working-group`;
  });

  /** Null while there is none: the API answers like for what may not be seen. */
  protected readonly panel = computed(() => (this.panelRead.hasValue() ? this.panelRead.value() : null));
  protected readonly group = computed(() =>
    this.groupRead.hasValue() ? this.groupRead.value().group : null,
  );
  protected readonly groupMissing = computed(
    () => this.groupRead.hasValue() && this.groupRead.value().group === null,
  );
  protected readonly failure = computed(() => {
    if (this.challenge.error()) return this.challenge.error();
    const panel = this.panelRead.error();
    return panel && !asProblem(panel).notFound ? panel : undefined;
  });
  protected readonly ready = computed(
    () => this.challenge.hasValue() && !this.panelRead.isLoading() && !this.groupRead.isLoading(),
  );
  protected readonly mayForm = computed(
    () =>
      this.panel()?.acts.some((act) => act === 'edit' || act === 'replace') ??
      (this.challenge.hasValue() && this.challenge.value().acts.includes(CHALLENGE_WORK_ACT.formPanel)),
  );
  protected readonly term = computed(() => {
    const panel = this.panel();
    if (!panel) return '';
    const from = this.format.date(panel.termFrom);
    return panel.termTo === null
      ? this.t().termOpen(from)
      : this.t().termUntil(from, this.format.date(panel.termTo));
  });
  protected readonly quorum = computed(() => {
    const members = this.panel()?.members ?? [];
    const scoring = members.filter(({ role }) => SCORING_ROLES.includes(role)).length;
    return this.t().quorumRule(this.format.number(quorumOf(scoring)), this.format.number(scoring));
  });
  protected readonly replacing = computed(() => this.panel()?.acts.includes('replace') ?? false);
  /** A new panel is formed at once, an existing one is first looked at. */
  protected readonly editing = linkedSignal(() => this.panel() === null);

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected stored(panel: PanelView): void {
    this.panelRead.set(panel);
    this.editing.set(false);
    this.#toasts.show(this.t().saved);
  }
}
