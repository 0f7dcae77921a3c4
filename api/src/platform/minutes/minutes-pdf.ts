import type PDFDocument from 'pdfkit';
import { printPdf } from '../pdf/print-pdf';
import { OFFICIAL, type Style, Typesetter } from '../pdf/typesetter';
import {
  DRAFT,
  type MinutesModel,
  type MinutesSignature,
  type MinutesTable,
  MOTTO,
  NATION,
  RECIPIENTS,
} from './minutes-model';

type Document = InstanceType<typeof PDFDocument>;

/** Points. The margins of Decree 30/2020/NĐ-CP: 20 mm above and below, 30 mm left, 20 mm right. */
const PAGE = { left: 85, top: 57, right: 538.6, bottom: 785, number: 28 } as const;
const WIDTH = PAGE.right - PAGE.left;
const MIDDLE = PAGE.left + WIDTH / 2;
/** What is left and right in the head, as the decree's own pattern parts them. */
const HEAD = { left: { from: PAGE.left, width: 156 }, right: { from: 245, width: 293.6 } } as const;
const HALVES = {
  left: { from: PAGE.left, width: WIDTH / 2 - 10 },
  right: { from: MIDDLE + 10, width: WIDTH / 2 - 10 },
} as const;
const INDENT = 28.3;
const GAP = 6;
const CELL = { x: 4, y: 3 } as const;
/** For a signature by hand. */
const SIGNING = 70;

const PLAIN: Style = { weight: 400, size: 13 };
const BOLD: Style = { weight: 700, size: 13 };
const ITALIC: Style = { weight: 'italic', size: 13 };
const ISSUER: Style = { weight: 400, size: 12 };
const COUNCIL: Style = { weight: 700, size: 12 };
const NATION_STYLE: Style = { weight: 700, size: 12 };
const TITLE: Style = { weight: 700, size: 14 };
const HEAD_CELL: Style = { weight: 700, size: 11 };
const TABLE_CELL: Style = { weight: 400, size: 11 };
const RECIPIENTS_HEAD: Style = { weight: 'bold-italic', size: 12 };
const RECIPIENTS_LINE: Style = { weight: 400, size: 11 };

/** @param at when it was issued, or made */
export function writePdf(minutes: MinutesModel, at: Date): Promise<Buffer> {
  const options = {
    size: 'A4',
    margin: 0,
    bufferPages: true,
    tagged: true,
    pdfVersion: '1.7',
    lang: 'vi',
    displayTitle: true,
    info: { Title: `${minutes.title} ${minutes.code}`, Author: minutes.issuer, CreationDate: at },
  } as const;
  return printPdf(options, (document) => {
    new MinutesSheet(document).write(minutes);
  });
}

interface Column {
  readonly from: number;
  readonly width: number;
}

/** Writes from the top to the bottom, and on from the top of the next page. */
class MinutesSheet {
  private readonly type: Typesetter;
  private readonly root: PDFKit.PDFStructureElement;
  private y: number = PAGE.top;

