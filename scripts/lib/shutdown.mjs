import { callers, isAlive } from './processes.mjs';

/**
 * Stops things in their order, once, whatever comes first: a signal (npm hands Ctrl-C on, so it may arrive twice), the
 * end of one of the parts, or the death of the npm we were called through.
 */
export class Shutdown {
  /** @type {(() => Promise<void>)[]} */
  #stops = [];
  /** @type {(reason: string | undefined) => void} */
  #wake = () => undefined;
  /** @type {Promise<string | undefined>} */
  #asked = new Promise((resolve) => (this.#wake = resolve));

  #isAsked = false;

  constructor() {
    void this.#asked.then(() => (this.#isAsked = true));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.#wake(undefined));
    this.#watchNpm();
  }

  /**
   * Stops what has been started last first.
   *
   * @param {() => Promise<void>} stop
   */
  onStop(stop) {
    this.#stops.unshift(stop);
  }

  /** Throws when the end has been asked for, so that a start that is still going on goes no further. */
  refuseWhenAsked() {
    if (this.#isAsked) throw new Error('Stopping.');
  }

  /**
   * Asks for the end, because something has broken.
   *
   * @param {string} reason one sentence
   */
  because(reason) {
    this.#wake(reason);
  }

  /** @returns {Promise<string | undefined>} the reason, or nothing when a person asked for it */
  asked() {
    return this.#asked;
  }

  /** Stops everything. */
  async run() {
    for (const stop of this.#stops.splice(0)) {
      try {
        await stop();
      } catch {
        // What has failed to start has said so already, and the rest must be stopped all the same.
      }
    }
  }

  #watchNpm() {
    const calledBy = callers();
    setInterval(() => {
      if (!calledBy.every(isAlive)) this.#wake(undefined);
    }, 1_000).unref();
  }
}
