import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Whoever does not read for so long that this much waits is taken to have gone. Bytes. */
const BACKLOG = 64 * 1024;
/** After how long a browser asks anew once the stream has ended. Milliseconds. */
const RETRY = 3_000;

/** Server-sent events to one reader. */
export class EventStream {
  private readonly body = new Readable({ read: () => undefined });
  private answered = false;
  private ended = false;

  /** @param gone is called once, when the reader or the portal has ended it */
  constructor(gone: () => void) {
    this.body.once('close', gone);
    this.body.push(`retry: ${RETRY}\n\n`);
  }

  /** @param event a name, which must not hold a line break */
  send(event: string): void {
    this.write(`event: ${event}\ndata: {}\n\n`);
  }

  /** Says that the stream still stands: proxies close what is silent. */
  beat(): void {
    this.write(': \n\n');
  }

  end(): void {
    if (!this.answered) this.body.destroy();
    else if (!this.body.destroyed && !this.ended) this.body.push(null);
    this.ended = true;
  }

  private write(text: string): void {
    if (this.body.destroyed || this.ended) return;
    if (this.body.readableLength > BACKLOG) this.body.destroy();
    else this.body.push(text);
  }

  answer(reply: FastifyReply): void {
    this.answered = true;
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      // Neither kept nor compressed on its way, and handed on as it comes.
      .header('cache-control', 'no-store, no-transform')
      .header('x-accel-buffering', 'no')
      .send(this.body);
  }
}
