import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { CHALLENGE_LIMITS, type MyAgency, PERMISSION, type TemplateListItem } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { ChallengesApi } from './challenges-api';
import { CHALLENGES_WORK_TEXTS } from './challenges-work.texts';
import { START_TEXTS } from './reuse.texts';
import { SimilarPanel } from './similar-panel';
import { SourcePicker } from './source-picker';
import { isWay, startRequest, WAY } from './start-request';

/** Begins a draft from a template, from an earlier challenge or from nothing, then on to the editor. */
@Component({
  selector: 'lg-challenge-new',
  imports: [
    Button,
    EmptyState,
    ErrorSummary,
    FormField,
    PageHeader,
    ProblemView,
    RadioGroup,
    SelectField,
    SimilarPanel,
    Skeleton,
    SourcePicker,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './challenge-new.html',
})
export class ChallengeNew {
  /** In the address: the challenge to begin with. */
  readonly from = input<string>();

  readonly #api = inject(ChallengesApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #local = injectLocalText();

  protected readonly t = injectTexts(START_TEXTS);
  protected readonly words = injectTexts(CHALLENGES_WORK_TEXTS);
  protected readonly labels = computed(() => ({
    way: this.t().way,
    templateId: this.t().chooseTemplate,
    copyOf: this.t().choose,
    agencyCode: this.words().newAgency,
    vi: this.words().newTitle,
    en: this.words().newTitleEn,
  }));
  protected readonly mine = httpResource<MyAgency[]>(() => '/api/v1/agencies/mine');
  protected readonly agencies = computed(() =>
    (this.mine.hasValue() ? this.mine.value() : [])
      .filter(({ permissions }) => permissions.includes(PERMISSION.challengeDraft))
      .map(({ code, name }) => ({ value: code, label: name })),
  );
  readonly #templates = httpResource<TemplateListItem[]>(() => '/api/v1/challenge-templates');
  protected readonly templates = computed(() =>
    (this.#templates.hasValue() ? this.#templates.value() : []).map(({ id, name, description }) => ({
      value: id,
      label: this.#local(name),
      hint: this.#local(description),
    })),
  );
  protected readonly ways = computed(() => {
    const t = this.t();
    return [
      { value: WAY.template, label: t.template, hint: t.templateHint },
      { value: WAY.earlier, label: t.earlier, hint: t.earlierHint },
      { value: WAY.empty, label: t.empty, hint: t.emptyHint },
    ];
  });

  protected readonly tried = signal(false);
  protected readonly model = linkedSignal(() => {
    const [only, ...others] = this.agencies();
    const from = this.from() ?? '';
    const way: string = from === '' ? WAY.template : WAY.earlier;
    return {
      way,
      templateId: '',
      copyOf: from,
      agencyCode: only && others.length === 0 ? only.value : '',
      title: { vi: '', en: '' },
    };
  });
  protected readonly form = form(this.model, (path) => {
    required(path.way);
    validate(path.templateId, ({ value, valueOf }) =>
      valueOf(path.way) === WAY.template && value() === ''
        ? { kind: 'template', message: this.t().templateMissing }
        : undefined,
    );
    validate(path.copyOf, ({ value, valueOf }) =>
      valueOf(path.way) === WAY.earlier && value() === ''
        ? { kind: 'source', message: this.t().sourceMissing }
        : undefined,
    );
    required(path.agencyCode);
    required(path.title.vi, { when: ({ valueOf }) => valueOf(path.way) === WAY.empty });
    maxLength(path.title.vi, CHALLENGE_LIMITS.title);
    maxLength(path.title.en, CHALLENGE_LIMITS.title);
  });
  protected readonly sending = submission(this.form, async () => {
    const { way, ...model } = this.model();
    if (!isWay(way)) return;
    const { code } = await this.#api.create(startRequest(way, model));
    this.#toasts.show(this.words().began(code));
    await this.#router.navigate(['/work/challenges', code, 'edit']);
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected send(event: Event): void {
    this.tried.set(true);
    void this.sending.submit(event);
  }

  protected choose(copyOf: string): void {
    this.model.update((model) => ({ ...model, copyOf }));
  }
}
