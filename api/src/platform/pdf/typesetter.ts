import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

const modules = createRequire(import.meta.url);
const FAMILY = '@fontsource/be-vietnam-pro';
/** In the order in which they are asked for a letter. */
const SUBSETS = ['latin', 'vietnamese', 'latin-ext'] as const;
type Subset = (typeof SUBSETS)[number];
const WEIGHTS = [400, 600] as const;
const MONOSPACE = 'Courier';
/** Stands for a letter that the family does not have. */
const UNKNOWN = '?';
/** Stacked diacritics need the room. */
const LINE_HEIGHT = 1.5;

export interface Style {
  readonly weight: (typeof WEIGHTS)[number] | 'monospace';
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
 * Sets text in Be Vietnam Pro, whose letters come in one file for each range: a word such as “Việt” takes two of them. PDFKit
 * breaks lines within one font only, so lines are broken here.
 */
export class Typesetter {
  constructor(private readonly document: InstanceType<typeof PDFDocument>) {
    for (const weight of WEIGHTS)
      for (const subset of SUBSETS) document.registerFont(`${weight}-${subset}`, fontFile(weight, subset));
  }

  /** The lines that the text takes in this width. Whatever does not fit into one, such as a digest, is cut anywhere. */
  break(text: string, style: Style, width: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.normalize('NFC').split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (this.widthOf(longer, style) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = this.cut(word, style, width);
      line = pieces.pop() ?? '';
      lines.push(...pieces);
    }
    return [...lines, line];
  }

  /** Of so many lines, in points. */
  heightOf(lines: readonly string[], { size }: Style): number {
    return lines.length * size * LINE_HEIGHT;
  }

  /** One below the other, from this point on. */
  set(lines: readonly string[], style: Style, left: number, top: number): void {
    const { document } = this;
    document.fillColor(style.color ?? '#1a1a1a');
    lines.forEach((line, index) => {
      let x = left;
      const y = top + index * style.size * LINE_HEIGHT;
      for (const { font, text } of runsOf(line, style)) {
        document.font(font, style.size).text(text, x, y, { lineBreak: false });
        x += document.widthOfString(text);
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

  private widthOf(text: string, style: Style): number {
    return runsOf(text, style).reduce(
      (width, run) => width + this.document.font(run.font, style.size).widthOfString(run.text),
      0,
    );
  }
}

function runsOf(text: string, { weight }: Style): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const subset = subsetOf(letter);
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

function fontFile(weight: number, subset: Subset): Buffer {
  return readFileSync(modules.resolve(`${FAMILY}/files/be-vietnam-pro-${subset}-${weight}-normal.woff`));
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

const listed = modules(`${FAMILY}/unicode.json`) as Readonly<Record<Subset, string>>;
const RANGES = SUBSETS.map((subset) => ({ subset, ranges: readRanges(listed[subset]) }));

/** Null for a letter that is in none of the files. */
function subsetOf(letter: string): Subset | null {
  const point = letter.codePointAt(0) ?? 0;
  const found = RANGES.find(({ ranges }) => ranges.some(([from, to]) => from <= point && point <= to));
  return found?.subset ?? null;
}