  constructor(private readonly document: Document) {
    this.type = new Typesetter(document, OFFICIAL);
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  write(minutes: MinutesModel): void {
    this.head(minutes);
    this.title(minutes);
    for (const block of minutes.blocks) {
      // Nobody signs a page on which nothing else stands.
      if (block === minutes.blocks.at(-1))
        this.room(this.signingHeight() + 4 * this.type.heightOf([''], PLAIN));
      if (block.kind === 'table') this.table(block);
      else if (block.kind === 'heading') this.paragraph('H2', block.text, BOLD, 0);
      else this.paragraph('P', block.text, block.kind === 'basis' ? ITALIC : PLAIN, INDENT);
    }
    this.signatures(minutes.signatures);
    this.recipients(minutes.recipients);
    this.root.end();
    this.pageNumbers();
  }

  /** Agency, panel and number left, the nation, its motto and the day right. */
  private head({ issuer, council, numberLine, placeAndDate, draft }: MinutesModel): void {
    const { left, right } = HEAD;
    const start = this.y;
    if (issuer !== '') this.centred('P', issuer, ISSUER, left);
    this.centred('P', council, COUNCIL, left);
    this.rule(left.from + left.width / 2, left.width / 3);
    const leftEnd = this.y;
    this.y = start;
    this.centred('P', NATION, NATION_STYLE, right);
    this.centred('P', MOTTO, BOLD, right);
    this.rule(right.from + right.width / 2, this.type.widthOf(MOTTO, BOLD));
    this.y = Math.max(leftEnd, this.y) + GAP;
    const line = this.y;
    this.centred('P', numberLine, PLAIN, left);
    const numberEnd = this.y;
    this.y = line;
    this.centred('P', placeAndDate, ITALIC, right);
    this.y = Math.max(numberEnd, this.y);
    if (draft) this.centred('P', `(${DRAFT})`, BOLD, left);
  }

  private title({ title, subject }: MinutesModel): void {
    const whole = { from: PAGE.left, width: WIDTH };
    this.y += 2 * GAP;
    this.centred('H1', title, TITLE, whole);
    this.centred('P', subject, BOLD, whole);
    this.rule(MIDDLE, WIDTH / 4);
    this.y += 2 * GAP;
  }

  /** Set to both margins, except for its last line. */
  private paragraph(tag: string, text: string, style: Style, indent: number): void {
    const [first = '', ...rest] = this.type.break(text, style, WIDTH, indent);
    // A heading stands with what follows it.
    this.room((tag === 'P' ? 1 : 3) * this.type.heightOf([first], style));
    const lines = [first, ...rest];
    this.tagged(this.root, tag, () => {
      lines.forEach((line, index) => {
        const height = this.type.heightOf([line], style);
        this.room(height);
        const left = PAGE.left + (index === 0 ? indent : 0);
        const spaces = line.split(' ').length - 1;
        const missing = PAGE.right - left - this.type.widthOf(line, style);
        const last = index === lines.length - 1;
        this.type.set([line], style, left, this.y, last || spaces === 0 ? 0 : missing / spaces);
        this.y += height;
      });
    });
    this.y += GAP;
  }

  private table(table: MinutesTable): void {
    const caption = { from: PAGE.left, width: WIDTH };
    this.room(5 * this.type.heightOf([''], TABLE_CELL));
    this.centred('P', table.caption, ITALIC, caption);
    this.y += CELL.y;
    const element = this.document.struct('Table');
    this.root.add(element);
    const heads = table.columns.map(({ head }) => head);
    const headsOn = (): void => {
      this.row(element, table, heads, HEAD_CELL);
    };
    headsOn();
    for (const cells of table.rows) this.row(element, table, cells, TABLE_CELL, headsOn);
    element.end();
    this.y += 2 * GAP;
  }

  /** A row stands on one page; where it begins a page, the heads stand above it once more. */
  private row(
    table: PDFKit.PDFStructureElement,
    { columns }: MinutesTable,
    cells: readonly string[],
    style: Style,
    headsOn?: () => void,
  ): void {
    const lines = columns.map(({ width }, index) =>
      this.type.break(cells[index] ?? '', style, width * WIDTH - 2 * CELL.x),
    );
    const height = Math.max(...lines.map((cell) => this.type.heightOf(cell, style))) + 2 * CELL.y;
    if (this.room(height) && headsOn) headsOn();
    const row = this.document.struct('TR');
    table.add(row);
    let left: number = PAGE.left;
    columns.forEach(({ width, numeric }, index) => {
      const wide = width * WIDTH;
      const isHead = style === HEAD_CELL;
      this.tagged(row, isHead ? 'TH' : 'TD', () => {
        this.cell(lines[index] ?? [], style, { from: left, width: wide }, isHead || numeric === true);
      });
      this.artifact(() => this.document.rect(left, this.y, wide, height).lineWidth(0.5).stroke('#1a1a1a'));
      left += wide;
    });
    row.end();
    this.y += height;
  }

  private cell(lines: readonly string[], style: Style, { from, width }: Column, centred: boolean): void {
    lines.forEach((line, index) => {
      const free = width - this.type.widthOf(line, style);
      const top = this.y + CELL.y + index * this.type.heightOf([line], style);
      this.type.set([line], style, from + (centred ? free / 2 : CELL.x), top);
    });
  }

  /** Left and right of each other, never parted from each other by a page. */
  private signatures([left, right]: readonly [MinutesSignature, MinutesSignature]): void {
    this.room(this.signingHeight());
    const start = this.y + GAP;
    let end = start;
    for (const [column, { role, name }] of [
      [HALVES.left, left],
      [HALVES.right, right],
    ] as const) {
      this.y = start;
      this.centred('P', role, BOLD, column);
      this.y += SIGNING;
      this.centred('P', name, BOLD, column);
      end = Math.max(end, this.y);
    }
    this.y = end + 2 * GAP;
  }

  private signingHeight(): number {
    return SIGNING + 3 * this.type.heightOf([''], BOLD);
  }

  private recipients(recipients: readonly string[]): void {
    this.room((recipients.length + 1) * this.type.heightOf([''], RECIPIENTS_HEAD));
    for (const [text, style] of [
      [RECIPIENTS, RECIPIENTS_HEAD] as const,
      ...recipients.map((line) => [line, RECIPIENTS_LINE] as const),
    ])
      this.tagged(this.root, 'P', () => {
        for (const line of this.type.break(text, style, HALVES.left.width)) {
          this.room(this.type.heightOf([line], style));
          this.type.set([line], style, PAGE.left, this.y);
          this.y += this.type.heightOf([line], style);
        }
      });
  }

  private centred(tag: string, text: string, style: Style, { from, width }: Column): void {
    this.tagged(this.root, tag, () => {
      for (const line of this.type.break(text, style, width)) {
        const height = this.type.heightOf([line], style);
        this.room(height);
        this.type.set([line], style, from + (width - this.type.widthOf(line, style)) / 2, this.y);
        this.y += height;
      }
    });
  }

  /** Above all pages but the first, in the middle. */
  private pageNumbers(): void {
    const { start, count } = this.document.bufferedPageRange();
    for (let page = 2; page <= count; page++) {
      this.document.switchToPage(start + page - 1);
      const text = String(page);
      this.artifact(() => {
        this.type.set([text], PLAIN, 297.6 - this.type.widthOf(text, PLAIN) / 2, PAGE.number);
      });
    }
  }

  private rule(middle: number, length: number): void {
    this.artifact(() =>
      this.document
        .moveTo(middle - length / 2, this.y + 2)
        .lineTo(middle + length / 2, this.y + 2)
        .lineWidth(0.75)
        .stroke('#1a1a1a'),
    );
    this.y += 4;
  }

  private tagged(parent: PDFKit.PDFStructureElement, tag: string, draw: () => void): void {
    parent.add(this.document.struct(tag, {}, draw));
  }

  private artifact(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  /** @returns whether a page has begun */
  private room(height: number): boolean {
    if (this.y + height <= PAGE.bottom) return false;
    this.document.addPage();
    this.y = PAGE.top;
    return true;
  }
}
