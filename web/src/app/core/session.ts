import { isPlatformBrowser } from '@angular/common';
import { HttpClient } from '@angular/common/http';
import { DestroyRef, Injectable, Injector, PLATFORM_ID, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Permission, SessionView } from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';
import { asProblem } from './api-problem';
import { forgetKept } from './forget-kept';
import { signInAgain } from './sign-in-again';

const ANONYMOUS: SessionView = { account: null, roles: [], permissions: [], demo: false };

/**
 * Who is signed in. Asked of the API once per visit, in the browser only: on the server every page is rendered as for an
 * anonymous visitor. `known()` is false until the answer is there.
 */
@Injectable({ providedIn: 'root' })
export class Session {
  readonly #http = inject(HttpClient);
  readonly #injector = inject(Injector);
  readonly #browser = isPlatformBrowser(inject(PLATFORM_ID));
  readonly #state = signal<SessionView | null>(null);
  /** The portal's other tabs in this browser: whoever signs in or out in one of them does so in all. */
  readonly #tabs =
    this.#browser && 'BroadcastChannel' in globalThis ? new BroadcastChannel('lg-session') : null;
  #loading: Promise<SessionView> | null = null;

  readonly known = computed(() => this.#state() !== null);
  readonly account = computed(() => this.#state()?.account ?? null);
  readonly roles = computed(() => this.#state()?.roles ?? []);
  readonly demo = computed(() => this.#state()?.demo ?? false);
  readonly #permissions = computed(() => new Set(this.#state()?.permissions ?? []));

  constructor() {
    this.#tabs?.addEventListener('message', () => void this.#heardOfAnotherTab());
    inject(DestroyRef).onDestroy(() => this.#tabs?.close());
  }

  /** Whether a role of this account permits it somewhere. Reactive: use it in templates and computed signals. */
  can(permission: Permission): boolean {
    return this.#permissions().has(permission);
  }

  /** The session, fetched if it is not known yet. Never rejects: without an answer people are anonymous. */
  load(): Promise<SessionView> {
    if (!this.#browser) return Promise.resolve(ANONYMOUS);
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  /** Asks again, after something changed what this account may do (joined an organization, was given a role). */
  refresh(): Promise<SessionView> {
    this.#loading = null;
    return this.load();
  }

  /** @throws ApiProblem with `credentials_wrong`, `email_unconfirmed`, `too_many_requests` … */
  async signIn(email: string, password: string): Promise<void> {
    await firstValueFrom(this.#http.post('/api/v1/session', { email, password }));
    this.#tabs?.postMessage(null);
    await this.refresh();
  }

  /** Also where the session has ended by itself. @throws ApiProblem where the API cannot be reached: the session goes on */
  async signOut(): Promise<void> {
    await firstValueFrom(this.#http.delete('/api/v1/session')).catch((error: unknown) => {
      if (asProblem(error).status !== 401) throw error;
    });
    forgetKept();
    this.#tabs?.postMessage(null);
    const nobody = { ...ANONYMOUS, demo: this.demo() };
    this.#state.set(nobody);
    this.#loading = Promise.resolve(nobody);
  }

  async #heardOfAnotherTab(): Promise<void> {
    if (!this.known()) return;
    const before = this.account()?.id;
    const { account } = await this.refresh();
    if (account?.id !== before) await signInAgain(this.#injector.get(Router));
  }

  async #fetch(): Promise<SessionView> {
    const state = await firstValueFrom(this.#http.get<SessionView>('/api/v1/session')).catch(() => null);
    // A failed request must not fix "anonymous" for the rest of the visit.
    if (state === null) this.#loading = null;
    this.#state.set(state ?? ANONYMOUS);
    return state ?? ANONYMOUS;
  }
}
