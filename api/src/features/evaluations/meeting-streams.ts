import { ERROR } from '@loi-giai/shared';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SignedInActor } from '../../platform/access/actor';
import { SessionReader } from '../../platform/access/session-reader';
import { Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { LiveChannel } from '../../platform/live/live-channel';
import { seatOf, type Seat } from './evaluation-access';
import { type MeetingAccess, MeetingStream } from './meeting-stream';

/** Streams that one person may hold in one process: windows and devices. */
const MOST = 8;

/** The live channel of the panel's meetings. */
@Injectable()
export class MeetingStreams implements OnModuleDestroy {
  /** How often a silent stream looks at its reader's access. Milliseconds. */
  every = 15_000;
  private readonly open = new Set<MeetingStream>();
  private readonly held = new Map<string, number>();
  private closed = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionReader,
    private readonly channel: LiveChannel,
  ) {}

  /**
   * Streams to a member of the panel what changes, until the member leaves, loses the seat or the session, or the portal stops.
   * @param token of the session
   * @throws not_found, wrong_state before the seal is open and conflicts are declared, too_many_requests, unavailable
   */
  async stream(actor: SignedInActor, token: string, code: string, reply: FastifyReply): Promise<void> {
    const { accountId } = actor;
    const release = this.hold(accountId);
    let stream: MeetingStream | null = null;
    try {
      const { challenge } = await this.seat(actor, code);
      const begun = this.begin(() => this.access(token, accountId, code), release);
      stream = begun;
      begun.leaving(await this.channel.listen(challenge.id, begun));
      if (this.closed) throw problem(ERROR.unavailable);
      begun.begin(reply);
    } catch (error) {
      stream?.end();
      release();
      throw error;
    }
  }

  /** Before the server closes, which waits for whoever is still answered. */
  onModuleDestroy(): void {
    this.closed = true;
    for (const stream of this.open) stream.end();
  }

  private begin(access: MeetingAccess, release: () => void): MeetingStream {
    const stream = new MeetingStream(access, this.every, () => {
      this.open.delete(stream);
      release();
    });
    this.open.add(stream);
    return stream;
  }

  private async access(token: string, accountId: string, code: string): Promise<ReadonlySet<string>> {
    const actor = await this.sessions.read(token);
    if (actor?.accountId !== accountId) throw notFound();
    return (await this.seat(actor, code)).hidden;
  }

  private seat(actor: SignedInActor, code: string): Promise<Seat> {
    return this.transactions.run(actor, async (tx) => {
      const seat = await seatOf(tx, code, 'none');
      if (!seat.open) throw problem(ERROR.wrongState, { params: { state: seat.panel.state } });
      return seat;
    });
  }

  private hold(accountId: string): () => void {
    const held = this.held.get(accountId) ?? 0;
    if (held >= MOST) throw problem(ERROR.tooManyRequests, { params: { retryAfter: 60 } });
    this.held.set(accountId, held + 1);
    let released = false;
    return () => {
      if (released) return;
      released = true;
      const left = (this.held.get(accountId) ?? 1) - 1;
      if (left > 0) this.held.set(accountId, left);
      else this.held.delete(accountId);
    };
  }
}
