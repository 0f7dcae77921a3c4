import { hash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** The same for everybody: kept by whoever read it, and asked for again by its tag. @returns null where the reader has it already */
export function tagged(reply: FastifyReply, known: string | undefined, text: string): Buffer | null {
  const body = Buffer.from(text);
  const tag = `"${hash('sha1', body, 'base64url')}"`;
  void reply.header('cache-control', 'public, no-cache').header('etag', tag);
  if (known === tag) {
    void reply.status(304);
    return null;
  }
  void reply.type('application/json; charset=utf-8');
  return body;
}
