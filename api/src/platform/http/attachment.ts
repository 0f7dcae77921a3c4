import type { FastifyReply } from 'fastify';

/** By the ending of a name, what a file is. */
export const MEDIA_TYPE = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
type Ending = keyof typeof MEDIA_TYPE;
export type AttachmentName = `${string}.${Ending}`;

/** What is made for one reader and kept nowhere: saved by the browser, never shown as a page of the portal. */
export function sendAttachment(reply: FastifyReply, name: AttachmentName, body: string | Buffer): void {
  const ending = name.slice(name.lastIndexOf('.') + 1) as Ending;
  void reply
    .header('content-type', MEDIA_TYPE[ending])
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(body);
}
