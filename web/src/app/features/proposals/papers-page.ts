import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { SolverScreening } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { type FileEntry, FileField } from '../../ui/form/file-field';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { ATTACHMENT_ENDINGS } from './attachments';
import { PAPERS_TEXTS } from './papers.texts';
import { ProposalsApi, proposalAddress } from './proposals-api';

/** What the panel asks a solver for, item by item, until the last day; and why a proposal was found ineligible. */
@Component({
  selector: 'lg-papers-page',
  imports: [Banner, FileField, PageHeader, ProblemView, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (screening.hasValue()) {
        @let found = screening.value();
        <lg-page-header
          [heading]="heading()"
          [lead]="local(found.challengeTitle)"
          [crumbs]="[{ label: t().proposal, link: '/work/proposals/' + found.proposalId }]"
        />
        <div class="stack stack-large">
          @if (found.maySupply && found.dueOn) {
            <lg-banner tone="act" [heading]="t().asked">
              <p>{{ t().askedText(format.date(found.dueOn)) }}</p>
              <p>{{ t().kept }}</p>
            </lg-banner>
          } @else if (found.state === 'eligible') {
            <lg-banner tone="done" [heading]="t().accepted" />
          } @else if (found.asked.length > 0) {
            <lg-banner [heading]="t().over" />
          }
          @for (row of rows(); track row.item) {
            <section class="card" [attr.aria-labelledby]="'item-' + row.item">
              <h2 [id]="'item-' + row.item">{{ row.name }}</h2>
              @if (row.note) {
                <p class="prose">{{ row.note }}</p>
              }
              @if (row.papers.length > 0) {
                <ul>
                  @for (paper of row.papers; track paper.file.id) {
                    <li>
                      <a [href]="address(paper.file.id)" download>{{ paper.file.name }}</a>
                      <span class="soft">
                        ({{ format.fileSize(paper.file.size) }},
                        {{ t().supplied(format.dateTime(paper.suppliedAt)) }})</span
                      >
                    </li>
                  }
                </ul>
              }
              @if (found.maySupply && row.asked) {
                <lg-file-field
                  [label]="t().choose(row.name)"
                  [hint]="t().hint"
                  [optionalMark]="false"
                  [files]="sending()?.item === row.item ? [sending()!.entry] : []"
                  [accept]="accept"
                  (chosen)="send(row.item, $event)"
                />
              }
            </section>
          }
        </div>
      } @else if (screening.error()) {
        <lg-problem-view [error]="screening.error()" (retry)="screening.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="2" />
      }
    </div>
  `,
  styles: `
    h2 {
      margin: 0;
      font-size: 1.125rem;
    }
    a {
      overflow-wrap: anywhere;
    }
  `,
})
export class PapersPage {
  readonly id = input.required<string>();

  readonly #api = inject(ProposalsApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(PAPERS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly accept = ATTACHMENT_ENDINGS.join(',');
  protected readonly sending = signal<{ readonly item: number; readonly entry: FileEntry } | null>(null);

  protected readonly screening = httpResource<SolverScreening>(
    () => `${proposalAddress(this.id())}/screening`,
  );
  protected readonly heading = computed(() =>
    this.screening.hasValue() && this.screening.value().asked.length === 0
      ? this.t().unmet
      : this.t().heading,
  );
  /** What was asked for, and what is not met. */
  protected readonly rows = computed(() => {
    if (!this.screening.hasValue()) return [];
    const { checklist, items, asked, papers } = this.screening.value();
    return checklist
      .map(({ name }, item) => ({
        item,
        name: this.local(name),
        note: items[item]?.note ?? '',
        asked: asked.includes(item),
        told: asked.includes(item) || (items[item]?.verdict ?? 'met') !== 'met',
        papers: papers.filter((paper) => paper.item === item),
      }))
      .filter(({ told }) => told);
  });

  constructor() {
    describePage(() => ({ title: this.heading(), hidden: true }));
  }

  protected address(fileId: string): string {
    return `${proposalAddress(this.id())}/screening/files/${fileId}`;
  }

  protected async send(item: number, files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file || this.sending()?.entry.progress === null) return;
    const entry = { id: 'paper', name: file.name, size: file.size };
    this.sending.set({ item, entry: { ...entry, progress: null } });
    try {
      this.screening.set(await this.#api.supplyPaper(this.id(), item + 1, file));
      this.sending.set(null);
      this.#toasts.show(this.t().sent);
    } catch (error) {
      this.sending.set({ item, entry: { ...entry, error: this.#problemText(error) } });
    }
  }
}
