import 'reflect-metadata';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_KEYS } from '../../../test/support/test-keys';
import { type Configuration, ConfigurationError, readConfiguration as read } from './configuration';

const readConfiguration = (environment: NodeJS.ProcessEnv): Configuration =>
  read({ ...TEST_KEYS, ...environment });

const DATABASE_URL = 'postgres://somebody:a-secret@localhost/portal';

describe('the configuration', () => {
  it('needs no more than the database and the keys', () => {
    expect(readConfiguration({ DATABASE_URL })).toMatchObject({
      NODE_ENV: 'production',
      PORT: 3000,
      publicUrl: 'http://localhost:3000',
      secureCookies: false,
      WORKERS: true,
      DEMO: false,
    });
  });

  it('reads a secret from the file that KEY_FILE names, also where KEY is empty', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'configuration-')), 'database_url');
    writeFileSync(file, `${DATABASE_URL}\n`);
    expect(readConfiguration({ DATABASE_URL: '', DATABASE_URL_FILE: file }).DATABASE_URL).toBe(DATABASE_URL);
  });

  it('names the key of a secret file that cannot be read, and not its path', () => {
    expect(() => readConfiguration({ DATABASE_URL_FILE: '/nowhere/secret' })).toThrow(
      new ConfigurationError('Settings are wrong: the file that DATABASE_URL_FILE names cannot be read.'),
    );
  });

  it('refuses keys that are none, and names how to make them', () => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const wrong = {
      MASTER_KEY: 'c2hvcnQ=',
      RECEIPT_KEY: weak.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
    const message = messageOf(() => readConfiguration({ DATABASE_URL, ...wrong }));
    expect(message).toMatch(/MASTER_KEY must be 32 random bytes in base64/);
    expect(message).toMatch(/RECEIPT_KEY must be an Ed25519 private key/);
    expect(message).not.toContain('c2hvcnQ=');
  });

  it('names every wrong key and never its value', () => {
    const wrong = { DATABASE_URL: 'mysql://a-secret', PORT: 'a-port', METRICS_TOKEN: 'short' };
    const message = messageOf(() => readConfiguration(wrong));
    for (const key of Object.keys(wrong)) expect(message).toContain(key);
    for (const value of Object.values(wrong)) expect(message).not.toContain(value);
  });

  it.each([
    ['a port that is none', 'postgres://somebody:a-secret@localhost:99999/portal'],
    ['a "/" in the password', 'postgres://somebody:a-secret/@localhost/portal'],
    ['"@" and "/" in the password', 'postgres://somebody:a-secret@/x@localhost/portal'],
    ['"@" before "/" in the password', 'postgres://somebody:a@secret/x@localhost/portal'],
    ['a "#" after a number in the password', 'postgres://somebody:5#a-secret@localhost/portal'],
    ['a "%" in the password', 'postgres://somebody:a-secret%@localhost/portal'],
  ])('refuses %s with what to do, in DATABASE_URL and in SMTP_URL', (_, address) => {
    const mailAddress = address.replace('postgres:', 'smtp:');
    const message = messageOf(() => readConfiguration({ DATABASE_URL: address, SMTP_URL: mailAddress }));
    expect(message).toMatch(/DATABASE_URL must be like postgres:.* % as %25; SMTP_URL must be like smtp:/);
    expect(message).not.toContain('secret');
  });

  it.each([
    'postgresql://localhost/portal',
    'postgres://somebody:a@secret@localhost:5432/portal?sslmode=require',
    'postgres://somebody:a%2Fsecret%25@[::1]/portal',
    'postgres://somebody@/portal?host=/run/postgresql',
    'postgres://%2Frun%2Fpostgresql/portal',
  ])('takes the address %s', (address) => {
    expect(readConfiguration({ DATABASE_URL: address }).DATABASE_URL).toBe(address);
  });

  it('makes cookies secure where people come by https', () => {
    const configuration = readConfiguration({ DATABASE_URL, PUBLIC_URL: 'https://portal.example/' });
    expect([configuration.secureCookies, configuration.publicUrl]).toEqual([true, 'https://portal.example']);
  });

  it('takes true and false, and nothing in between', () => {
    expect(readConfiguration({ DATABASE_URL, DEMO: 'true' }).DEMO).toBe(true);
    expect(() => readConfiguration({ DATABASE_URL, DEMO: 'maybe' })).toThrow('DEMO');
  });

  it('counts the proxies in front, and trusts none unless told', () => {
    const trusted = (TRUST_PROXY?: string) => readConfiguration({ DATABASE_URL, TRUST_PROXY }).TRUST_PROXY;
    expect([trusted(), trusted(''), trusted('0'), trusted('1'), trusted('2')]).toEqual([0, 0, 0, 1, 2]);
    // Whoever trusts every proxy believes whatever the sender writes.
    for (const wrong of ['true', '-1', '1.5']) expect(() => trusted(wrong)).toThrow('TRUST_PROXY');
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
