import type { FastifyReply } from 'fastify';

/** What is made for one reader and kept nowhere: saved by the browser, never shown as a page of the portal. */
export function sendAttachment(reply: FastifyReply, name: string, type: string, body: string | Buffer): void {
  void reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(body);
}
