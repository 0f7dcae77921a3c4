/** Where programs look for the public keys. */
export const KEYS_ADDRESS = '/.well-known/loigiai-receipts.json';
/** Lies among the public files of the web, as docs/receipts.md prints it. */
export const PROOF_SCRIPT = '/check-proof.mjs';

/** What people type to check a receipt without the portal; docs/receipts.md has the same. */
export const COMMANDS = {
  signature: `jq -cjS .receipt receipt.json > canonical
jq -r .signature receipt.json | base64 -d > signature
jq -r --arg id "$(jq -r .keyId receipt.json)" '.keys[] | select(.keyId == $id) | .publicKey' keys.json > key.pem
openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in canonical -sigfile signature`,
  content: 'jq -j .canonical version.json | sha256sum',
  root: 'node check-proof.mjs receipt.json proof.json seal.json',
} as const;
