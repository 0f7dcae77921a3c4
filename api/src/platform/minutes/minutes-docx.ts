import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  DRAFT,
  type MinutesBlock,
  type MinutesModel,
  type MinutesTable,
  MOTTO,
  NATION,
  RECIPIENTS,
} from './minutes-model';

/** Twips. The margins of Decree 30/2020/NĐ-CP: 20 mm above and below, 30 mm left, 20 mm right, on A4. */
const PAGE = { width: 11_906, height: 16_838, top: 1_134, bottom: 1_134, left: 1_701, right: 1_134 } as const;
const WIDTH = PAGE.width - PAGE.left - PAGE.right;
const INDENT = 567;
const GAP = 120;
/** For a signature by hand. */
const SIGNING = 1_400;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

/** The look of a run; sizes are half-points. */
type Look = Pick<IRunOptions, 'bold' | 'italics' | 'size'>;

/** @param at when it was issued, or made */
export function writeDocx(minutes: MinutesModel, at: Date): Promise<Buffer> {
  const document = new Document({
    title: `${minutes.title} ${minutes.code}`,
    creator: minutes.issuer,
    description: `${minutes.numberLine}; ${at.toISOString()}`,
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: 26, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: {
          // The first page bears no number.
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              bottom: PAGE.bottom,
              left: PAGE.left,
              right: PAGE.right,
              header: 567,
            },
          },
        },
        headers: { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [] }) },
        children: [
          head(minutes),
          ...titleOf(minutes),
          ...minutes.blocks.flatMap((block) => blockOf(block, block === minutes.blocks.at(-1))),
          signatures(minutes),
          ...recipients(minutes),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function head({ issuer, council, numberLine, placeAndDate, draft }: MinutesModel): Table {
  const [left, right] = [3_000, WIDTH - 3_000];
  return sideBySide(
    [left, right],
    [
      [
        ...(issuer === '' ? [] : [centred(issuer, { size: 24 })]),
        centred(council, { size: 24, bold: true }),
        rule(left, left / 3),
        centred(numberLine, {}, { spacing: { before: GAP } }),
        ...(draft ? [centred(`(${DRAFT})`, { bold: true })] : []),
      ],
      [
        centred(NATION, { size: 24, bold: true }),
        centred(MOTTO, { bold: true }),
        rule(right, 2_900),
        centred(placeAndDate, { italics: true }, { spacing: { before: GAP } }),
      ],
    ],
  );
}

function titleOf({ title, subject }: MinutesModel): Paragraph[] {
  return [
    centred(title, { bold: true, size: 28 }, { spacing: { before: 3 * GAP } }),
    centred(subject, { bold: true }),
    rule(WIDTH, WIDTH / 4, 2 * GAP),
  ];
}

/** Nobody signs a page on which nothing else stands: the last block stays with the signatures. */
function blockOf(block: MinutesBlock, last: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'table':
      return [
        centred(block.caption, { italics: true }, { keepNext: true, spacing: { before: GAP, after: 60 } }),
        tableOf(block),
        new Paragraph({ spacing: { after: GAP } }),
      ];
    case 'heading':
      return [
        paragraph(block.text, { bold: true }, { keepNext: true, spacing: { before: GAP, after: GAP } }),
      ];
    case 'basis':
      return [paragraph(block.text, { italics: true }, RUNNING)];
    case 'paragraph':
      return [paragraph(block.text, {}, { ...RUNNING, keepNext: last })];
  }
}

const RUNNING: IParagraphOptions = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: INDENT },
  spacing: { after: GAP },
};

/** The heads stand above the table on each of its pages, and no row is parted. */
function tableOf({ columns, rows }: MinutesTable): Table {
  const widths = columns.map(({ width }) => Math.round(width * WIDTH));
  const rowOf = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: columns.map(({ numeric }, index) => {
        const centre = isHead || numeric;
        const look = { size: 22, bold: isHead };
        const text = cells[index] ?? '';
        return new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
          children: [centre ? centred(text, look) : paragraph(text, look)],
        });
      }),
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [
      rowOf(
        columns.map(({ head: text }) => text),
        true,
      ),
      ...rows.map((cells) => rowOf(cells, false)),
    ],
  });
}

function signatures({ signatures: signed }: MinutesModel): Table {
  const half = Math.floor(WIDTH / 2);
  return sideBySide(
    [half, WIDTH - half],
    signed.map(({ role, name }) => [
      centred(role, { bold: true }, { keepNext: true, spacing: { before: 2 * GAP } }),
      centred(name, { bold: true }, { spacing: { before: SIGNING } }),
    ]),
  );
}

function recipients({ recipients: lines }: MinutesModel): Paragraph[] {
  return [
    paragraph(
      RECIPIENTS,
      { bold: true, italics: true, size: 24 },
      { keepNext: true, spacing: { before: 2 * GAP } },
    ),
    ...lines.map((line) => paragraph(line, { size: 22 })),
  ];
}

/** Two columns without lines. */
function sideBySide(widths: readonly [number, number], columns: readonly (readonly Paragraph[])[]): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (children, index) =>
            new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  });
}

/** A short line in the middle of a column: an empty paragraph with an upper edge, indented from both sides. */
function rule(column: number, length: number, after = 0): Paragraph {
  const side = Math.round((column - length) / 2);
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 } },
    indent: { left: side, right: side },
    spacing: { before: 40, after, line: 60, lineRule: 'exact' },
  });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
}

function centred(text: string, look: Look, options: IParagraphOptions = {}): Paragraph {
  return paragraph(text, look, { ...options, alignment: AlignmentType.CENTER });
}

function paragraph(text: string, look: Look, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ text, ...look })] });
}
