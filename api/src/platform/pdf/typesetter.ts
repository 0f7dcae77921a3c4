import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

const modules = createRequire(import.meta.url);
/** In the order in which they are asked for a letter. */
const SUBSETS = ['latin', 'vietnamese', 'latin-ext'] as const;
type Subset = (typeof SUBSETS)[number];
const MONOSPACE = 'Courier';
/** Stands for a letter that the family does not have. */
const UNKNOWN = '?';

/** A family of `@fontsource`, with the faces that are set in it. */
export interface Typeface {
  readonly name: string;
  readonly faces: readonly Face[];
  /** From line to line, in sizes: stacked diacritics need the room. */
  readonly lineHeight: number;
}

type Face = 400 | 600 | 700 | 'italic' | 'bold-italic';

/** What the portal itself is set in. */
const PORTAL: Typeface = { name: 'be-vietnam-pro', faces: [400, 600], lineHeight: 1.5 };
/** As wide as Times New Roman letter by letter, which official papers are set in (Decree 30/2020/NĐ-CP). */
export const OFFICIAL: Typeface = {
  name: 'tinos',
  faces: [400, 700, 'italic', 'bold-italic'],
  lineHeight: 1.3,
};

export interface Style {
  readonly weight: Face | 'monospace';
  /** Points. */
  readonly size: number;
  readonly color?: string;
}

/** Letters of one line that stand in the same font file. */
interface Run {
  readonly font: string;
  readonly text: string;
}

/**
 * Sets text in a family whose letters come in one file for each range: a word such as “Việt” takes two of them. PDFKit
 * breaks lines within one font only, so lines are broken here.
 */
export class Typesetter {
  private readonly ranges: readonly SubsetRanges[];

  constructor(
    private readonly document: InstanceType<typeof PDFDocument>,
    private readonly typeface: Typeface = PORTAL,
  ) {
    this.ranges = rangesOf(typeface);
    for (const face of typeface.faces)
      for (const subset of SUBSETS)
        document.registerFont(`${face}-${subset}`, fontFile(typeface, face, subset));
  }

  /**
   * The lines that the text takes in this width, of which the first is shorter by `indent`. Whatever does not fit into one, such as a
   * digest, is cut anywhere.
   */
  break(text: string, style: Style, width: number, indent = 0): string[] {
    const lines: string[] = [];
    const room = (): number => width - (lines.length === 0 ? indent : 0);
    let line = '';
    for (const word of text.normalize('NFC').split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (this.widthOf(longer, style) <= room()) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = this.cut(word, style, room());
      line = pieces.pop() ?? '';
      lines.push(...pieces);
    }
    return [...lines, line];
  }

  /** Of so many lines, in points. */
  heightOf(lines: readonly string[], { size }: Style): number {
    return lines.length * size * this.typeface.lineHeight;
  }

  /** One below the other, from this point on; `wordSpacing` widens the spaces, in points. */
  set(lines: readonly string[], style: Style, left: number, top: number, wordSpacing = 0): void {
    const { document } = this;
    document.fillColor(style.color ?? '#1a1a1a');
    lines.forEach((line, index) => {
      let x = left;
      const y = top + index * style.size * this.typeface.lineHeight;
      // PDFKit's own word spacing leaves the spaces out of the text, which is then read and copied as one word.
      for (const word of wordSpacing === 0 ? [line] : line.split(/(?<= )/)) {
        for (const { font, text } of runsOf(word, style, this.ranges)) {
          document.font(font, style.size).text(text, x, y, { lineBreak: false });
          x += document.widthOfString(text);
        }
        x += wordSpacing;
      }
    });
  }

  private cut(word: string, style: Style, width: number): string[] {
    const pieces: string[] = [];
    let piece = '';
    for (const letter of word) {
      if (piece !== '' && this.widthOf(piece + letter, style) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += letter;
    }
    return [...pieces, piece];
  }

  /** In points. */
  widthOf(text: string, style: Style): number {
    return runsOf(text, style, this.ranges).reduce(
      (width, run) => width + this.document.font(run.font, style.size).widthOfString(run.text),
      0,
    );
  }
}

function runsOf(text: string, { weight }: Style, ranges: readonly SubsetRanges[]): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const subset = subsetOf(letter, ranges);
    // The fonts that every reader of PDF has know the letters of Western Europe only.
    const narrow = weight === 'monospace' && letter <= '~';
    const run = {
      font: narrow ? MONOSPACE : `${weight === 'monospace' ? 400 : weight}-${subset ?? 'latin'}`,
      text: subset === null ? UNKNOWN : letter,
    };
    const last = runs.at(-1);
    if (last?.font === run.font) runs.splice(-1, 1, { font: last.font, text: last.text + run.text });
    else runs.push(run);
  }
  return runs;
}

const FILE_OF: Readonly<Record<Face, string>> = {
  400: '400-normal',
  600: '600-normal',
  700: '700-normal',
  italic: '400-italic',
  'bold-italic': '700-italic',
};

function fontFile({ name }: Typeface, face: Face, subset: Subset): Buffer {
  return readFileSync(modules.resolve(`@fontsource/${name}/files/${name}-${subset}-${FILE_OF[face]}.woff`));
}

type Range = readonly [from: number, to: number];

/** From `U+0102-0103,U+20AB`, as the family itself lists what stands in which file. */
function readRanges(list: string): Range[] {
  return list.split(',').map((part) => {
    const [from = 0, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return [from, to];
  });
}

interface SubsetRanges {
  readonly subset: Subset;
  readonly ranges: readonly Range[];
}

function rangesOf({ name }: Typeface): SubsetRanges[] {
  const listed = modules(`@fontsource/${name}/unicode.json`) as Readonly<Record<Subset, string>>;
  return SUBSETS.map((subset) => ({ subset, ranges: readRanges(listed[subset]) }));
}

/** Null for a letter that is in none of the files. */
function subsetOf(letter: string, subsets: readonly SubsetRanges[]): Subset | null {
  const point = letter.codePointAt(0) ?? 0;
  const found = subsets.find(({ ranges }) => ranges.some(([from, to]) => from <= point && point <= to));
  return found?.subset ?? null;
}
