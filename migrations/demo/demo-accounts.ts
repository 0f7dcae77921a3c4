import type { DataSource } from 'typeorm';
import { PEOPLE } from './content/people';

/** Published, and the same for everybody in the demo city: its accounts are refused wherever DEMO is not set. */
export const DEMO_PASSWORD = 'Loi-giai-2026';

export interface DemoAccount {
  readonly email: string;
  /** What the account is, in both languages. */
  readonly role: string;
}

export function demoAddress(key: string): string {
  return `${key}@demo.example`;
}

/** The accounts to print at start: those of the list that are in this database. */
export async function listDemoAccounts(dataSource: DataSource): Promise<DemoAccount[]> {
  const rows = await dataSource.query<{ email: string }[]>(
    `SELECT email FROM account WHERE demo AND status = 'active'`,
  );
  const present = new Set(rows.map(({ email }) => email));
  return PEOPLE.flatMap(({ key, listedAs }) =>
    listedAs !== undefined && present.has(demoAddress(key))
      ? [{ email: demoAddress(key), role: listedAs }]
      : [],
  );
}
