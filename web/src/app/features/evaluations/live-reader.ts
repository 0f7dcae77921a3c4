import { MEETING_PART, type MeetingPart } from '@loi-giai/shared';

/** What a page does with what it hears. */
export interface LivePage {
  /** These parts have changed: to be read anew. */
  changed(parts: ReadonlySet<MeetingPart>): void;
  /** Whether changes are told at once, or found by asking again and again. */
  live(on: boolean): void;
  /** Nobody looks at a hidden page. */
  visible(): boolean;
}

type Source = Pick<EventSource, 'addEventListener' | 'close' | 'readyState'>;

/** What comes together is read together. Milliseconds. */
const GATHER = 150;
/** How often a page asks where it is told nothing. Milliseconds. */
export const POLL = 15_000;
const CLOSED = 2;

/** Hears by server-sent events what has changed; where there are none, it asks every few seconds, and tries to hear again. */
export class LiveReader {
  #source: Source | null = null;
  #gathered = new Set<MeetingPart>();
  #gathering: ReturnType<typeof setTimeout> | null = null;
  #poll: ReturnType<typeof setInterval> | null = null;

  /** @param open makes a stream; null where the browser knows none */
  constructor(
    private readonly page: LivePage,
    private readonly open: (() => Source) | null,
  ) {}

  start(): void {
    this.#poll ??= setInterval(() => {
      this.#ask();
    }, POLL);
    this.#listen();
  }

  stop(): void {
    if (this.#poll) clearInterval(this.#poll);
    if (this.#gathering) clearTimeout(this.#gathering);
    this.#poll = this.#gathering = null;
    this.#source?.close();
    this.#source = null;
  }

  #listen(): void {
    if (this.open === null) return;
    const source = this.open();
    this.#source = source;
    for (const part of Object.values(MEETING_PART))
      source.addEventListener(part, () => {
        this.#hear(part);
      });
    source.addEventListener('open', () => {
      this.page.live(true);
    });
    // The browser comes back by itself, unless it was refused.
    source.addEventListener('error', () => {
      this.page.live(false);
      if (source.readyState === CLOSED && this.#source === source) this.#source = null;
    });
  }

  #hear(part: MeetingPart): void {
    this.#gathered.add(part);
    this.#gathering ??= setTimeout(() => {
      const parts = this.#gathered;
      this.#gathered = new Set();
      this.#gathering = null;
      this.page.changed(parts);
    }, GATHER);
  }

  #ask(): void {
    if (!this.page.visible()) return;
    if (this.#source !== null && this.#source.readyState === 1) return;
    this.#hear(MEETING_PART.all);
    if (this.#source === null) this.#listen();
  }
}
