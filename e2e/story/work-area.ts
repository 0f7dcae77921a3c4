import { PEOPLE } from '../../migrations/demo/content/people';
import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';

/** The same page for everybody. */
const OWN_ACCOUNT = '/work/account';

/** The main pages behind sign-in, as every account of the demo city; two accounts at a time. */
export async function workAsEverybody(story: Story): Promise<void> {
  const people = PEOPLE.filter(({ listedAs }) => listedAs !== undefined).map(({ key }) => key);
  const looked = new Set<string>();
  const walk = async (): Promise<void> => {
    for (let person = people.shift(); person !== undefined; person = people.shift())
      await openEveryPart(story, person, looked);
  };
  await Promise.all([walk(), walk()]);
}

/** Follows the menus of the work area. A page is looked at once for each role: `evaluator2` sees what `evaluator1` sees. */
async function openEveryPart(story: Story, person: string, looked: Set<string>): Promise<void> {
  const visitor = await story.as(person);
  const role = person.replace(/\d$/, '');
  const paths = new Set(['/work', OWN_ACCOUNT]);
  for (const path of paths) {
    await open(visitor, path);
    for (const link of await linksOf(visitor)) paths.add(link);
    const page =
      path === OWN_ACCOUNT ? 'account' : `${role}${path.slice('/work'.length).replaceAll('/', '-')}`;
    if (!looked.has(page)) await visitor.look(`work-${page}`);
    looked.add(page);
  }
  await story.dismiss(person);
}

/** By the menu where it stands there: the page need not load anew. */
async function open(visitor: Visitor, path: string): Promise<void> {
  const link = visitor.page.locator(`nav a[href="${path}"]`).first();
  if (new URL(visitor.page.url()).pathname === path) return;
  if (await link.isVisible()) await visitor.clickThrough(link);
  else await visitor.go(path);
}

/** Where the menus of this page lead, pages of a list left aside. */
async function linksOf(visitor: Visitor): Promise<string[]> {
  const links = await visitor.page.locator('nav a[href^="/work/"]').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return addresses.filter((address) => address !== null).filter((address) => !address.includes('?'));
}
