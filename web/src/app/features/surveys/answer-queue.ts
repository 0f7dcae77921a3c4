import type { ApiProblemCode } from '../../core/api-problem';
import type { GivenAnswer } from './answer-form';

/** An answer that waits on the tablet; its id makes that sending it twice counts once. */
export interface QueuedAnswer extends GivenAnswer {
  readonly id: string;
  readonly code: string;
  readonly answeredAt: string;
}

/** Where answers wait, also while the tablet is off. */
export interface QueueStore {
  all(code: string): Promise<readonly QueuedAnswer[]>;
  put(answer: QueuedAnswer): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface QueueState {
  readonly waiting: number;
  /** Sent since the page was opened. */
  readonly sent: number;
  /** That the portal will never take, such as after the closing. */
  readonly refused: number;
  /** Whether the portal answered the last time; true before anything was tried. */
  readonly reached: boolean;
}

/** Sends one answer; rejects with what the portal said. */
export type SendAnswer = (answer: QueuedAnswer) => Promise<void>;

/** What says that this very answer will not be taken, whenever it is sent. Everything else may pass. */
const FINAL: ReadonlySet<ApiProblemCode> = new Set<ApiProblemCode>([
  'survey_closed',
  'survey_link_revoked',
  'validation',
  'already_answered',
  'not_found',
]);

/**
 * Keeps every answer before it tries to send it, and forgets it only once the portal has it. Without a network nothing is lost; an answer whose
 * receipt was lost on the way is sent again under the same id.
 */
export class AnswerQueue {
  #sending: Promise<void> | null = null;
  #sent = 0;
  #refused = 0;
  #reached = true;

  constructor(
    private readonly code: string,
    private readonly store: QueueStore,
    private readonly send: SendAnswer,
    private readonly problemOf: (error: unknown) => ApiProblemCode,
    private readonly changed: (state: QueueState) => void,
  ) {}

  /** Resolves once the answer is kept: from then on people may go. @throws what the store throws where it is full */
  async add(answer: GivenAnswer, id: string, now: Date): Promise<void> {
    await this.store.put({ ...answer, id, code: this.code, answeredAt: now.toISOString() });
    await this.#tell();
    void this.flush();
  }

  /** Sends what waits, one after the other; a second call joins the first. Never rejects. */
  flush(): Promise<void> {
    this.#sending ??= this.#sendAll()
      .catch(() => undefined)
      .finally(() => {
        this.#sending = null;
      });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    // What comes in meanwhile is sent, too.
    for (let [next] = await this.#waiting(); next !== undefined; [next] = await this.#waiting()) {
      try {
        await this.send(next);
        this.#reached = true;
        this.#sent++;
      } catch (error) {
        const code = this.problemOf(error);
        this.#reached = code !== 'offline';
        if (!FINAL.has(code)) break;
        this.#refused++;
      }
      await this.store.remove(next.id);
      await this.#tell();
    }
    await this.#tell();
  }

  async #waiting(): Promise<readonly QueuedAnswer[]> {
    return [...(await this.store.all(this.code))].sort((one, other) =>
      one.answeredAt < other.answeredAt ? -1 : 1,
    );
  }

  async #tell(): Promise<void> {
    const { length: waiting } = await this.store.all(this.code);
    this.changed({ waiting, sent: this.#sent, refused: this.#refused, reached: this.#reached });
  }
}
