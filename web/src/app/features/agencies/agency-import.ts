import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { IMPORT_LIMITS, type ImportEvent } from '@loi-giai/shared';
import { ApiProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { Figure } from '../../ui/figure';
import { type FileEntry, FileField } from '../../ui/form/file-field';
import { PageHeader } from '../../ui/page-header';
import { ProgressBar } from '../../ui/progress-bar';
import { AGENCY_IMPORT_TEXTS, IMPORT_ERROR_TEXTS } from './agency-import.texts';
import { AgenciesApi } from './agencies-api';

const COLUMNS = ['code', 'name', 'parent_code', 'kind', 'valid_from'] as const;
const EXAMPLE = [
  'code,name,parent_code,kind,valid_from',
  'SO-YTE,Sở Y tế,,department,2025-07-01',
  'TT-115,Trung tâm Cấp cứu 115,SO-YTE,other,',
].join('\n');

/** The programme office imports the tree of agencies; every bad line is shown with its number and reason. */
@Component({
  selector: 'lg-agency-import',
  imports: [Banner, Button, Column, DataTable, Figure, FileField, PageHeader, ProgressBar, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agency-import.html',
  styles: `
    .outcome:focus {
      outline: none;
    }
    pre {
      overflow-x: auto;
      padding: 1rem;
      background: var(--lg-surface-sunk);
      border-radius: var(--lg-radius);
    }
    .line {
      white-space: nowrap;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0 0 0.5rem;
    }
  `,
})
export class AgencyImport {
  readonly #api = inject(AgenciesApi);
  readonly #locale = inject(Locale);
  private readonly outcome = viewChild.required<ElementRef<HTMLElement>>('outcome');

  protected readonly t = injectTexts(AGENCY_IMPORT_TEXTS);
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly reasons = computed(() => IMPORT_ERROR_TEXTS[this.#locale.current()]);
  protected readonly limits = IMPORT_LIMITS;
  protected readonly columns = COLUMNS;
  protected readonly example = EXAMPLE;

  readonly #file = signal<File | null>(null);
  protected readonly busy = signal(false);
  protected readonly missing = signal(false);
  protected readonly last = signal<ImportEvent | null>(null);
  protected readonly problem = signal<unknown>(null);

  protected readonly tooLarge = computed(() => (this.#file()?.size ?? 0) > IMPORT_LIMITS.bytes);
  protected readonly files = computed<FileEntry[]>(() => {
    const file = this.#file();
    if (!file) return [];
    const error = this.tooLarge() ? this.t().tooLarge(this.format.fileSize(IMPORT_LIMITS.bytes)) : undefined;
    return [{ id: 'file', name: file.name, size: file.size, error }];
  });
  protected readonly share = computed(() => {
    const event = this.last();
    return event?.type === 'progress' && event.total > 0 ? event.done / event.total : null;
  });
  /** The answer ended without an outcome: a proxy or the network cut it. */
  protected readonly interrupted = computed(() => {
    const event = this.last();
    return (
      !this.busy() &&
      this.problem() === null &&
      (event?.type === 'progress' || (event === null && this.#asked()))
    );
  });
  readonly #asked = signal(false);

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected choose(file: File | null): void {
    this.#file.set(file);
    this.#clear();
  }

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    const file = this.#file();
    this.#clear();
    this.missing.set(file === null);
    if (file === null || this.tooLarge() || this.busy()) return;
    this.busy.set(true);
    this.#asked.set(true);
    try {
      await this.#api.importCsv(file, (told) => this.last.set(told));
      const told = this.last();
      if (told?.type === 'failed') throw new ApiProblem(500, told.code, [], {}, told.correlationId);
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
    this.outcome().nativeElement.focus();
  }

  #clear(): void {
    this.#asked.set(false);
    this.last.set(null);
    this.problem.set(null);
    this.missing.set(false);
  }
}
