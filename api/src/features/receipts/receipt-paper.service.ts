import type { SignedReceipt } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type PDFDocument from 'pdfkit';
import { Configuration } from '../../platform/config/configuration';
import { pageLink } from '../../platform/mail/letter';
import { printPdf } from '../../platform/pdf/print-pdf';
import { type Style, Typesetter } from '../../platform/pdf/typesetter';
import { type Fact, factsOf, type Paragraph } from './receipt-facts';
import { PAPER_TEXTS, type PaperTexts } from './receipt-paper.texts';

type Document = InstanceType<typeof PDFDocument>;

/** Points: A4, with the labels in a column of their own. */
const PAGE = { left: 56, top: 56, right: 539, bottom: 770, footer: 790 } as const;
const LABEL_WIDTH = 140;
const VALUE_LEFT = PAGE.left + LABEL_WIDTH + 16;
const ROW_GAP = 5;

const SITE: Style = { weight: 600, size: 15, color: '#0b4a6f' };
const PORTAL: Style = { weight: 400, size: 9, color: '#4a4a4a' };
const TITLE: Style = { weight: 600, size: 20 };
const TEXT: Style = { weight: 400, size: 10 };
const HEADING: Style = { weight: 600, size: 12 };
const LABEL: Style = { weight: 400, size: 10, color: '#4a4a4a' };
const FOOTER: Style = { weight: 400, size: 8, color: '#4a4a4a' };
const RULE = '#c4c4c4';

/** The receipt as its holder prints it. The signed file itself is attached, so that the PDF can be checked, too. */
@Injectable()
export class ReceiptPaper {
  constructor(private readonly configuration: Configuration) {}

  print(signed: SignedReceipt, lang: 'vi' | 'en'): Promise<Buffer> {
    const texts = PAPER_TEXTS[lang];
    const options = {
      size: 'A4',
      margin: 0,
      bufferPages: true,
      tagged: true,
      pdfVersion: '1.7',
      lang,
      displayTitle: true,
      info: {
        Title: `${texts.title} ${signed.receipt.number}`,
        Author: 'Lời Giải',
        CreationDate: new Date(signed.receipt.submittedAt),
      },
    } as const;
    return printPdf(options, (document) => {
      document.file(Buffer.from(`${JSON.stringify(signed, null, 2)}\n`, 'utf8'), {
        name: 'bien-nhan.json',
        type: 'application/json',
        creationDate: new Date(signed.receipt.submittedAt),
        modifiedDate: new Date(signed.receipt.submittedAt),
      });
      new Sheet(document).write(signed, lang, texts, this.addresses(lang));
    });
  }

  private addresses(lang: 'vi' | 'en'): { readonly verify: string; readonly keys: string } {
    const { publicUrl } = this.configuration;
    return {
      verify: pageLink(publicUrl, lang, '/verify'),
      keys: `${publicUrl}/.well-known/loigiai-receipts.json`,
    };
  }
}

/** Writes from the top to the bottom, and on from the top of the next page. */
class Sheet {
  private readonly type: Typesetter;
  private readonly root: PDFKit.PDFStructureElement;
  private y: number = PAGE.top;

  constructor(private readonly document: Document) {
    this.type = new Typesetter(document);
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  write(
    signed: SignedReceipt,
    lang: 'vi' | 'en',
    texts: PaperTexts,
    addresses: { readonly verify: string; readonly keys: string },
  ): void {
    this.paragraph('P', 'Lời Giải', SITE, 0);
    this.paragraph('P', texts.portal, PORTAL, 10);
    this.rule();
    this.y += 14;
    this.paragraph('H1', texts.title, TITLE, 4);
    this.paragraph('P', texts.statement, TEXT, 12);
    const table = this.document.struct('Table');
    this.root.add(table);
    for (const fact of factsOf(signed, lang, texts)) this.row(table, fact);
    table.end();
    this.rule();
    this.y += 14;
    this.room(120);
    this.paragraph('H2', texts.howHeading, HEADING, 4);
    for (const text of texts.how(addresses.verify, addresses.keys)) this.paragraph('P', text, TEXT, 6);
    this.root.end();
    this.footers(signed.receipt.number, texts);
  }

  private paragraph(tag: string, text: string, style: Style, gap: number): void {
    const lines = this.type.break(text, style, PAGE.right - PAGE.left);
    this.room(this.type.heightOf(lines, style));
    this.root.add(
      this.document.struct(tag, {}, () => {
        this.lines(lines, style, PAGE.left);
      }),
    );
    this.y += gap;
  }

  private row(table: PDFKit.PDFStructureElement, { label, value }: Fact): void {
    this.room(60);
    this.rule();
    this.y += ROW_GAP;
    const row = this.document.struct('TR');
    table.add(row);
    const labelLines = this.type.break(label, LABEL, LABEL_WIDTH);
    row.add(
      this.document.struct('TH', {}, () => {
        this.type.set(labelLines, LABEL, PAGE.left, this.y);
      }),
    );
    const labelBottom = this.y + this.type.heightOf(labelLines, LABEL);
    const before = this.y;
    row.add(
      this.document.struct('TD', {}, () => {
        for (const paragraph of value) this.value(paragraph);
      }),
    );
    row.end();
    // Where the value went on to the next page, the label is no longer beside it.
    if (this.y > before) this.y = Math.max(this.y, labelBottom);
    this.y += ROW_GAP;
  }

  private value({ text, style }: Paragraph): void {
    this.lines(this.type.break(text, style, PAGE.right - VALUE_LEFT), style, VALUE_LEFT);
  }

  private lines(lines: readonly string[], style: Style, left: number): void {
    for (const line of lines) {
      const height = this.type.heightOf([line], style);
      this.room(height);
      this.type.set([line], style, left, this.y);
      this.y += height;
    }
  }

  private room(height: number): void {
    if (this.y + height <= PAGE.bottom) return;
    this.document.addPage();
    this.y = PAGE.top;
  }

  private rule(): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    this.document.moveTo(PAGE.left, this.y).lineTo(PAGE.right, this.y).lineWidth(0.5).stroke(RULE);
    this.document.endMarkedContent();
  }

  private footers(number: string, texts: PaperTexts): void {
    const { start, count } = this.document.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.document.switchToPage(start + index);
      this.document.markContent('Artifact', { type: 'Pagination' });
      this.type.set([`${number}    ${texts.page(index + 1, count)}`], FOOTER, PAGE.left, PAGE.footer);
      this.document.endMarkedContent();
    }
  }
}
