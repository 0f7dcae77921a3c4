import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IntegrityCounts, IntegrityRecord } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { Figure } from '../../ui/figure';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { PANEL_ROLE_TEXTS } from '../evaluations/panel-roles.texts';
import { ChallengeCriteria } from './challenge-criteria';
import { INTEGRITY_ACT_TEXTS, INTEGRITY_TEXTS } from './integrity.texts';

/** In the order in which they are read. */
const FIGURES = [
  'entered',
  'ineligible',
  'scoringMembers',
  'sheets',
  'recusals',
  'abstentions',
  'reopened',
  'complaints',
  'complaintsAnswered',
  'replaced',
] as const satisfies readonly (keyof IntegrityCounts)[];

/** How a released decision came about: acts, counts and the rule, for those who want to check it. */
@Component({
  selector: 'lg-integrity-page',
  imports: [ChallengeCriteria, Column, DataTable, Figure, PageHeader, ProblemView, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './integrity-page.html',
  styles: `
    code {
      overflow-wrap: anywhere;
      font-size: 0.875rem;
    }
  `,
})
export class IntegrityPage {
  readonly code = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(INTEGRITY_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly roles = computed(() => PANEL_ROLE_TEXTS[this.#locale()]);
  protected readonly acts = computed(() => INTEGRITY_ACT_TEXTS[this.#locale()]);
  protected readonly address = computed(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/integrity`,
  );
  protected readonly record = httpResource<IntegrityRecord>(() => this.address());
  protected readonly figures = computed(() => {
    if (!this.record.hasValue()) return [];
    const { counts } = this.record.value();
    const t = this.t();
    const notes: Partial<Record<keyof IntegrityCounts, string>> = {
      entered: t.enteredNote,
      ineligible: t.ineligibleNote,
      recusals: t.recusalsNote,
      abstentions: t.abstentionsNote,
    };
    return FIGURES.map((name) => ({
      name,
      label: t[name],
      value: this.format.number(counts[name]),
      note: notes[name] ?? '',
    }));
  });

  constructor() {
    describePage(() =>
      this.record.hasValue()
        ? { title: this.t().headingOf(this.code()), description: this.t().description }
        : null,
    );
  }
}
