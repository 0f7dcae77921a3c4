import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { ChallengeSection } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import type { Submission } from '../../ui/form/submission';
import { Tag } from '../../ui/tag';
import type { DraftModel } from './challenge-draft';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { SECTION_TEXTS } from './challenges-work.texts';
import { SectionFields } from './section-fields';
import { sectionOf } from './section-states';

/** Sections that are folded until people open them: on one page, where most stay as they are. */
@Component({
  selector: 'lg-section-folds',
  imports: [SectionFields, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (section of sections(); track section) {
      <details
        [open]="opened().includes(section)"
        (toggle)="toggle(section, $event)"
        (focusin)="entered.emit(section)"
      >
        <summary>
          <span>{{ names()[section] }}</span>
          @if (altered().has(section)) {
            <lg-tag tone="act">{{ t().altered }}</lg-tag>
          }
        </summary>
        @if (opened().includes(section)) {
          <lg-section-fields
            [form]="form()"
            [section]="section"
            [fieldCode]="fieldCode()"
            [loose]="loose()"
            [frozen]="frozen()"
          />
        }
      </details>
    }
  `,
  styleUrl: './section-folds.scss',
})
export class SectionFolds {
  readonly form = input.required<FieldTree<DraftModel>>();
  readonly sections = input.required<readonly ChallengeSection[]>();
  /** What is faulty after a failed attempt is opened: the summary leads to it. */
  readonly submission = input<Submission | null>(null);
  readonly fieldCode = input<string | null>(null);
  readonly loose = input(false);
  readonly frozen = input(false);
  /** Marked as changed. */
  readonly altered = input<ReadonlySet<ChallengeSection>>(new Set());
  /** Open from the beginning. */
  readonly first = input<readonly ChallengeSection[]>([]);
  /** One of them has the focus. */
  readonly entered = output<ChallengeSection>();

  readonly #locale = inject(Locale);
  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly names = computed(() => SECTION_TEXTS[this.#locale.current()]);
  readonly #chosen = signal<readonly ChallengeSection[] | null>(null);
  protected readonly opened = computed(() => this.#chosen() ?? this.first());

  constructor() {
    effect(() => {
      const submission = this.submission();
      if (submission && (submission.failures() > 0 || submission.refused()))
        untracked(() => this.#openFaulty());
    });
  }

  protected toggle(section: ChallengeSection, { target }: Event): void {
    const opened = this.opened();
    const isOpen = (target as HTMLDetailsElement).open;
    if (isOpen !== opened.includes(section))
      this.#chosen.set(isOpen ? [...opened, section] : opened.filter((other) => other !== section));
  }

  #openFaulty(): void {
    const faulty = this.form()()
      .errorSummary()
      .flatMap((error) => sectionOf(error.fieldTree().name().split('.')) ?? []);
    this.#chosen.set([...new Set([...this.opened(), ...faulty])]);
  }
}
