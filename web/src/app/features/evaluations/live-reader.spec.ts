import type { MeetingPart } from '@loi-giai/shared';
import { LiveReader, POLL } from './live-reader';

/** A stream as a browser has it. */
class Stream {
  readyState = 0;
  readonly #listeners = new Map<string, () => void>();

  addEventListener(name: string, listener: unknown): void {
    this.#listeners.set(name, listener as () => void);
  }

  close(): void {
    this.readyState = 2;
  }

  say(name: string, readyState = 1): void {
    this.readyState = readyState;
    this.#listeners.get(name)?.();
  }
}

describe('a page that hears of changes', () => {
  const heard: MeetingPart[][] = [];
  let live: boolean | null;
  let visible: boolean;
  let streams: Stream[];
  const page = {
    changed: (parts: ReadonlySet<MeetingPart>) => heard.push([...parts].sort()),
    live: (on: boolean) => (live = on),
    visible: () => visible,
  };
  const reader = (knows = true): LiveReader =>
    new LiveReader(
      page,
      knows
        ? () => {
            const stream = new Stream();
            streams.push(stream);
            return stream;
          }
        : null,
    );

  beforeEach(() => {
    jest.useFakeTimers();
    heard.length = 0;
    streams = [];
    live = null;
    visible = true;
  });
  afterEach(() => jest.useRealTimers());

  it('reads what came together together, and nothing where nothing came', () => {
    const one = reader();
    one.start();
    streams[0]!.say('open');
    for (const part of ['notes', 'consensus', 'notes']) streams[0]!.say(part);
    jest.advanceTimersByTime(200);
    streams[0]!.say('stage');
    jest.advanceTimersByTime(POLL * 3);
    expect(heard).toEqual([['consensus', 'notes'], ['stage']]);
    expect(live).toBe(true);
    one.stop();
  });

  it('asks by itself where the browser knows no such streams', () => {
    const one = reader(false);
    one.start();
    jest.advanceTimersByTime(POLL * 2 + 200);
    expect(heard).toEqual([['all'], ['all']]);
    one.stop();
  });

  it('asks while the stream is away, and no more once it is back', () => {
    const one = reader();
    one.start();
    streams[0]!.say('open');
    streams[0]!.say('error', 0);
    jest.advanceTimersByTime(POLL + 200);
    expect([heard, live]).toEqual([[['all']], false]);
    streams[0]!.say('open');
    jest.advanceTimersByTime(POLL * 2);
    expect([heard.length, live]).toEqual([1, true]);
    one.stop();
  });

  it('opens another stream where it was refused', () => {
    const one = reader();
    one.start();
    streams[0]!.say('error', 2);
    jest.advanceTimersByTime(POLL + 200);
    expect([heard, streams.length]).toEqual([[['all']], 2]);
    one.stop();
  });

  it('asks for nothing while nobody looks, and after it was stopped', () => {
    visible = false;
    const one = reader(false);
    one.start();
    jest.advanceTimersByTime(POLL * 3);
    visible = true;
    one.stop();
    jest.advanceTimersByTime(POLL * 3);
    expect(heard).toEqual([]);
  });
});
