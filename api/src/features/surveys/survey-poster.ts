import type { LocalText, LocaleCode, Respondent } from '@loi-giai/shared';
import type PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { printPdf } from '../../platform/pdf/print-pdf';
import { type Style, Typesetter } from '../../platform/pdf/typesetter';

export interface Poster {
  readonly lang: LocaleCode;
  readonly agency: string;
  readonly title: LocalText;
  readonly audience: Respondent | null;
  readonly questions: number;
  /** That the code leads to. */
  readonly address: string;
  readonly place: string;
  readonly madeAt: Date;
}

interface PosterTexts {
  readonly heading: string;
  readonly about: (agency: string, title: string) => string;
  readonly audience: Readonly<Record<Respondent, string>>;
  readonly scan: string;
  readonly type: string;
  readonly promise: (questions: number) => string;
  readonly portal: string;
}

const TEXTS: Readonly<Record<LocaleCode, PosterTexts>> = {
  vi: {
    heading: 'Ông/Bà hài lòng đến mức nào?',
    about: (agency, title) => `${agency} mong nhận được ý kiến của Ông/Bà về: ${title}`,
    audience: { citizen: 'Dành cho người dân', business: 'Dành cho doanh nghiệp' },
    scan: 'Mở máy ảnh của điện thoại và quét mã này',
    type: 'hoặc mở địa chỉ',
    promise: (questions) => `${questions} câu hỏi. Không cần tài khoản, không hỏi tên.`,
    portal: 'Cổng bài toán lớn của khu vực công',
  },
  en: {
    heading: 'How satisfied are you?',
    about: (agency, title) => `${agency} would like to hear what you think of: ${title}`,
    audience: { citizen: 'For citizens', business: 'For businesses' },
    scan: 'Open your telephone’s camera and scan this code',
    type: 'or open the address',
    promise: (questions) =>
      `${questions === 1 ? 'One question' : `${questions} questions`}. No account, and no names are asked.`,
    portal: 'The public sector’s challenge portal',
  },
};

/** Points: A4. */
const PAGE = { left: 56, top: 48, right: 539, width: 483, bottom: 794, middle: 297.5 } as const;
const CODE_SIZE = 280;
/** Of the code's own squares: readers need white around it. */
const QUIET = 4;

const SITE: Style = { weight: 600, size: 16, color: '#0b4a6f' };
const SMALL: Style = { weight: 400, size: 10, color: '#4a4a4a' };
const HEADING: Style = { weight: 600, size: 38, color: '#0b4a6f' };
const ABOUT: Style = { weight: 400, size: 16 };
const AUDIENCE: Style = { weight: 600, size: 18 };
const SCAN: Style = { weight: 600, size: 20 };
const ADDRESS: Style = { weight: 600, size: 13 };
const PROMISE: Style = { weight: 400, size: 14 };

/** A QR code to hang up: read from two metres, typed where no camera is. */
export function printPoster(poster: Poster): Promise<Buffer> {
  const texts = TEXTS[poster.lang];
  const options = {
    size: 'A4',
    margin: 0,
    tagged: true,
    pdfVersion: '1.7',
    lang: poster.lang,
    displayTitle: true,
    info: { Title: texts.heading, Author: 'Lời Giải', CreationDate: poster.madeAt },
  } as const;
  return printPdf(options, (document) => {
    new Sheet(document).write(poster, texts);
  });
}

class Sheet {
  private readonly type: Typesetter;
  private readonly root: PDFKit.PDFStructureElement;
  private y: number = PAGE.top;

  constructor(private readonly document: InstanceType<typeof PDFDocument>) {
    this.type = new Typesetter(document);
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  write({ lang, agency, title, audience, questions, address, place }: Poster, texts: PosterTexts): void {
    this.centred('P', 'Lời Giải', SITE, 0);
    this.centred('P', texts.portal, SMALL, 22);
    this.centred('H1', texts.heading, HEADING, 8);
    this.centred('P', texts.about(agency, title[lang] || title.vi), ABOUT, 14);
    if (audience !== null) this.centred('P', texts.audience[audience], AUDIENCE, 10);
    this.code(address, `${texts.scan}: ${address}`);
    this.centred('P', texts.scan, SCAN, 4);
    this.centred('P', texts.type, PROMISE, 2);
    this.centred('P', address, ADDRESS, 14);
    this.centred('P', texts.promise(questions), PROMISE, 0);
    this.y = PAGE.bottom - this.type.heightOf([''], SMALL);
    this.centred('P', place, SMALL, 0);
    this.root.end();
  }

  private centred(tag: string, text: string, style: Style, gap: number): void {
    const lines = this.type.break(text, style, PAGE.width);
    this.root.add(
      this.document.struct(tag, {}, () => {
        for (const line of lines) {
          this.type.set([line], style, PAGE.middle - this.type.widthOf(line, style) / 2, this.y);
          this.y += this.type.heightOf([line], style);
        }
      }),
    );
    this.y += gap;
  }

  /** Squares, not a picture: sharp at any size. */
  private code(address: string, words: string): void {
    const { modules } = QRCode.create(address, { errorCorrectionLevel: 'Q' });
    const square = CODE_SIZE / (modules.size + 2 * QUIET);
    const left = PAGE.middle - CODE_SIZE / 2 + QUIET * square;
    const top = this.y + QUIET * square;
    this.root.add(
      this.document.struct('Figure', { alt: words }, () => {
        for (let row = 0; row < modules.size; row++)
          for (let column = 0; column < modules.size; column++)
            if (modules.get(row, column))
              this.document.rect(left + column * square, top + row * square, square, square);
        this.document.fill('#000000');
      }),
    );
    this.y += CODE_SIZE + 6;
  }
}
