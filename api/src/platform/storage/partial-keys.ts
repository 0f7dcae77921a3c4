/** Keeps the keys of partial uploads secret from whoever only has the database and the disk. */
export abstract class PartialKeys {
  abstract wrap(key: Buffer): Buffer;
  /** @throws where it was not wrapped here */
  abstract unwrap(wrapped: Buffer): Buffer;
  /** The same for the same text, and telling nothing of it without the secret. */
  abstract tagOf(text: string): string;
}
