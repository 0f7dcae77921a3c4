import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { FormField, apply, form, maxLength, required } from '@angular/forms/signals';
import { CHALLENGE_SECTION, type ChallengeSection, REUSE_LIMITS, type TemplateView } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { storeOnLeaving } from '../../core/leaving';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { LeaveDialog } from '../../ui/leave-dialog';
import { Toasts } from '../../ui/toasts';
import { contentOf, modelOf } from './challenge-draft';
import { draftSchema } from './challenge-schema';
import { injectFieldLabels } from './field-names';
import { ReuseApi } from './reuse-api';
import { SectionFolds } from './section-folds';
import { TEMPLATES_TEXTS } from './templates.texts';

/** A template has no dates, and no files. */
const NOT_KEPT: readonly ChallengeSection[] = [CHALLENGE_SECTION.schedule, CHALLENGE_SECTION.attachments];

/** What a template is called and what drafts begin with; stored as a whole. */
@Component({
  selector: 'lg-template-form',
  imports: [Banner, Button, ErrorSummary, FormField, LeaveDialog, SectionFolds, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './template-form.html',
})
export class TemplateForm {
  /** As it was loaded; the page makes a new form for another version. */
  readonly template = input.required<TemplateView>();
  readonly saved = output<TemplateView>();
  /** People gave up what stands here for the latest version. */
  readonly discarded = output();

  readonly #api = inject(ReuseApi);
  readonly #toasts = inject(Toasts);
  private readonly leaving = viewChild.required(LeaveDialog);

  protected readonly t = injectTexts(TEMPLATES_TEXTS);
  protected readonly parts = Object.values(CHALLENGE_SECTION).filter((part) => !NOT_KEPT.includes(part));
  protected readonly first = [CHALLENGE_SECTION.problem];
  readonly #names = injectFieldLabels();
  protected readonly labels = computed(() => ({
    ...this.#names(),
    'name.vi': this.t().nameVi,
    'name.en': this.t().nameEn,
    'description.vi': this.t().descriptionVi,
    'description.en': this.t().descriptionEn,
  }));

  readonly #model = linkedSignal(() => {
    const { name, description, content } = this.template();
    return { name, description, content: modelOf(content) };
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.name.vi);
    for (const name of [path.name.vi, path.name.en]) maxLength(name, REUSE_LIMITS.templateName);
    for (const text of [path.description.vi, path.description.en])
      maxLength(text, REUSE_LIMITS.templateDescription);
    apply(path.content, draftSchema);
  });
  protected readonly sending = submission(this.form, async () => {
    const { name, description, content } = this.#model();
    const { id, revision } = this.template();
    const request = { name, description, content: contentOf(content), revision };
    const saved = await this.#api.saveTemplate(id, request);
    this.#toasts.show(this.t().saved);
    this.saved.emit(saved);
  });
  protected readonly stale = computed(() => {
    const problem = this.sending.problem();
    return problem !== null && asProblem(problem).code === 'stale';
  });

  constructor() {
    // Nothing is stored before people say so: the browser only asks.
    const dirty = (): boolean => this.form().dirty();
    storeOnLeaving({ dirty, flush: () => Promise.resolve(!dirty()) });
  }

  /** Whether the page may be left: nothing was changed, or people choose to give it up. */
  mayLeave(): boolean | Promise<boolean> {
    return this.form().dirty() ? this.leaving().ask() : true;
  }
}
