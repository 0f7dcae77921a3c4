import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import {
  type MeasurementCellError,
  MEASUREMENT_IMPORT_LIMITS,
  type MeasurementPreview,
  type MeasurementRow,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { type FileEntry, FileField } from '../../ui/form/file-field';
import { PageHeader } from '../../ui/page-header';
import { Toasts } from '../../ui/toasts';
import { CELL_FAULT_TEXTS, COLUMN_TEXTS, IMPORT_TEXTS } from './import.texts';
import { OutcomesApi } from './outcomes-api';

/** Measurements from a file: read and shown first, stored when asked, all rows or none. */
@Component({
  selector: 'lg-measurement-import',
  imports: [Banner, Button, Column, DataTable, FileField, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './measurement-import.html',
})
export class MeasurementImport {
  readonly code = input.required<string>();

  readonly #api = inject(OutcomesApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(IMPORT_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly limits = MEASUREMENT_IMPORT_LIMITS;

  readonly #file = signal<File | null>(null);
  protected readonly preview = signal<MeasurementPreview | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly address = computed(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/measurements`,
  );
  protected readonly files = computed<FileEntry[]>(() => {
    const file = this.#file();
    return file ? [{ id: 'file', name: file.name, size: file.size }] : [];
  });
  protected readonly storable = computed(() => {
    const found = this.preview();
    return found !== null && found.errors.length === 0 && found.rows.length > 0;
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected async choose(file: File | null): Promise<void> {
    this.#file.set(file);
    this.preview.set(null);
    this.problem.set(null);
    if (file === null) return;
    await this.#attempt(async () => {
      const found = await this.#api.preview(this.code(), file);
      // Another file may have been chosen meanwhile.
      if (this.#file() === file) this.preview.set(found);
    });
  }

  protected async store(): Promise<void> {
    const [file, found] = [this.#file(), this.preview()];
    if (file === null || found === null) return;
    await this.#attempt(async () => {
      await this.#api.import(this.code(), file);
      this.#toasts.show(this.t().stored(this.format.number(found.rows.length)));
      await this.#router.navigate(['/work/challenges', this.code(), 'outcomes']);
    });
  }

  protected column({ column }: MeasurementCellError): string {
    return column === null ? this.t().wholeRow : COLUMN_TEXTS[this.#locale()][column];
  }

  protected fault({ code }: MeasurementCellError): string {
    return CELL_FAULT_TEXTS[this.#locale()][code];
  }

  protected amount({ value, unit }: MeasurementRow): string {
    return this.format.quantity(value, this.local(unit));
  }

  protected improvement({ improvement }: MeasurementRow): string {
    return improvement === null ? this.t().notMeasurable : this.format.percent(improvement);
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
