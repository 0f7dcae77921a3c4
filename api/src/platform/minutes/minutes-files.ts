import type { FastifyReply } from 'fastify';
import { sendAttachment } from '../http/attachment';
import { writeDocx } from './minutes-docx';
import type { MinutesModel } from './minutes-model';
import { writePdf } from './minutes-pdf';

const WRITERS = { pdf: writePdf, docx: writeDocx } as const;

export type MinutesFormat = keyof typeof WRITERS;

/** The paper as a file. @param at when it was issued, or made */
export function writeMinutes(format: MinutesFormat, minutes: MinutesModel, at: Date): Promise<Buffer> {
  return WRITERS[format](minutes, at);
}

export function sendMinutes(reply: FastifyReply, name: string, format: MinutesFormat, bytes: Buffer): void {
  sendAttachment(reply, `${name}.${format}`, bytes);
}
