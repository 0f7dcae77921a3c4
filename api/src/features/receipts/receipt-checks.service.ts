import { createPublicKey, verify } from 'node:crypto';
import {
  type Check,
  CHECK,
  FILE_CHECK,
  type FileDigest,
  type FileVerification,
  type ReceiptDocument,
  type ReceiptVerification,
  RECEIPT_FORM,
  type SignedReceipt,
  type VerifyReceiptRequest,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReadDatabase } from '../../platform/database/read-database';
import { Seals } from '../../platform/sealing/seals';
import { SealReads } from '../sealing/seal-reads';
import { canonicalReceipt, leafOf } from './receipt-document';
import { receiptTag } from './receipt-reads';

const SIGNATURE_BYTES = 64;

/**
 * Checks what somebody holds. Only whoever sends a genuine receipt is told whether it is kept: for everything else nothing of
 * the calls is looked up but what they published, so that neither an answer nor its time tells what lies under seal (I1).
 */
@Injectable()
export class ReceiptChecks {
  constructor(
    private readonly database: ReadDatabase,
    private readonly dataSource: DataSource,
    private readonly seals: Seals,
    private readonly fixed: SealReads,
  ) {}

  async verify(sent: VerifyReceiptRequest): Promise<ReceiptVerification> {
    const { receipt, proof } = sent;
    const leaf = leafOf(receipt);
    const seal = await this.fixed.ofCode(receipt.challenge.code);
    const form = checkOf((receipt.form as string) === RECEIPT_FORM);
    const publicKey = await this.publicKeyOf(sent.keyId);
    const key = checkOf(publicKey !== null);
    const signature =
      publicKey === null || form === CHECK.fails ? CHECK.unchecked : checkOf(isSigned(sent, publicKey));
    const signed = signature === CHECK.holds;
    const kept = signed ? checkOf(await this.keeps(receipt, leaf)) : CHECK.unchecked;
    const included = signed && seal ? checkOf(seal.isWhole && seal.has(leaf)) : CHECK.unchecked;
    return {
      form,
      key,
      signature,
      kept,
      included,
      proof: proof && seal ? checkOf(seal.confirms(leaf, proof)) : CHECK.unchecked,
      files: (sent.files ?? []).map((file) => compare(file, receipt.files)),
      seal: seal && { root: seal.summary.root, fixedAt: seal.summary.fixedAt },
      genuine: kept === CHECK.holds && included !== CHECK.fails,
    };
  }

  /** PEM; null for a key that this portal has never signed with. */
  private async publicKeyOf(keyId: string): Promise<string | null> {
    const row = await this.database.first<{ public_key: string }>({
      name: 'receipt-key',
      text: `SELECT public_key FROM receipt_key WHERE id = $1`,
      values: [keyId],
    });
    return row?.public_key ?? null;
  }

  /** Whether a version with exactly this receipt is there. */
  private async keeps({ number, challenge: { code } }: ReceiptDocument, leaf: Buffer): Promise<boolean> {
    const challenge = await this.database.first<{ id: string }>({
      name: 'receipt-challenge',
      text: `SELECT id FROM challenge WHERE code = $1`,
      values: [code],
    });
    if (!challenge) return false;
    const key = (await this.seals.keysOf(this.dataSource.manager, [challenge.id])).get(challenge.id);
    if (!key) return false;
    const version = await this.database.first({
      name: 'receipt-version',
      text: `SELECT 1 FROM proposal_version v JOIN proposal p ON p.id = v.proposal_id
              WHERE v.receipt_tag = $1 AND v.leaf = $2 AND p.challenge_id = $3`,
      values: [receiptTag(key, number), leaf, challenge.id],
    });
    return version !== null;
  }
}

const checkOf = (holds: boolean): Check => (holds ? CHECK.holds : CHECK.fails);

function isSigned({ receipt, signature }: SignedReceipt, publicKey: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  // Decoding is lenient: a letter that is none, or bits that belong to no byte, would pass.
  if (bytes.length !== SIGNATURE_BYTES || bytes.toString('base64') !== signature) return false;
  return verify(null, canonicalReceipt(receipt), createPublicKey(publicKey), bytes);
}

/** By its bytes first: whatever a file is called by now, it is the one that the receipt names. */
function compare({ name, sha256 }: FileDigest, listed: ReceiptDocument['files']): FileVerification {
  const same = (one: string): boolean => one.normalize('NFC') === name.normalize('NFC');
  const digest = sha256.toLowerCase();
  const matching = listed.filter((file) => file.sha256 === digest);
  const found = matching.find((file) => same(file.name)) ?? matching[0];
  if (found) return { name, sha256, check: FILE_CHECK.matches, listedAs: found.name };
  const namesake = listed.find((file) => same(file.name));
  if (namesake) return { name, sha256, check: FILE_CHECK.differs, listedAs: namesake.name };
  return { name, sha256, check: FILE_CHECK.notListed, listedAs: null };
}
