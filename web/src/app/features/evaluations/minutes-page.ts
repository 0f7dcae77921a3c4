import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, viewChild } from '@angular/core';
import type { MinutesView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { EVALUATIONS_TEXTS } from './evaluations.texts';
import { minutesAddress } from './minutes-api';
import { MinutesCorrection } from './minutes-correction';
import { MinutesForm } from './minutes-form';
import { MINUTES_TEXTS } from './minutes.texts';

/** Biên bản: what was issued, and for the panel what is being written. */
@Component({
  selector: 'lg-minutes-page',
  imports: [EmptyState, MinutesCorrection, MinutesForm, PageHeader, ProblemView, Skeleton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" [crumbs]="crumbs()" />
      @if (minutes.hasValue()) {
        @let found = minutes.value();
        <div class="stack stack-large">
          <section class="stack" aria-labelledby="issued">
            <h2 id="issued">{{ t().issued }}</h2>
            @for (edition of found.editions; track edition.edition; let first = $first) {
              <article class="card stack">
                <h3 class="row">
                  {{ t().number(edition.number) }}
                  @if (!first) {
                    <lg-tag>{{ t().replaced }}</lg-tag>
                  }
                </h3>
                <p>{{ t().issuedAt(format.dateTime(edition.issuedAt), edition.issuedBy) }}</p>
                @if (edition.reason) {
                  <p>{{ t().replaces(edition.reason) }}</p>
                }
                <p class="row">
                  <a class="button button-secondary" [href]="addressOf(edition.edition, 'pdf')" download
                    >{{ t().pdf }}<span class="visually-hidden">{{ t().ofNumber(edition.number) }}</span></a
                  >
                  <a class="button button-secondary" [href]="addressOf(edition.edition, 'docx')" download
                    >{{ t().docx }}<span class="visually-hidden">{{ t().ofNumber(edition.number) }}</span></a
                  >
                </p>
              </article>
            } @empty {
              <lg-empty-state [heading]="t().noneIssued" [text]="t().noneIssuedText" />
            }
          </section>
          @if (found.draft; as draft) {
            <section class="stack stack-large" aria-labelledby="draft">
              <div class="stack">
                <h2 id="draft">{{ t().draft }}</h2>
                @if (draft.reason) {
                  <p>{{ t().correction(draft.reason) }}</p>
                }
                <p class="soft">{{ found.acts.length > 0 ? t().draftText : t().readsOnly }}</p>
                <p class="row">
                  <a class="button button-secondary" [href]="addressOf(draft.edition, 'pdf')" download
                    >{{ t().pdf }}<span class="visually-hidden">{{ t().ofDraft }}</span></a
                  >
                  <a class="button button-secondary" [href]="addressOf(draft.edition, 'docx')" download
                    >{{ t().docx }}<span class="visually-hidden">{{ t().ofDraft }}</span></a
                  >
                </p>
              </div>
              @if (found.acts.includes('save')) {
                <lg-minutes-form
                  [code]="code()"
                  [draft]="draft"
                  [members]="found.members"
                  [issuable]="found.acts.includes('issue')"
                  (changed)="minutes.set($event)"
                />
              }
            </section>
          }
          @if (found.acts.includes('correct')) {
            <lg-minutes-correction [code]="code()" (changed)="minutes.set($event)" />
          }
        </div>
      } @else if (minutes.error()) {
        <lg-problem-view [error]="minutes.error()" (retry)="minutes.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
  styles: `
    h2,
    h3,
    p {
      margin: 0;
    }
  `,
})
export class MinutesPage {
  readonly code = input.required<string>();

  private readonly written = viewChild(MinutesForm);
  protected readonly t = injectTexts(MINUTES_TEXTS);
  protected readonly words = injectTexts(EVALUATIONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly minutes = httpResource<MinutesView>(() => minutesAddress(this.code()));
  protected readonly crumbs = computed(() => [
    { label: this.words().heading, link: '/work/evaluations' },
    { label: this.code(), link: ['/work/evaluations', this.code()] },
  ]);

  constructor() {
    describePage(() => ({ title: `${this.t().heading}: ${this.code()}`, hidden: true }));
  }

  async mayLeave(): Promise<boolean> {
    return (await this.written()?.leave()) ?? true;
  }

  protected addressOf(edition: number, format: 'pdf' | 'docx'): string {
    return `${minutesAddress(this.code())}/${edition}/minutes.${format}`;
  }
}
