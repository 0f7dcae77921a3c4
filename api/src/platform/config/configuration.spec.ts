import 'reflect-metadata';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, readConfiguration } from './configuration';

const DATABASE_URL = 'postgres://somebody:a-secret@localhost/portal';

describe('the configuration', () => {
  it('needs no more than the database', () => {
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

  it('names every wrong key and never its value', () => {
    const wrong = { DATABASE_URL: 'mysql://a-secret', PORT: 'a-port', METRICS_TOKEN: 'short' };
    const message = messageOf(() => readConfiguration(wrong));
    for (const key of Object.keys(wrong)) expect(message).toContain(key);
    for (const value of Object.values(wrong)) expect(message).not.toContain(value);
  });

  it('makes cookies secure where people come by https', () => {
    const configuration = readConfiguration({ DATABASE_URL, PUBLIC_URL: 'https://portal.example/' });
    expect([configuration.secureCookies, configuration.publicUrl]).toEqual([true, 'https://portal.example']);
  });

  it('takes true and false, and nothing in between', () => {
    expect(readConfiguration({ DATABASE_URL, TRUST_PROXY: 'true' }).TRUST_PROXY).toBe(true);
    expect(() => readConfiguration({ DATABASE_URL, TRUST_PROXY: 'maybe' })).toThrow('TRUST_PROXY');
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
