import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';
import type { Credentials } from './people';

export const SCREENSHOTS = resolve(__dirname, '../screenshots');
const DESKTOP = { width: 1280, height: 900 };
/** The narrowest that pages must fit. */
const PHONE = { width: 320, height: 720 };
/** Of a machine that has other things to do as well. */
const PATIENCE_MS = 30_000;
/** How long a page may take to stand in the styles of another size. */
const RESIZE_MS = 2_000;
/** How long no answer may be missing until a page counts as complete. */
const QUIET_MS = 60;

type Name = string | RegExp;

export interface Device {
  /** What it asks for. */
  readonly colorScheme?: 'light' | 'dark';
  /** Nobody looks at its pages with axe, so they are shown under their content security policy. */
  readonly withoutAxe?: boolean;
  /** Its browser runs no JavaScript. */
  readonly withoutScripts?: boolean;
}

/** A stream of events goes on for as long as its page is open: nobody waits for its end. */
function weightOf(request: Request): number {
  return request.resourceType() === 'eventsource' ? 0 : 1;
}

/** One of the people, with a browser of her own. Everything wrong that a page reports is kept and fails the test. */
export class Visitor {
  readonly faults: string[] = [];
  #awaited = 0;
  #screen = DESKTOP;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly address: string,
  ) {
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.faults.push(`${response.url()} answered ${response.status()}`);
    });
    page.on('request', (request) => (this.#awaited += weightOf(request)));
    page.on('requestfinished', (request) => (this.#awaited -= weightOf(request)));
    page.on('requestfailed', (request) => (this.#awaited -= weightOf(request)));
  }

  static async open(
    browser: Browser,
    address: string,
    { colorScheme = 'light', withoutAxe = false, withoutScripts = false }: Device = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: DESKTOP,
      colorScheme,
      javaScriptEnabled: !withoutScripts,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
      // axe injects its own script, which the portal's content security policy rightly refuses.
      bypassCSP: !withoutAxe,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Visitor(await context.newPage(), context, address);
  }

  static async signIn(browser: Browser, address: string, { email, password }: Credentials): Promise<Visitor> {
    const visitor = await Visitor.open(browser, address);
    await visitor.go('/sign-in');
    await visitor.fill('Thư điện tử', email);
    await visitor.fill('Mật khẩu', password);
    await visitor.press('Đăng nhập');
    await visitor.reaches(/\/work/);
    return visitor;
  }

  /** Opens a path of the portal, or a whole address of it as mails carry it. */
  async go(target: string): Promise<void> {
    await this.page.goto(new URL(target, this.address).href);
    await this.settled();
  }

  /** Opens a path where nothing happens after the page has come. */
  async goWithoutScripts(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.address).href);
  }

  /** The input, text area or list with this label. */
  field(label: Name, within: Page | Locator = this.page): Locator {
    return within
      .getByLabel(label)
      .and(this.page.locator('input, textarea, select'))
      .filter({ visible: true })
      .first();
  }

  async fill(label: Name, value: string, within?: Locator): Promise<void> {
    await this.field(label, within).fill(value);
  }

  /** Writes a formatted text: its editor loads by itself, and is no field of a form. */
  async write(label: Name, text: string): Promise<void> {
    const editor = this.page
      .getByRole('textbox', { name: label })
      .and(this.page.locator('[contenteditable]'));
    await editor.fill(text);
  }

  /** Fills date and time of a moment; both in the city's time, as `31/01/2026` and `17:00`. */
  async fillMoment(label: Name, date: string, time: string): Promise<void> {
    const group = this.page.getByRole('group', { name: label });
    await group.getByLabel('Ngày', { exact: true }).fill(date);
    await group.getByLabel('Giờ', { exact: true }).fill(time);
  }

  async choose(label: Name, option: string, within?: Locator): Promise<void> {
    await this.field(label, within).selectOption({ label: option });
  }

  async chooseFile(label: Name, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.field(label).setInputFiles(file);
  }

  /** Follows a link to a file, and gives what it holds. */
  async download(name: Name): Promise<Buffer> {
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name }).filter({ visible: true }).first().click();
    return readFileSync(await (await coming).path());
  }

  async check(label: Name, within?: Locator): Promise<void> {
    await this.field(label, within).check();
  }

  /** Presses the button with this name. */
  async press(name: Name, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click();
  }

  /** Presses a button of the dialog that is open. */
  async confirm(name: Name): Promise<void> {
    const dialog = this.page.locator('dialog[open]');
    await this.press(name, dialog);
    await dialog.waitFor({ state: 'detached' });
    await this.settled();
  }

  /** From now on she reads on a phone. */
  async takePhone(): Promise<void> {
    this.#screen = PHONE;
    await this.page.setViewportSize(PHONE);
  }

  async follow(name: Name, within: Page | Locator = this.page): Promise<void> {
    await this.clickThrough(within.getByRole('link', { name }).filter({ visible: true }).first());
  }

  /** Clicks a link that leads to another address. */
  async clickThrough(link: Locator): Promise<void> {
    const before = this.page.url();
    await link.click();
    await this.page.waitForURL((url) => url.href !== before);
    await this.settled();
  }

  /** Waits until the address is this. */
  async reaches(address: RegExp): Promise<void> {
    await this.page.waitForURL(address);
    await this.settled();
  }

  async sees(text: Name, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Calls the API as the visitor's page would, in her session. */
  async call<T>(method: 'GET' | 'POST' | 'PUT', path: string, data?: object): Promise<T> {
    const response = await this.page.request.fetch(new URL(path, this.address).href, {
      method,
      ...(data && { data }),
      headers: { 'x-loigiai-request': '1', 'idempotency-key': randomUUID() },
    });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** What the page says, as people would read it. */
  async text(): Promise<string> {
    await this.settled();
    return this.page.locator('body').innerText();
  }

  /** Waits until nothing is on its way any more and the page stands complete. */
  async settled(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    let quietSince = Date.now();
    while (Date.now() - quietSince < QUIET_MS && Date.now() < end) {
      await new Promise((later) => setTimeout(later, 20));
      if (this.#awaited > 0) quietSince = Date.now();
    }
    await this.page.waitForFunction(
      () => document.querySelector('h1') !== null && document.querySelector('lg-skeleton') === null,
    );
  }

  /** Looks at the page on a desktop and a phone: a screenshot each, and axe, which must find nothing. */
  async look(name: string): Promise<void> {
    await this.settled();
    await this.page.setViewportSize(DESKTOP);
    await this.#lookAt(name, 'desktop');
    await this.page.setViewportSize(PHONE);
    await this.#lookAt(name, 'phone');
    await this.page.setViewportSize(this.#screen);
  }

  /** Keeps the page as it stands, for whoever asks why the test failed. */
  async keep(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({
      path: resolve(SCREENSHOTS, `${name}.jpg`),
      type: 'jpeg',
      quality: 80,
      fullPage: true,
    });
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  async #lookAt(name: string, width: 'desktop' | 'phone'): Promise<void> {
    const where = `${name} (${width})`;
    await this.#refuseSidewaysScroll(where);
    await this.keep(`${name}-${width}`);
    await this.#askAxe(where);
  }

  async #askAxe(where: string): Promise<void> {
    const axeIsThere = await this.page.evaluate(() => 'axe' in window);
    const axe = new AxeBuilder({ page: this.page, ...(axeIsThere ? { axeSource: ';' } : {}) });
    // The portal has no frames, nobody reads what axe found in order, and no rule in use looks into the files of styles:
    // these would cost most of the time.
    const { violations } = await axe
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'], preload: false })
      .analyze();
    for (const { id, nodes } of violations)
      for (const { target, any, all, none } of nodes) {
        const [reason] = [...any, ...all, ...none];
        this.faults.push(`${where}: axe ${id} at ${target.join(' ')}: ${reason?.message ?? ''}`);
      }
  }

  /** With patience: for a moment a page still stands in the styles of the size before. */
  async #refuseSidewaysScroll(where: string): Promise<void> {
    const tooWide = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const end = Date.now() + RESIZE_MS;
    let wider = await this.page.evaluate(tooWide);
    while (wider > 0 && Date.now() < end) wider = await this.page.evaluate(tooWide);
    if (wider > 0) this.faults.push(`${where}: wider than the screen by ${wider} px`);
  }
}
