/**
 * Reads newline-delimited JSON that arrives in parts. It is given everything that has arrived so far, each time anew, and
 * gives the values of the lines that were completed since; a line without its line break waits.
 */
export class NdjsonReader<T> {
  #read = 0;

  /** @throws SyntaxError when a complete line is no JSON. */
  read(text: string): T[] {
    const end = text.lastIndexOf('\n') + 1;
    if (end <= this.#read) return [];
    const lines = text.slice(this.#read, end).split('\n');
    this.#read = end;
    return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
  }
}
