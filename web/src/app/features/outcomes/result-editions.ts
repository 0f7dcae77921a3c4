import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type PublishedFigure,
  type PublishedResult,
  type ResultEdition,
  resultChanges,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectQuery } from '../../core/query';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Column, DataTable } from '../../ui/data-table';
import { figureAgainst } from './figure-text';
import { RESULT_EDITIONS_TEXTS } from './result-editions.texts';
import { RESULT_PART_TEXTS, RESULT_STATE_TEXTS } from './result-words';
import { RESULTS_TEXTS } from './results.texts';

/** Which edition this is, what it corrects and what was changed, the others, and what can be taken away. */
@Component({
  selector: 'lg-result-editions',
  imports: [Banner, Column, DataTable, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './result-editions.html',
  styles: `
    :host {
      display: block;
      margin-bottom: 2rem;
    }
    lg-banner {
      display: block;
      margin-bottom: 1.25rem;
    }
    .row {
      flex-wrap: wrap;
    }
    .edition {
      white-space: nowrap;
    }
    [aria-current] {
      color: inherit;
      font-weight: 600;
      text-decoration: none;
    }
    nav {
      margin-bottom: 1rem;
    }
    lg-data-table + p {
      margin-top: 0.75rem;
    }
  `,
})
export class ResultEditions {
  readonly result = input.required<PublishedResult>();

  readonly #query = injectQuery();
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(RESULT_EDITIONS_TEXTS);
  readonly #figureTexts = injectTexts(RESULTS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly states = computed(() => RESULT_STATE_TEXTS[this.#locale()]);
  protected readonly standing = computed(() => this.result().standing);
  readonly #address = computed(() => `/api/v1/results/${encodeURIComponent(this.result().code)}/versions`);
  protected readonly editions = httpResource<readonly ResultEdition[]>(() => this.#address());
  /** Those before this one, which it may be held against; the latest first. */
  protected readonly earlier = computed(() => {
    const all = this.editions.hasValue() ? this.editions.value() : [];
    const { number } = this.standing();
    return all
      .map((edition) => edition.number)
      .filter((other) => other < number)
      .sort((one, other) => other - one);
  });
  /** What this one is held against: the one it corrects, or as the address says. */
  protected readonly against = computed(() => {
    const { number } = this.standing();
    const asked = Number(this.#query()['against']);
    return this.earlier().includes(asked) ? asked : number > 1 ? number - 1 : null;
  });
  protected readonly former = httpResource<PublishedResult>(() => {
    const number = this.against();
    return number === null ? undefined : `${this.#address()}/${number}`;
  });
  protected readonly changes = computed(() =>
    this.former.hasValue() ? resultChanges(this.former.value(), this.result()) : null,
  );
  protected readonly otherParts = computed(() => {
    const names = RESULT_PART_TEXTS[this.#locale()];
    return (this.changes()?.parts ?? []).map((part) => names[part]).join(', ');
  });
  protected readonly files = computed(() => {
    const base = `${this.#address()}/${this.standing().number}`;
    const t = this.t();
    return [
      { name: t.sheet, href: `${base}/sheet.pdf?lang=${this.#locale()}` },
      { name: t.xlsx, href: `${base}/data.xlsx` },
      { name: t.csv, href: `${base}/data.csv` },
      { name: t.json, href: `${base}/data.json` },
    ];
  });
  protected readonly feed = computed(() =>
    this.#locale() === 'en' ? '/results/feed.xml?lang=en' : '/results/feed.xml',
  );

  protected amount(figure: PublishedFigure | null, other: PublishedFigure | null): string {
    if (figure === null) return this.t().added;
    return figureAgainst(figure, other, this.local(figure.unit), this.#figureTexts(), this.format);
  }

  protected why({ number, reason, withdrawReason }: ResultEdition): string {
    if (withdrawReason !== null) return this.local(withdrawReason);
    return number === 1 ? this.t().first : this.local(reason);
  }
}
