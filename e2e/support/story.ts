import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { credentialsOf } from './people';
import { type FreshPortal, startFreshPortal } from './portal';
import { type Device, Visitor } from './visitor';

/** What one paragraph finds out and a later one needs. */
export interface Facts {
  /** The challenge that goes through all five steps. */
  challenge: string;
  /** Its closing time. */
  closingAt: Date;
}

/** A fresh portal, a browser, and the people who come to it; each signs in once. */
export class Story {
  readonly facts: Facts = { challenge: '', closingAt: new Date(0) };
  readonly #people = new Map<string, Promise<Visitor>>();
  /** Faults of people who have gone since they were last listed. */
  readonly #unheard: string[] = [];
  /** The paragraph at which the story ended too early. */
  #brokenAt: string | null = null;

  private constructor(
    readonly portal: FreshPortal,
    private readonly browser: Browser,
  ) {}

  static async begin(): Promise<Story> {
    const portal = await startFreshPortal();
    try {
      return new Story(portal, await launchBrowser());
    } catch (error) {
      await portal.stop();
      throw error;
    }
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.portal.stop();
  }

  /** One of the demo city's people, such as `officer`, or the `solver`; signs in at the first call. */
  as(person: string): Promise<Visitor> {
    return this.#meet(person, () => Visitor.signIn(this.browser, this.portal.address, credentialsOf(person)));
  }

  /** She goes; who asks for her again sees her sign in anew. */
  async dismiss(person: string): Promise<void> {
    const visitor = await this.as(person);
    this.#unheard.push(...visitor.faults);
    this.#people.delete(person);
    await visitor.close();
  }

  /** Somebody without an account, called `name` in this story. */
  anybody(name: string, device: Device = {}): Promise<Visitor> {
    return this.#meet(name, () => Visitor.open(this.browser, this.portal.address, device));
  }

  /**
   * Tells one paragraph: what the pages reported wrong is listed only at its end, all of it at once. Nothing is told
   * after a paragraph that broke off, because it would only repeat that fault.
   */
  async tell(paragraph: string, happens: (story: Story) => Promise<void>): Promise<void> {
    if (this.#brokenAt !== null) throw notReached(this.#brokenAt);
    try {
      await happens(this);
    } catch (error) {
      this.#brokenAt = paragraph;
      await this.#keepPages();
      throw error;
    }
    expect(await this.#faults()).toEqual([]);
  }

  #meet(name: string, come: () => Promise<Visitor>): Promise<Visitor> {
    const known = this.#people.get(name) ?? come();
    this.#people.set(name, known);
    return known;
  }

  /** Every fault since the last call. */
  async #faults(): Promise<string[]> {
    const people = await Promise.all(this.#people.values());
    return [this.#unheard, ...people.map(({ faults }) => faults)].flatMap((faults) => faults.splice(0));
  }

  async #keepPages(): Promise<void> {
    for (const [name, coming] of this.#people) {
      try {
        await (await coming).keep(`failed-${name}`);
      } catch {
        // Who could not come has no page to keep.
      }
    }
  }
}

/** Without a stack: what is to be read stands at the paragraph that broke off. */
function notReached(brokenAt: string): Error {
  const error = new Error(`not reached, because of: ${brokenAt}`);
  error.stack = error.message;
  return error;
}

type Tell = (paragraph: string, happens: (story: Story) => Promise<void>) => void;

/** One story in one portal, told in paragraphs: each goes on where the one before it ended. */
export function describeStory(title: string, tellAll: (tell: Tell) => void): void {
  describe(title, () => {
    let story: Story | undefined;

    beforeAll(async () => {
      story = await Story.begin();
    });

    afterAll(async () => {
      await story?.end();
    });

    tellAll((paragraph, happens) => {
      it(paragraph, async () => {
        await story?.tell(paragraph, happens);
      });
    });
  });
}
