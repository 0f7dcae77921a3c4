import { httpResource } from '@angular/common/http';
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
import { type FieldView, REUSE_LIMITS, type TemplateView } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { LeaveDialog } from '../../ui/leave-dialog';
import { Toasts } from '../../ui/toasts';
import { contentOf, modelOf } from './challenge-draft';
import { draftSchema, RICH_LIMITS, type RichFieldName } from './challenge-schema';
import { CHALLENGES_WORK_TEXTS } from './challenges-work.texts';
import { CriteriaEditor } from './criteria-editor';
import { FIELD_NAMES } from './field-names';
import { ProposalFormEditor } from './proposal-form-editor';
import { ReuseApi } from './reuse-api';
import { RichPair } from './rich-pair';
import { TEMPLATES_TEXTS } from './templates.texts';

/** What a template is called and what drafts begin with; stored as a whole. */
@Component({
  selector: 'lg-template-form',
  imports: [
    Banner,
    Button,
    CriteriaEditor,
    ErrorSummary,
    FormField,
    LeaveDialog,
    ProposalFormEditor,
    RichPair,
    SelectField,
    TextArea,
    TextField,
  ],
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
  protected readonly words = injectTexts(CHALLENGES_WORK_TEXTS);
  readonly #locale = inject(Locale);
  readonly #local = injectLocalText();
  protected readonly limits = RICH_LIMITS;
  protected readonly rich = Object.keys(RICH_LIMITS) as RichFieldName[];
  protected readonly names = computed(() => FIELD_NAMES[this.#locale.current()]);
  protected readonly labels = computed(() => ({
    name: this.t().name,
    vi: this.t().nameVi,
    en: this.t().nameEn,
    fieldCode: this.words().field,
    reward: this.words().reward,
  }));
  readonly #fields = httpResource<FieldView[]>(() => '/api/v1/fields');
  protected readonly fields = computed(() =>
    (this.#fields.hasValue() ? this.#fields.value() : [])
      .filter(({ active, code }) => active || code === this.template().content.fieldCode)
      .map(({ code, name }) => ({ value: code, label: this.#local(name) })),
  );

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

  /** Whether the page may be left: nothing was changed, or people choose to give it up. */
  mayLeave(): boolean | Promise<boolean> {
    return this.form().dirty() ? this.leaving().ask() : true;
  }
}
