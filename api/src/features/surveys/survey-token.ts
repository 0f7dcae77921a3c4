import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MasterKeys } from '../../platform/sealing/master-keys';

const PURPOSE = 'survey-token';
const TAG_BYTES = 16;
const ID_BYTES = 16;
const PAYLOAD_BYTES = 2 * ID_BYTES + 5;
/** Of base64url, exactly as long as payload and tag together. */
const FORM = /^[\w-]{71}$/;

export const TOKEN_KIND = { one: 1, kiosk: 2 } as const;
type Kind = (typeof TOKEN_KIND)[keyof typeof TOKEN_KIND];

export interface SurveyToken {
  /** One answer, or those of a tablet. */
  readonly kind: Kind;
  readonly linkId: string;
  /** Under which the one answer is kept, so that a token cannot be used twice. */
  readonly answerId: string;
  /** To the second. */
  readonly issuedAt: Date;
}

/**
 * What lets an answer in: signed under a key of the server's, bound to a link of a survey, and dated. It names nobody, is kept nowhere, and
 * needs no row until it is used.
 */
@Injectable()
export class SurveyTokens {
  constructor(private readonly masters: MasterKeys) {}

  /** @param now by the database's clock */
  issue(kind: Kind, linkId: string, now: Date): string {
    const payload = Buffer.alloc(PAYLOAD_BYTES);
    payload.writeUInt8(kind, 0);
    payload.writeUInt32BE(Math.floor(now.getTime() / 1_000), 1);
    bytesOf(linkId).copy(payload, 5);
    bytesOf(randomUUID()).copy(payload, 5 + ID_BYTES);
    const tag = Buffer.from(this.masters.tag(PURPOSE, payload.toString('base64')), 'hex');
    return Buffer.concat([payload, tag.subarray(0, TAG_BYTES)]).toString('base64url');
  }

  /** Null for what this portal has not given out. */
  read(token: string): SurveyToken | null {
    if (!FORM.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    const payload = bytes.subarray(0, PAYLOAD_BYTES);
    const kind = payload.readUInt8(0);
    if (bytes.toString('base64url') !== token) return null;
    if (!this.masters.isTag(PURPOSE, payload.toString('base64'), bytes.subarray(PAYLOAD_BYTES))) return null;
    if (kind !== TOKEN_KIND.one && kind !== TOKEN_KIND.kiosk) return null;
    return {
      kind,
      issuedAt: new Date(payload.readUInt32BE(1) * 1_000),
      linkId: idOf(payload.subarray(5, 5 + ID_BYTES)),
      answerId: idOf(payload.subarray(5 + ID_BYTES)),
    };
  }
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
