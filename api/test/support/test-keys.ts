import { generateKeyPairSync, randomBytes } from 'node:crypto';

/** Keys of this run. */
export const TEST_KEYS = {
  MASTER_KEY: randomBytes(32).toString('base64'),
  RECEIPT_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};
