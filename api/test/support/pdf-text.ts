import { inflateSync } from 'node:zlib';

/** What is drawn on the pages of a PDF of PDFKit's, by its fonts' own tables of letters; a line for each line, pages in order. */
export function textOfPdf(pdf: Buffer): string {
  const objects = objectsIn(pdf);
  const letters = new Map<string, ReadonlyMap<number, string>>();
  for (const { head } of objects.values())
    for (const [, name = '', font = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1];
      if (table) letters.set(name, lettersIn(objects.get(table)?.stream ?? ''));
    }
  const contents = [...objects.values()].flatMap(({ head }) => {
    const content = /\/Type \/Page\b[^]*?\/Contents (\d+) 0 R|\/Contents (\d+) 0 R/.exec(head);
    return content ? [objects.get(content[1] ?? content[2] ?? '')?.stream ?? ''] : [];
  });
  return contents.map((content) => drawn(content, letters)).join('\n');
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsIn(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const raw = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = found.index + found[0].length;
    const body = raw.slice(from, raw.indexOf('\nendobj', from));
    const start = body.indexOf('stream\n');
    const head = start < 0 ? body : body.slice(0, start);
    const bytes = Buffer.from(body.slice(start + 7, body.lastIndexOf('\nendstream')), 'latin1');
    const packed = head.includes('/FlateDecode');
    const stream = start < 0 ? '' : (packed ? inflateSync(bytes) : bytes).toString('latin1');
    objects.set(found[1] ?? '', { head, stream });
  }
  return objects;
}

function lettersIn(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, first = '', list = ''] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, units = ''], index) => {
      const codes = units.replaceAll(' ', '').match(/.{4}/g) ?? [];
      const text = String.fromCharCode(...codes.map((code) => Number.parseInt(code, 16)));
      letters.set(Number.parseInt(first, 16) + index, text);
    });
  return letters;
}

function drawn(content: string, letters: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let text = '';
  let line = '';
  let font = new Map() as ReadonlyMap<number, string>;
  for (const [, y, name, shown] of content.matchAll(
    /1 0 0 1 \S+ (\S+) Tm|\/(F\d+) \S+ Tf|\[((?:<[0-9a-f]*>|[-.\d\s])*)\] TJ/g,
  )) {
    if (name !== undefined) font = letters.get(name) ?? new Map();
    if (y !== undefined && y !== line) {
      line = y;
      text += '\n';
    }
    for (const [, codes = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g))
      text += (codes.match(/.{4}/g) ?? []).map((code) => font.get(Number.parseInt(code, 16)) ?? '�').join('');
  }
  return text;
}
