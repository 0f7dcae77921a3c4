import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  DestroyRef,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import type { FieldProblem, SurveyForm } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { LanguageSwitch } from '../../ui/language-switch';
import { Skeleton } from '../../ui/skeleton';
import { anchorOf, readAnswerForm } from './answer-form';
import type { QueueState } from './answer-queue';
import { IdleReset } from './idle-reset';
import { KioskSession } from './kiosk-session';
import { KioskStore } from './kiosk-store';
import { registerKioskWorker } from './kiosk-worker';
import { KIOSK_TEXTS } from './kiosk.texts';
import { SurveyFormsApi } from './survey-forms-api';
import { SurveyQuestions } from './survey-questions';
import { SURVEY_TEXTS } from './survey.texts';

const TICK_MS = 1_000;
const THANKS_MS = 8_000;
const RETRY_MS = 15_000;
const HOLD_MS = 3_000;

type Step = 'loading' | 'failed' | 'form' | 'thanks';

/** A tablet at a counter: one person after the other, with a network and without. */
@Component({
  selector: 'lg-kiosk-page',
  imports: [LanguageSwitch, Skeleton, SurveyQuestions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './kiosk-page.html',
  styleUrl: './kiosk-page.scss',
  host: { '(contextmenu)': '$event.preventDefault()' },
})
export class KioskPage {
  readonly code = input.required<string>();

  readonly #document = inject(DOCUMENT);
  readonly #api = inject(SurveyFormsApi);
  readonly #idle = new IdleReset();
  #session: KioskSession | null = null;
  #exits = false;
  #hold: ReturnType<typeof setTimeout> | null = null;
  #thanksUntil = 0;
  private readonly formElement = viewChild<ElementRef<HTMLFormElement>>('answers');

  protected readonly t = injectTexts(KIOSK_TEXTS);
  protected readonly s = injectTexts(SURVEY_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly agencyName = injectAgencyName();
  protected readonly format = injectFormat();
  protected readonly step = signal<Step>('loading');
  protected readonly survey = signal<SurveyForm | null>(null);
  protected readonly faults = signal<readonly FieldProblem[]>([]);
  protected readonly warning = signal<number | null>(null);
  protected readonly full = signal(false);
  readonly #connected = signal(true);
  protected readonly online = computed(() => this.#connected() && this.state().reached);
  protected readonly state = signal<QueueState>({ waiting: 0, sent: 0, refused: 0, reached: true });
  /** A new form for each person: nothing of the one before stands in it. */
  protected readonly persons = signal<readonly number[]>([0]);
  protected readonly status = computed(() => (this.online() ? this.t().online : this.t().offline));

  constructor() {
    describePage(() => ({ title: this.s().heading, hidden: true }));
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      this.#session = new KioskSession(this.code(), new KioskStore(), this.#api, (state) => {
        this.state.set(state);
      });
      void this.open();
      this.#watch(destroyed);
    });
  }

  /** Only who holds the corner leaves. */
  mayLeave(): boolean {
    return this.#exits;
  }

  protected async open(): Promise<void> {
    this.step.set('loading');
    try {
      this.survey.set((await this.#session?.open()) ?? null);
      this.step.set('form');
    } catch {
      this.step.set('failed');
    }
    await this.#session?.queue.flush();
    const window = this.#document.defaultView;
    if (window) await registerKioskWorker(window).catch(() => undefined);
  }

  protected touch(): void {
    this.#idle.touch(Date.now());
    this.warning.set(null);
  }

  protected async submit(event: Event, survey: SurveyForm): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { given, faults } = readAnswerForm(new FormData(form), survey.questions, survey.audiences);
    this.faults.set(faults);
    const [first] = faults;
    if (given === null) {
      if (first) form.querySelector<HTMLElement>(`#${anchorOf(first)}`)?.focus();
      return;
    }
    try {
      await this.#session?.queue.add(given, crypto.randomUUID(), new Date());
      this.#thanksUntil = Date.now() + THANKS_MS;
      this.step.set('thanks');
      this.#idle.rest();
    } catch {
      this.full.set(true);
    }
  }

  /** For the next one. */
  protected reset(): void {
    this.persons.update(([number = 0]) => [number + 1]);
    this.faults.set([]);
    this.warning.set(null);
    this.#idle.rest();
    this.step.set('form');
    this.#document.defaultView?.scrollTo({ top: 0 });
  }

  protected fullscreen(): void {
    void this.#document.documentElement.requestFullscreen().catch(() => undefined);
  }

  protected hold(): void {
    this.#hold = setTimeout(() => {
      this.#exits = true;
      if (this.#document.fullscreenElement) void this.#document.exitFullscreen();
      this.#document.defaultView?.location.assign('/');
    }, HOLD_MS);
  }

  protected release(): void {
    if (this.#hold !== null) clearTimeout(this.#hold);
    this.#hold = null;
  }

  #watch(destroyed: DestroyRef): void {
    const window = this.#document.defaultView;
    if (!window) return;
    const connection = (): void => {
      this.#connected.set(window.navigator.onLine);
      if (window.navigator.onLine) void this.#session?.queue.flush();
    };
    // The browser asks before it closes or reloads what somebody has begun.
    const leaving = (event: BeforeUnloadEvent): void => {
      if (!this.#exits && this.#begun()) event.preventDefault();
    };
    // Going back leads to where one is.
    const stay = (): void => {
      if (!this.#exits) window.history.pushState(null, '', window.location.href);
    };
    connection();
    stay();
    window.addEventListener('popstate', stay);
    window.addEventListener('online', connection);
    window.addEventListener('offline', connection);
    window.addEventListener('beforeunload', leaving);
    const ticks = setInterval(() => {
      this.#tick();
    }, TICK_MS);
    const retries = setInterval(() => void this.#session?.queue.flush(), RETRY_MS);
    destroyed.onDestroy(() => {
      clearInterval(ticks);
      clearInterval(retries);
      window.removeEventListener('popstate', stay);
      window.removeEventListener('online', connection);
      window.removeEventListener('offline', connection);
      window.removeEventListener('beforeunload', leaving);
    });
  }

  #begun(): boolean {
    const form = this.formElement()?.nativeElement;
    return form !== undefined && form.querySelector(':checked') !== null;
  }

  #tick(): void {
    const now = Date.now();
    if (this.step() === 'thanks' && now >= this.#thanksUntil) this.reset();
    const idle = this.#idle.stateAt(now);
    if (idle === 'idle') this.reset();
    else this.warning.set(idle === 'warning' ? this.#idle.secondsLeft(now) : null);
  }
}
