import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  Min,
  MinLength,
  ValidateBy,
  validateSync,
} from 'class-validator';

const toBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' || value === '1'
    ? true
    : value === 'false' || value === '0' || value === ''
      ? false
      : value;
const toNumber = ({ value }: { value: unknown }): unknown => (value === '' ? undefined : Number(value));

/** Where a server is, and who we are to it: `postgres://user:password@host:5432/database`. */
function IsServerAddress(schemes: readonly string[], rest: string): PropertyDecorator {
  const begins = (value: unknown): value is string =>
    typeof value === 'string' && schemes.some((scheme) => value.startsWith(`${scheme}://`));
  return ValidateBy({
    name: 'isServerAddress',
    validator: {
      validate: (value) => begins(value) && isReadable(value),
      defaultMessage: (fault) =>
        begins(fault?.value)
          ? `must be like ${schemes[0] ?? ''}://${rest}, and in a password / must be written as %2F, @ as %40, # as %23, ? as %3F, % as %25`
          : `must begin with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    },
  });
}

/** At most so many keys of 32 bytes in base64, separated by commas. */
function IsMasterKeys(max: number): PropertyDecorator {
  return ValidateBy({
    name: 'isMasterKeys',
    validator: {
      validate: (value) => {
        const keys = typeof value === 'string' ? value.split(/[\s,]+/).filter((key) => key !== '') : [];
        const whole = keys.every((key) => /^[A-Za-z0-9+/]{43}=$/.test(key));
        return whole && keys.length >= 1 && keys.length <= max;
      },
      defaultMessage: () => 'must be 32 random bytes in base64, as openssl rand -base64 32 writes them',
    },
  });
}

function IsSigningKey(): PropertyDecorator {
  return ValidateBy({
    name: 'isSigningKey',
    validator: {
      validate: (value) => {
        try {
          return typeof value === 'string' && createPrivateKey(value).asymmetricKeyType === 'ed25519';
        } catch {
          return false;
        }
      },
      defaultMessage: () => 'must be an Ed25519 private key as openssl genpkey -algorithm ed25519 writes it',
    },
  });
}

/** What a password must not contain as it stands ends the host too early, and then the part after it holds an "@" or "/". */
function isReadable(address: string): boolean {
  // The driver also takes user@/database?host=/folder/of/a/socket, which is no URL.
  const url = URL.parse(address.replace('@/', '@localhost/'));
  return url !== null && isDecodable(address) && !/[/@]/.test(url.pathname.slice(1) + url.hash);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** The settings, read once at start from the environment. `docs/operations.md` lists them. */
export class Configuration {
  @IsIn(['production', 'development', 'test'])
  NODE_ENV: 'production' | 'development' | 'test' = 'production';

  @IsString()
  HOST = '0.0.0.0';

  @Transform(toNumber)
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 3000;

  /** Origin under which people reach the portal, without a trailing slash. Absent: http://localhost:PORT. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PUBLIC_URL?: string;

  @IsServerAddress(['postgres', 'postgresql'], 'user:password@host:5432/database')
  DATABASE_URL!: string;

  /**
   * 32 random bytes in base64 (`openssl rand -base64 32`): what is sealed in the database and the file store opens only with
   * it. To be kept apart from both.
   */
  @IsMasterKeys(1)
  MASTER_KEY!: string;

  /** Master keys of before a rotation, separated by commas. */
  @IsOptional()
  @IsMasterKeys(16)
  MASTER_KEYS_FORMER?: string;

  /** The Ed25519 private key that signs receipts, as PEM (`openssl genpkey -algorithm ed25519`). */
  @IsSigningKey()
  RECEIPT_KEY!: string;

  /** Where uploaded files are kept. */
  @IsString()
  @MinLength(1)
  DATA_DIR = '.data';

  /** The web build; absent in development, where Angular's own server renders the pages. */
  @IsOptional()
  @IsString()
  WEB_DIST?: string;

  /** Such as smtps://user:password@mail.example:465. Absent: mails are kept and can be read by the administrator. */
  @IsOptional()
  @IsServerAddress(['smtp', 'smtps'], 'user:password@host:465')
  SMTP_URL?: string;

  @IsString()
  MAIL_FROM = 'Lời Giải <no-reply@localhost>';

  /** Bearer token of /metrics; absent: the page does not exist. */
  @IsOptional()
  @MinLength(16)
  METRICS_TOKEN?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL = 'info';

  /** How many reverse proxies stand in front, each of which adds whom it saw to X-Forwarded-For; what stands before is made up. */
  @Transform(toNumber)
  @IsInt()
  @Min(0)
  @Max(10)
  TRUST_PROXY = 0;

  /** Fill an empty database with the demo city, and let its accounts sign in. */
  @Transform(toBoolean)
  @IsBoolean()
  DEMO = false;

  /** Requests that change something, per address and minute. 0: no limit. */
  @Transform(toNumber)
  @IsInt()
  @Min(0)
  RATE_LIMIT = 300;

  /** Whether this process works off jobs (mail, closing calls, reminders). At least one replica must. */
  @Transform(toBoolean)
  @IsBoolean()
  WORKERS = true;

  get publicUrl(): string {
    return (this.PUBLIC_URL ?? `http://localhost:${this.PORT}`).replace(/\/$/, '');
  }

  get secureCookies(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

const KEYS = [
  'NODE_ENV',
  'HOST',
  'PORT',
  'PUBLIC_URL',
  'DATABASE_URL',
  'MASTER_KEY',
  'MASTER_KEYS_FORMER',
  'RECEIPT_KEY',
  'DATA_DIR',
  'WEB_DIST',
  'SMTP_URL',
  'MAIL_FROM',
  'METRICS_TOKEN',
  'LOG_LEVEL',
  'TRUST_PROXY',
  'DEMO',
  'RATE_LIMIT',
  'WORKERS',
] as const;

/** A setting is missing or wrong. The message names the key and never its value. */
export class ConfigurationError extends Error {}

/**
 * Reads the settings. Each may come from a file named by KEY_FILE instead, as secrets do in containers.
 * @throws ConfigurationError naming every key that is wrong.
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const values: Record<string, string> = {};
  for (const key of KEYS) {
    const value = environment[key] || readSecret(key, environment[`${key}_FILE`]);
    if (value !== undefined && value !== '') values[key] = value;
  }
  const configuration = plainToInstance(Configuration, values, { exposeDefaultValues: true });
  const faults = validateSync(configuration).map(
    (fault) =>
      `${fault.property} ${Object.values(fault.constraints ?? {})
        .join(', ')
        .replaceAll(`${fault.property} `, '')}`,
  );
  if (faults.length > 0) throw new ConfigurationError(`Settings are wrong: ${faults.join('; ')}.`);
  return configuration;
}

function readSecret(key: string, path: string | undefined): string | undefined {
  if (!path) return undefined;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new ConfigurationError(`Settings are wrong: the file that ${key}_FILE names cannot be read.`);
  }
}
