import type { FastifyReply } from 'fastify';
import { sendAttachment } from '../http/attachment';
import { writeDocx } from './minutes-docx';
import type { MinutesModel } from './minutes-model';
import { writePdf } from './minutes-pdf';

const FORMATS = {
  pdf: { write: writePdf, type: 'application/pdf' },
  docx: {
    write: writeDocx,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
} as const;

export type MinutesFormat = keyof typeof FORMATS;

/** The paper as a file. @param at when it was issued, or made */
export function writeMinutes(format: MinutesFormat, minutes: MinutesModel, at: Date): Promise<Buffer> {
  return FORMATS[format].write(minutes, at);
}

export function sendMinutes(reply: FastifyReply, name: string, format: MinutesFormat, bytes: Buffer): void {
  sendAttachment(reply, `${name}.${format}`, FORMATS[format].type, bytes);
}
