import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PublicSeal } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { merkleRoot } from '../receipts/merkle-root';
import { PUBLIC_SEAL_TEXTS } from './seal.texts';

/** Everything the closing of a call has published, for those who want to check it. */
@Component({
  selector: 'lg-seal-page',
  imports: [Button, CopyButton, PageHeader, ProblemView, RouterLink, Skeleton, SummaryList, SummaryRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './seal-page.html',
  styleUrl: './seal-page.scss',
})
export class SealPage {
  readonly code = input.required<string>();

  protected readonly t = injectTexts(PUBLIC_SEAL_TEXTS);
  protected readonly format = injectFormat();
  protected readonly address = computed(() => `/api/v1/challenges/${encodeURIComponent(this.code())}/seal`);
  protected readonly seal = httpResource<PublicSeal>(() => this.address());
  protected readonly busy = signal(false);
  protected readonly outcome = signal<'recomputed' | 'differs' | 'unavailable' | null>(null);

  constructor() {
    describePage(() =>
      this.seal.hasValue()
        ? { title: this.t().headingOf(this.code()), description: this.t().description }
        : null,
    );
  }

  protected async recompute({ leaves, root }: PublicSeal): Promise<void> {
    this.busy.set(true);
    this.outcome.set(null);
    try {
      this.outcome.set((await merkleRoot(leaves)) === root ? 'recomputed' : 'differs');
    } catch {
      this.outcome.set('unavailable');
    } finally {
      this.busy.set(false);
    }
  }
}
