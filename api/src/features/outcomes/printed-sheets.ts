import { hash } from 'node:crypto';
import { type OnePager, printOnePager } from './result-one-pager';

/** Of the editions that are read: two languages each, some tens of kilobytes. */
const MOST = 200;

/** The sheets of published results, each printed once for all who read it: an edition does not change, and everybody may ask for it. */
export class PrintedSheets {
  private readonly kept = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly printOne: (sheet: OnePager) => Promise<Buffer> = printOnePager,
    private readonly most = MOST,
  ) {}

  /** @throws unavailable */
  print(sheet: OnePager): Promise<Buffer> {
    // What an edition says of itself changes with the next one.
    const key = hash('sha256', JSON.stringify(sheet), 'base64url');
    const known = this.kept.get(key);
    if (known) return known;
    const [first] = this.kept.keys();
    if (first !== undefined && this.kept.size >= this.most) this.kept.delete(first);
    const printed = this.printOne(sheet);
    this.kept.set(key, printed);
    printed.catch(() => this.kept.delete(key));
    return printed;
  }
}
