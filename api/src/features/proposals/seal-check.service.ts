import { createHash, createPublicKey, verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { checkLog, checkMails } from '../../platform/sealing/log-and-mail-check';
import type { SealKey } from '../../platform/sealing/seal-key';
import { Seals } from '../../platform/sealing/seals';
import { type FileFacts, Files, openFacts } from '../../platform/storage/files';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { openDeclarations } from '../evaluations/declaration-reads';
import { PanelMember } from '../evaluations/panel.entities';
import { receiptTag } from '../receipts/receipt-reads';
import { Receipts } from '../receipts/receipts.service';
import { SealReads } from '../sealing/seal-reads';
import { toOwn } from './proposal-access';
import { digestOf } from './proposal-content';
import { partnersOf } from './proposal-partners';
import { openSolver, openVersion } from './proposal-seal';
import { ProposalVersion } from './proposal-version.entity';
import { Proposal } from './proposal.entity';

/** How many of each were looked at. */
export interface SealCounts {
  keys: number;
  roots: number;
  proposals: number;
  versions: number;
  files: number;
  mails: number;
  entries: number;
}

export interface SealFindings {
  readonly counts: SealCounts;
  /** In English, for whoever runs the portal: which record, and what is wrong with it; nothing of its content. */
  readonly faults: readonly string[];
}

/** Opens everything that is sealed, and compares it with what was signed and published. For after a restore. */
@Injectable()
export class SealCheck {
  constructor(
    private readonly database: DataSource,
    private readonly seals: Seals,
    private readonly receipts: Receipts,
    private readonly fixed: SealReads,
    private readonly files: Files,
  ) {}

  async run(progress: (counts: SealCounts) => void = () => undefined): Promise<SealFindings> {
    const run: Run = {
      counts: { keys: 0, roots: 0, proposals: 0, versions: 0, files: 0, mails: 0, entries: 0 },
      faults: [],
      publicKeys: new Map(
        (await this.receipts.publishedKeys()).keys.map((key) => [key.keyId, key.publicKey]),
      ),
    };
    for (const id of await this.challengeIds()) {
      await this.checkChallenge(run, id);
      progress(run.counts);
    }
    await this.checkBeside(run);
    return run;
  }

  /** Those that anybody has begun a proposal for, or whose call has closed. */
  private async challengeIds(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT scope_id AS id FROM seal_key_record UNION SELECT challenge_id FROM challenge_seal
        UNION SELECT challenge_id FROM proposal ORDER BY 1`,
    );
    return rows.map(({ id }) => id);
  }

  private async checkChallenge(run: Run, id: string): Promise<void> {
    const seal = await this.fixed.ofChallenge(id);
    if (seal) {
      run.counts.roots += 1;
      if (!seal.isWhole) run.faults.push(`challenge ${id}: the versions do not give the published root`);
    }
    const ids = await this.database.query<{ id: string }[]>(
      `SELECT id FROM proposal WHERE challenge_id = $1 ORDER BY id`,
      [id],
    );
    const key = await this.openKey(run, id, ids.length > 0);
    if (!key) return;
    for (const proposal of ids) await this.checkProposal(run, key, proposal.id);
    await this.checkDeclarations(run, key, id);
  }

  private async checkDeclarations(run: Run, key: SealKey, challengeId: string): Promise<void> {
    for (const member of await this.database.manager.findBy(PanelMember, { panel: { challengeId } }))
      await attempt(run, `panel member ${member.id}`, () => {
        openDeclarations(key, member);
        return Promise.resolve(null);
      });
  }

  private async openKey(run: Run, id: string, needed: boolean): Promise<SealKey | null> {
    try {
      const key = (await this.seals.keysOf(this.database.manager, [id])).get(id);
      if (key) run.counts.keys += 1;
      else if (needed) run.faults.push(`challenge ${id}: its key is missing`);
      return key ?? null;
    } catch {
      run.faults.push(`challenge ${id}: its key does not open with the master keys that are configured`);
      return null;
    }
  }

  private async checkProposal(run: Run, key: SealKey, id: string): Promise<void> {
    const { manager } = this.database;
    const record = await manager.findOneByOrFail(Proposal, { id });
    run.counts.proposals += 1;
    await attempt(run, `proposal ${id}`, async () => {
      await partnersOf(manager, await toOwn(this.seals, manager, record));
      return null;
    });
    const versions = await manager.find(ProposalVersion, {
      where: { proposalId: id },
      order: { number: 'ASC' },
    });
    for (const version of versions) {
      run.counts.versions += 1;
      await attempt(run, `version ${version.number} of proposal ${id}`, () =>
        Promise.resolve(this.faultOf(run, key, version)),
      );
    }
    const files = await manager.find(StoredFile, {
      where: [
        { ownerId: id, ownerType: In(['proposal', 'proposal_version']) },
        { id: In(versions.flatMap(({ fileIds }) => fileIds)) },
      ],
    });
    for (const file of files) {
      run.counts.files += 1;
      await attempt(run, `file ${file.id} of proposal ${id}`, () => this.faultOfFile(openFacts(file, key)));
    }
  }

  /** @throws SealBroken */
  private faultOf({ publicKeys }: Run, key: SealKey, version: ProposalVersion): string | null {
    openSolver(key, version);
    const { content, files, receipt: signed } = openVersion(key, version);
    const { receipt, signature, keyId } = signed;
    if (digestOf(content, files) !== receipt.digest) return 'is not what its receipt names';
    if (!this.receipts.leafOf(receipt).equals(version.leaf)) return 'has another leaf than its receipt';
    if (!receiptTag(key, receipt.number).equals(version.receiptTag)) return 'is not found by its receipt';
    const publicKey = publicKeys.get(keyId);
    if (publicKey === undefined) return 'was signed with a key that is missing';
    const signedBytes = this.receipts.signedBytesOf(receipt);
    if (!verify(null, signedBytes, createPublicKey(publicKey), Buffer.from(signature, 'base64')))
      return 'has a receipt whose signature is not genuine';
    return null;
  }

  /** @throws SealBroken, or where the store does not have it */
  private async faultOfFile(file: FileFacts): Promise<string | null> {
    const hash = createHash('sha256');
    for await (const chunk of this.files.open(file) as AsyncIterable<Buffer>) hash.update(chunk);
    return hash.digest('hex') === file.sha256 ? null : 'has other bytes than it had';
  }

  private async checkBeside({ counts, faults }: Run): Promise<void> {
    const mails = await checkMails(this.database, this.seals.masters);
    const entries = await checkLog(this.database, this.seals.masters);
    counts.mails = mails.opened + mails.broken.length;
    counts.entries = entries.opened + entries.broken.length;
    faults.push(...mails.broken.map((id) => `mail ${id}: does not open`));
    faults.push(...entries.broken.map((seq) => `log entry ${seq}: does not open`));
  }
}

interface Run {
  readonly counts: SealCounts;
  readonly faults: string[];
  readonly publicKeys: ReadonlyMap<string, string>;
}

/** Whatever keeps it from opening: it does not, and the rest is looked at all the same. */
async function attempt({ faults }: Run, what: string, look: () => Promise<string | null>): Promise<void> {
  try {
    const fault = await look();
    if (fault !== null) faults.push(`${what}: ${fault}`);
  } catch {
    faults.push(`${what}: does not open`);
  }
}
