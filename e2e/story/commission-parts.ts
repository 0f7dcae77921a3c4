import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';

/** A commission of the demo city that has something of everything. */
const COMMISSION = 'Theo dõi người bệnh sau xuất viện để giảm tái nhập viện';
/** What belongs to a commission has pages of its own; those of the challenge and of its evaluation are looked at elsewhere. */
const ELSEWHERE = /^\/work\/(challenges|evaluations|proposals)\b/;

/** Whatever a commission's page leads to, as those who work on it and who see to its money. */
export async function readWholeCommission(story: Story): Promise<void> {
  for (const person of ['officer', 'startup1', 'finance']) {
    const visitor = await story.as(person);
    await visitor.go('/work/commissions');
    await visitor.follow(new RegExp(COMMISSION));
    await lookAround(visitor, person);
    await story.dismiss(person);
  }
}

/** Each page once, by what it is about: one obstacle stands for all of them. */
async function lookAround(visitor: Visitor, person: string): Promise<void> {
  const start = new URL(visitor.page.url()).pathname;
  const seen = new Set([kindOf(start)]);
  await visitor.look(`commission-${person}`);
  for (const path of await linksIn(visitor)) {
    const kind = kindOf(path);
    if (seen.has(kind)) continue;
    seen.add(kind);
    await visitor.go(path);
    await visitor.look(`commission-${person}${kind.slice('/work'.length).replaceAll('/', '-')}`);
  }
}

const kindOf = (path: string): string => path.replace(/[?#].*$/, '').replace(/\/[0-9a-f-]{36}/g, '');

async function linksIn(visitor: Visitor): Promise<string[]> {
  const links = await visitor.page.locator('main a[href^="/work/"]').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return addresses.filter((address) => address !== null).filter((address) => !ELSEWHERE.test(address));
}
