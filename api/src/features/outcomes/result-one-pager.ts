import type {
  LocaleCode,
  LocalText,
  PublishedFigure,
  PublishedResult,
  Respondent,
  Satisfaction,
} from '@loi-giai/shared';
import type PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { printPdf } from '../../platform/pdf/print-pdf';
import { type Style, Typesetter } from '../../platform/pdf/typesetter';
import { ONE_PAGER_TEXTS, type OnePagerTexts } from './one-pager-texts';
import { KIND_WORDS, LICENCE, dayWords } from './result-data';

/** Points: A4. */
const PAGE = { left: 48, top: 40, right: 547, width: 499, bottom: 802 } as const;
const FOOT = 104;
const CODE_SIZE = 92;
/** So many are shown at most; how many there are beside them is said. */
const SHOWN = { figures: 4, commissions: 2, title: 3 } as const;
/** Kept free below the figures, whatever they take: for the satisfaction and the cost. */
const BELOW_FIGURES = 190;

const INK = '#1a1a1a';
const BRAND = '#0b4a6f';
const KICKER: Style = { weight: 600, size: 9.5, color: BRAND };
const TITLE: Style = { weight: 600, size: 19, color: BRAND };
const SMALL: Style = { weight: 400, size: 8, color: '#4a4a4a' };
const HEADING: Style = { weight: 600, size: 11.5, color: BRAND };
const TEXT: Style = { weight: 400, size: 9.5, color: INK };
const STRONG: Style = { weight: 600, size: 9.5, color: INK };
/** Left edges of the columns of the table of figures. */
const AT = [0, 205, 285, 360, 435].map((offset) => PAGE.left + offset);
const columnWidth = (column: number): number => (AT[column + 1] ?? PAGE.right) - (AT[column] ?? 0) - 8;

/** What stands in one column of a row: its parts, one below the other. */
type Cell = readonly { readonly lines: readonly string[]; readonly style: Style }[];

export interface OnePager {
  readonly result: PublishedResult;
  readonly locale: LocaleCode;
  /** That the code leads to. */
  readonly address: string;
}

/** A published result on one sheet of A4, never on two: what does not fit is shortened, and says so. */
export function printOnePager({ result, locale, address }: OnePager): Promise<Buffer> {
  const local = (text: LocalText): string => text[locale] || text.vi;
  const options = {
    size: 'A4',
    margin: 0,
    tagged: true,
    pdfVersion: '1.7',
    lang: locale,
    displayTitle: true,
    info: {
      Title: local(result.title),
      Author: 'Lời Giải',
      CreationDate: new Date(result.standing.publishedAt),
    },
  } as const;
  return printPdf(options, (document) => {
    new Sheet(document, ONE_PAGER_TEXTS[locale], locale, address).write(result);
  });
}

class Sheet {
  private readonly type: Typesetter;
  private readonly root: PDFKit.PDFStructureElement;
  private y: number = PAGE.top;

