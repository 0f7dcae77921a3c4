import { ERROR } from '@loi-giai/shared';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import { Configuration } from '../config/configuration';
import { problem } from '../errors/problem';
import { type Announcement, LIVE_CHANNEL, readAnnouncement } from './announcement';

export interface LiveListener {
  heard(announcement: Announcement): void;
  /** The connection was lost and is back: what was announced in between is not known. */
  missed(): void;
}

/** How long to wait before connecting again, doubled each time. Milliseconds. */
const BACKOFF = { first: 250, most: 30_000 } as const;
/** How often a silent connection is asked whether it still stands, and how long an answer may take. Milliseconds. */
const PROBE = { every: 30_000, lasts: 10_000 } as const;

/**
 * What was announced in any process, handed to whoever looks at the topic in this one. One connection a process, made when the
 * first listens: a pool's connections come and go, and a proxy that shares them would lose what was said.
 */
@Injectable()
export class LiveChannel implements OnModuleDestroy {
  private readonly logger = new Logger('LiveChannel');
  private readonly listeners = new Map<string, Set<LiveListener>>();
  private connection: Promise<Client> | null = null;
  private waiting: NodeJS.Timeout | null = null;
  private probe: NodeJS.Timeout | null = null;
  private wait: number = BACKOFF.first;
  private closed = false;

  constructor(private readonly configuration: Configuration) {}

  /** Hears from now on what is announced on the topic. @returns what ends it @throws unavailable */
  async listen(topic: string, listener: LiveListener): Promise<() => void> {
    const known = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, known.add(listener));
    const leave = () => {
      known.delete(listener);
      if (known.size === 0 && this.listeners.get(topic) === known) this.listeners.delete(topic);
    };
    try {
      // While it is lost, whoever comes waits for its return like everybody else.
      if (this.waiting === null) await this.connect();
      return leave;
    } catch {
      leave();
      throw problem(ERROR.unavailable);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    if (this.waiting) clearTimeout(this.waiting);
    if (this.probe) clearInterval(this.probe);
    const client = await this.connection?.catch(() => null);
    await client?.end().catch(() => undefined);
  }

  private connect(): Promise<Client> {
    if (this.closed) return Promise.reject(new Error('the portal stops'));
    this.connection ??= this.open().catch((error: unknown) => {
      this.connection = null;
      throw error;
    });
    return this.connection;
  }

  private async open(): Promise<Client> {
    const client = new Client({
      connectionString: this.configuration.DATABASE_URL,
      application_name: 'loi-giai-live',
      connectionTimeoutMillis: PROBE.lasts,
      query_timeout: PROBE.lasts,
      keepAlive: true,
    });
    client.on('error', (error) => {
      this.logger.warn({ err: error }, 'The connection that hears of changes failed');
    });
    client.on('notification', ({ payload = '' }) => {
      this.pass(payload);
    });
    await client.connect();
    await client.query(`LISTEN ${LIVE_CHANNEL}`);
    client.once('end', () => {
      this.lose();
    });
    this.wait = BACKOFF.first;
    this.probe = setInterval(() => void this.ask(client), PROBE.every).unref();
    return client;
  }

  private pass(payload: string): void {
    const announcement = readAnnouncement(payload);
    if (announcement === null) return;
    for (const listener of this.listeners.get(announcement.topic) ?? []) listener.heard(announcement);
  }

  /** A connection may be gone without a word, as where a firewall forgets it. */
  private async ask(client: Client): Promise<void> {
    try {
      await client.query('SELECT 1');
    } catch {
      await client.end().catch(() => undefined);
    }
  }

  private lose(): void {
    this.connection = null;
    if (this.probe) clearInterval(this.probe);
    if (!this.closed) this.comeBack();
  }

  private comeBack(): void {
    this.waiting = setTimeout(() => void this.reconnect(), this.wait).unref();
    this.wait = Math.min(this.wait * 2, BACKOFF.most);
  }

  private async reconnect(): Promise<void> {
    try {
      await this.connect();
      this.waiting = null;
      for (const listener of [...this.listeners.values()].flatMap((known) => [...known])) listener.missed();
    } catch {
      if (!this.closed) this.comeBack();
    }
  }
}
