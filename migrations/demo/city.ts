import type { EntityManager } from 'typeorm';

import type { Receipts } from '../../api/src/features/receipts/receipts.service';
import type { Transaction } from '../../api/src/platform/database/transactions';
import type { DemoCalendar } from './calendar';
import { PEOPLE } from './content/people';
import type { DemoOrganization, Post } from './content/types';
import type { Journal } from './journal';
import type { KeptFiles } from './kept-files';

export interface SeededPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface SeededOrganization {
  readonly id: string;
  readonly content: DemoOrganization;
}

type CityParts = Pick<DemoCity, 'transaction' | 'calendar' | 'journal' | 'files' | 'receipts' | 'publicUrl'>;

/** What the parts of the filling share: the transaction, the dates, and who and what is there already. */
export class DemoCity {
  readonly people = new Map<string, SeededPerson>();
  readonly agencies = new Map<string, string>();
  readonly organizations = new Map<string, SeededOrganization>();
  readonly fields = new Map<string, string>();

  readonly transaction: Transaction;
  readonly calendar: DemoCalendar;
  readonly journal: Journal;
  readonly files: KeptFiles;
  readonly receipts: Receipts;
  readonly publicUrl: string;

  constructor(parts: CityParts) {
    this.transaction = parts.transaction;
    this.calendar = parts.calendar;
    this.journal = parts.journal;
    this.files = parts.files;
    this.receipts = parts.receipts;
    this.publicUrl = parts.publicUrl;
  }

  get manager(): EntityManager {
    return this.transaction.manager;
  }

  person(key: string): SeededPerson {
    return known(this.people, key, 'person');
  }

  agency(code: string): string {
    return known(this.agencies, code, 'agency');
  }

  organization(key: string): SeededOrganization {
    return known(this.organizations, key, 'organization');
  }

  field(code: string): string {
    return known(this.fields, code, 'field');
  }

  /** Who holds this post in the agency. */
  holder(agencyCode: string, post: Post): SeededPerson {
    const found = PEOPLE.find((one) => one.post?.agencyCode === agencyCode && one.post.as.includes(post));
    if (!found) throw new Error(`the demo city has no ${post} in ${agencyCode}`);
    return this.person(found.key);
  }

  /** Who speaks for the organization. */
  owner(organization: string): SeededPerson {
    const owner = this.organization(organization).content.members.find(({ role }) => role === 'owner');
    if (!owner) throw new Error(`the demo city’s ${organization} has no owner`);
    return this.person(owner.person);
  }
}

function known<T>(map: ReadonlyMap<string, T>, key: string, what: string): T {
  const found = map.get(key);
  if (found === undefined) throw new Error(`the demo city has no ${what} ${key}`);
  return found;
}

/** Inserts rows in portions that fit into one statement. */
export async function insertAll<Row extends object>(
  rows: readonly Row[],
  insert: (portion: Row[]) => Promise<unknown>,
): Promise<void> {
  const portion = 500;
  for (let start = 0; start < rows.length; start += portion) await insert(rows.slice(start, start + portion));
}
