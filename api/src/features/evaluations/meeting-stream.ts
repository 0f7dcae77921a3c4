import { MEETING_PART, type MeetingPart } from '@loi-giai/shared';
import type { Announcement } from '../../platform/live/announcement';
import { EventStream } from '../../platform/live/event-stream';
import type { LiveListener } from '../../platform/live/live-channel';

/** Proposals that do not exist for the reader just now (I4). @throws once the reader has no part in the meeting any more */
export type MeetingAccess = () => Promise<ReadonlySet<string>>;

/**
 * What one member hears of a meeting. Access is asked anew before each word, so that nothing is told to whoever has lost the seat, the
 * session or, by a conflict, the proposal; where it cannot be asked, the stream ends and the browser comes back by itself.
 */
export class MeetingStream implements LiveListener {
  private readonly events: EventStream;
  private readonly timer: NodeJS.Timeout;
  private told: Promise<void> = Promise.resolve();
  private readonly onGone: (() => void)[];

  /** @param every how often the reader's access is looked at where nothing happens; milliseconds */
  constructor(
    private readonly access: MeetingAccess,
    every: number,
    gone: () => void,
  ) {
    this.onGone = [gone];
    this.events = new EventStream(() => {
      clearInterval(this.timer);
      for (const leave of this.onGone) leave();
    });
    this.timer = setInterval(() => {
      this.tell(null, null);
    }, every).unref();
  }

  /** To be called, too, once the stream has ended. */
  leaving(leave: () => void): void {
    this.onGone.push(leave);
  }

  heard({ part, about }: Announcement): void {
    this.tell(part as MeetingPart, about);
  }

  missed(): void {
    this.tell(MEETING_PART.all, null);
  }

  begin(reply: Parameters<EventStream['answer']>[0]): void {
    this.events.answer(reply);
    this.events.send(MEETING_PART.all);
  }

  end(): void {
    this.events.end();
  }

  /** One after the other, in the order heard. */
  private tell(part: MeetingPart | null, about: string | null): void {
    this.told = this.told.then(async () => {
      try {
        const hidden = await this.access();
        if (part === null) this.events.beat();
        else if (about === null || !hidden.has(about)) this.events.send(part);
      } catch {
        this.events.end();
      }
    });
  }
}