  constructor(
    private readonly document: InstanceType<typeof PDFDocument>,
    private readonly t: OnePagerTexts,
    private readonly locale: LocaleCode,
    private readonly address: string,
  ) {
    this.type = new Typesetter(document);
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  write(result: PublishedResult): void {
    const { agency, code } = result;
    const name = this.locale === 'en' ? (agency.nameEn ?? agency.name) : agency.name;
    this.lines('P', [this.t.kicker], KICKER);
    this.lines('H1', this.atMost(this.local(result.title), TITLE, SHOWN.title), TITLE, 2);
    this.lines('P', this.atMost(this.t.agency(name, code), SMALL, 1), SMALL, 8);
    this.figures(result.figures);
    this.satisfaction(result);
    this.cost(result);
    this.words(result);
    this.foot(result);
    this.root.end();
  }

  private local(text: LocalText): string {
    return text[this.locale] || text.vi;
  }

  private figures(figures: readonly PublishedFigure[]): void {
    this.lines('H2', [this.t.figures], HEADING, 2);
    this.row(this.t.heads.map((head, column) => this.cell(head, SMALL, column)));
    let shown = 0;
    for (const figure of figures.slice(0, SHOWN.figures)) {
      const cells = this.cells(figure);
      const source = this.atMost(this.source(figure), SMALL, 2);
      const end = this.y + this.heightOf(cells) + this.type.heightOf(source, SMALL);
      if (shown > 0 && end > PAGE.bottom - FOOT - BELOW_FIGURES) break;
      this.row(cells);
      this.lines('P', source, SMALL, 3);
      shown += 1;
    }
    const more = figures.length - shown;
    if (more > 0) this.lines('P', [this.t.more(this.number(more))], SMALL);
    this.y += 5;
  }

  /** A unit stands beside its numbers; one that is too long for their columns is said once, whole, below the name. */
  private cells({ name, unit, baseline, actual, target, improvement }: PublishedFigure): Cell[] {
    const words = this.local(unit);
    const values = [baseline, actual, target].map((value) => this.number(value));
    const measured = values.map((value) => (words === '%' ? `${value}%` : `${value} ${words}`));
    const beside = measured.every((text, index) => this.type.widthOf(text, STRONG) <= columnWidth(index + 1));
    const degree = improvement === null ? this.t.notMeasurable : this.percent(improvement);
    return [
      [...this.cell(this.local(name), STRONG, 0), ...(beside ? [] : this.cell(this.t.unit(words), SMALL, 0))],
      ...[...(beside ? measured : values), degree].map((text, index) => this.cell(text, STRONG, index + 1)),
    ];
  }

  private source({ measuredOn, sampleSize, method }: PublishedFigure): string {
    const sample = sampleSize === null ? this.t.complete : this.t.sample(this.number(sampleSize));
    return this.t.measured(dayWords(measuredOn), sample, method);
  }

  private satisfaction({ satisfaction, satisfactionBefore }: PublishedResult): void {
    const found = Object.entries(satisfaction ?? {}) as [Respondent, Satisfaction][];
    if (found.length === 0) return;
    this.lines('H2', [this.t.satisfaction], HEADING, 2);
    for (const [who, { n, share, interval }] of found) {
      const name = this.t.respondents[who];
      const before = satisfactionBefore?.satisfaction[who];
      const earlier =
        before?.share === null || before?.share === undefined || before.n === null
          ? ''
          : `; ${this.t.before(this.percent(before.share), this.number(before.n))}`;
      const sentence =
        n === null || share === null || interval === null
          ? this.t.few(name)
          : this.t.share(
              name,
              this.percent(share),
              this.number(n),
              this.percent(interval.low),
              this.percent(interval.high),
            ) + earlier;
      this.lines('P', this.atMost(sentence, TEXT, 2), TEXT);
    }
    this.y += 5;
  }

  private cost({ commissions = [] }: PublishedResult): void {
    if (commissions.length === 0) return;
    this.lines('H2', [this.t.cost], HEADING, 2);
    for (const each of commissions.slice(0, SHOWN.commissions)) {
      const late = each.daysLate > 0 ? this.t.late(this.number(each.daysLate)) : this.t.inTime;
      const time = this.t.finished(dayWords(each.startedOn), dayWords(each.finishedOn), late);
      const value =
        this.locale === 'vi' ? `${this.number(each.value)} đồng` : `VND ${this.number(each.value)}`;
      const sentence = this.t.commission(KIND_WORDS[this.locale][each.kind], each.number, value, time);
      this.lines('P', this.atMost(sentence, TEXT, 2), TEXT);
    }
    const more = commissions.length - SHOWN.commissions;
    if (more > 0) this.lines('P', [`+ ${this.number(more)}`], SMALL);
    this.y += 5;
  }

  /** What is told in words shares what is left of the sheet. */
  private words(result: PublishedResult): void {
    const { solvers } = result;
    const answered =
      solvers === undefined ? '' : this.t.answered(this.number(solvers), this.number(result.proposals));
    const parts = [
      [this.t.story, this.local(result.story)],
      [this.t.problem, this.local(result.context)],
      [
        this.t.chosen,
        `${result.proposalTitle} (${result.organizationName}). ${result.decisionReasons} ${answered}`.trim(),
      ],
    ].filter(([, text]) => text !== '');
    const line = this.type.heightOf([''], TEXT);
    parts.forEach(([heading = '', text = ''], index) => {
      const room = (PAGE.bottom - FOOT - this.y) / (parts.length - index);
      const fitting = Math.floor((room - this.type.heightOf([''], HEADING) - 9) / line);
      if (fitting < 1) return;
      this.lines('H2', [heading], HEADING, 2);
      this.lines('P', this.atMost(text, TEXT, fitting), TEXT, 7);
    });
  }

  private foot({ standing, correction }: PublishedResult): void {
    this.y = PAGE.bottom - FOOT + 8;
    const top = this.y;
    this.document.markContent('Artifact', { type: 'Layout' });
    this.document
      .moveTo(PAGE.left, top - 6)
      .lineTo(PAGE.right, top - 6)
      .lineWidth(0.6)
      .stroke(BRAND);
    this.document.endMarkedContent();
    const width = PAGE.width - CODE_SIZE - 16;
    const edition = this.t.edition(this.number(standing.number), dayWords(standing.publishedAt));
    const reason = correction ? [this.t.correction(this.local(correction))] : [];
    const sentences = [
      `${edition} ${this.t.standing[standing.state]}`,
      ...reason,
      LICENCE[this.locale],
      `${this.t.scan}: ${this.address}`,
    ];
    for (const sentence of sentences) this.lines('P', this.atMost(sentence, SMALL, 2, width), SMALL, 1);
    this.code(top);
  }

  /** Squares, not a picture: sharp at any size. */
  private code(top: number): void {
    const { modules } = QRCode.create(this.address, { errorCorrectionLevel: 'M' });
    const square = CODE_SIZE / modules.size;
    const left = PAGE.right - CODE_SIZE;
    this.root.add(
      this.document.struct('Figure', { alt: `${this.t.scan}: ${this.address}` }, () => {
        for (let row = 0; row < modules.size; row++)
          for (let column = 0; column < modules.size; column++)
            if (modules.get(row, column))
              this.document.rect(left + column * square, top + row * square, square, square);
        this.document.fill('#000000');
      }),
    );
  }

  private cell(text: string, style: Style, column: number): Cell {
    return [{ lines: this.type.break(text, style, columnWidth(column)), style }];
  }

  private heightOf(cells: readonly Cell[]): number {
    const heights = cells.map((cell) =>
      cell.reduce((height, { lines, style }) => height + this.type.heightOf(lines, style), 0),
    );
    return Math.max(...heights);
  }

  private row(cells: readonly Cell[]): void {
    this.root.add(
      this.document.struct('P', {}, () => {
        cells.forEach((cell, column) => {
          let y = this.y;
          for (const { lines, style } of cell) {
            this.type.set(lines, style, AT[column] ?? PAGE.left, y);
            y += this.type.heightOf(lines, style);
          }
        });
      }),
    );
    this.y += this.heightOf(cells);
  }

  private lines(tag: string, lines: readonly string[], style: Style, gap = 0): void {
    this.root.add(
      this.document.struct(tag, {}, () => {
        this.type.set(lines, style, PAGE.left, this.y);
      }),
    );
    this.y += this.type.heightOf(lines, style) + gap;
  }

  /** The lines of the text; where it takes more, so many, of which the last one says that there is more. */
  private atMost(text: string, style: Style, most: number, width: number = PAGE.width): string[] {
    const lines = this.type.break(text, style, width);
    if (lines.length <= most) return lines;
    const kept = lines.slice(0, most);
    const last = (kept.pop() ?? '').split(' ');
    const mark = most > 2 ? this.t.shortened : ' …';
    while (last.length > 1 && this.type.widthOf(last.join(' ') + mark, style) > width) last.pop();
    return [...kept, last.join(' ') + mark];
  }

  private number(value: number): string {
    return new Intl.NumberFormat(this.locale === 'vi' ? 'vi-VN' : 'en-GB', {
      maximumFractionDigits: 2,
    }).format(value);
  }

  private percent(share: number): string {
    const format = { style: 'percent', maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(this.locale === 'vi' ? 'vi-VN' : 'en-GB', format).format(share);
  }
}
