/** A refusal with one sentence for the person at the keyboard: what is wrong and what to do. */
export class Refusal extends Error {}

/**
 * Runs a command's main function; a `Refusal` prints its sentence alone, anything else its stack. Exit code 1 both times.
 *
 * @param {() => Promise<number | void>} main returns the exit code, 0 when nothing
 */
export async function runMain(main) {
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    console.error(error instanceof Refusal ? `\n✖ ${error.message}\n` : error);
    process.exit(1);
  }
}

/** @param {number} since a `Date.now()` */
export function elapsed(since) {
  const seconds = (Date.now() - since) / 1000;
  return seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Shows that a long step is alive: on a terminal a line that counts the seconds, elsewhere one line at the start, one
 * every ten seconds and one at the end. Writes to stderr, so that a command's own output stays clean.
 *
 * @template T
 * @param {string} text what is being done
 * @param {(update: (text: string) => void) => Promise<T>} work may call `update` with what it does now
 * @param {(result: T) => boolean} [isGood] whether the result is a success
 * @returns {Promise<T>}
 */
export async function step(text, work, isGood = () => true) {
  const line = new ProgressLine(text);
  try {
    const result = await work((now) => line.update(now));
    line.end(isGood(result) ? '✔' : '✖');
    return result;
  } catch (error) {
    line.end('✖');
    throw error;
  }
}

class ProgressLine {
  #started = Date.now();
  #terminal = process.stderr.isTTY;
  #detail = '';
  #text;
  #timer;

  /** @param {string} text */
  constructor(text) {
    this.#text = text;
    if (!this.#terminal) process.stderr.write(`… ${text}\n`);
    this.#draw();
    this.#timer = setInterval(() => this.#tick(), this.#terminal ? 200 : 10_000);
  }

  /** @param {string} detail */
  update(detail) {
    this.#detail = detail;
    if (!this.#terminal) process.stderr.write(`  ${detail}\n`);
    this.#draw();
  }

  /** @param {string} mark */
  end(mark) {
    clearInterval(this.#timer);
    const clear = this.#terminal ? '\r\x1b[2K' : '';
    process.stderr.write(`${clear}${mark} ${this.#text} (${elapsed(this.#started)})\n`);
  }

  #tick() {
    if (this.#terminal) this.#draw();
    else process.stderr.write(`  … ${elapsed(this.#started)}\n`);
  }

  #draw() {
    if (!this.#terminal) return;
    const detail = this.#detail ? `: ${this.#detail}` : '';
    const line = `… ${this.#text}${detail} (${elapsed(this.#started)})`;
    process.stderr.write(`\r\x1b[2K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
  }
}
