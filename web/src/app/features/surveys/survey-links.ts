import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import {
  CHANNELS,
  type Channel,
  type Respondent,
  SURVEY_LIMITS,
  type SurveyLinkRequest,
  type SurveyLinkView,
  type SurveyView,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale, withLocale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { CopyButton } from '../../ui/copy-button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { CHANNEL_TEXTS, RESPONDENT_TEXTS } from './respondents.texts';
import { SurveysApi } from './surveys-api';
import { SURVEYS_TEXTS } from './surveys.texts';

const EMPTY = { channel: 'link', audience: '', name: '' };

/** The ways to a survey: links, posters and tablets, each with its audience. */
@Component({
  selector: 'lg-survey-links',
  imports: [Button, ConfirmDialog, CopyButton, ErrorSummary, FormField, SelectField, Tag, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './survey-links.html',
  styles: `
    .links {
      display: grid;
      gap: 0.75rem;
      margin-block: 1rem;
    }
    .links li {
      max-width: none;
    }
    .links a {
      overflow-wrap: anywhere;
    }
    .fields {
      display: grid;
      gap: 1rem;
      align-items: end;
    }
    @media (min-width: 60rem) {
      .fields {
        grid-template-columns: repeat(2, minmax(16rem, 1fr)) 2fr;
      }
    }
  `,
})
export class SurveyLinks {
  readonly survey = input.required<SurveyView>();
  readonly changed = output<SurveyView>();

  readonly #api = inject(SurveysApi);
  readonly #toasts = inject(Toasts);
  readonly #document = inject(DOCUMENT);
  readonly #locale = inject(Locale).current;
  readonly #problemText = injectProblemText();
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(SURVEYS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly busy = signal(false);
  readonly #revoked = signal<SurveyLinkView | null>(null);
  protected readonly may = computed(() => this.survey().acts.includes('link'));
  protected readonly channels = computed(() =>
    CHANNELS.filter((channel) => channel !== 'portal').map((value) => ({
      value,
      label: this.channelName(value),
    })),
  );
  protected readonly audiences = computed(() => {
    const { audiences } = this.survey();
    const each = audiences.map((value) => ({ value, label: this.audienceName(value) }));
    return audiences.length > 1 ? [{ value: '', label: this.t().everybody }, ...each] : each;
  });
  protected readonly labels = computed(() => ({
    channel: this.t().channel,
    audience: this.t().audience,
    name: this.t().linkName,
  }));

  readonly #model = signal({ ...EMPTY });
  protected readonly form = form(this.#model, (path) => {
    required(path.name);
    maxLength(path.name, SURVEY_LIMITS.linkName);
  });
  protected readonly sending = submission(this.form, async () => {
    const { channel, audience, name } = this.#model();
    const [only, ...others] = this.survey().audiences;
    const after = await this.#api.addLink(this.survey().id, {
      channel: channel as SurveyLinkRequest['channel'],
      audience: others.length === 0 ? (only ?? null) : audience === '' ? null : (audience as Respondent),
      name: name.trim(),
    });
    this.#model.set({ ...EMPTY });
    this.#toasts.show(this.t().linkAdded);
    this.changed.emit(after);
  });

  protected channelName(channel: Channel): string {
    return CHANNEL_TEXTS[this.#locale()][channel];
  }

  protected audienceName(audience: Respondent | null): string {
    return audience === null ? this.t().everybody : RESPONDENT_TEXTS[this.#locale()][audience];
  }

  /** Where it leads, in the reader's language: what is copied is what one sees. */
  protected addressOf({ code, channel }: SurveyLinkView): string {
    const page = channel === 'kiosk' ? `/survey/${code}/kiosk` : `/survey/${code}`;
    return this.#document.location.origin + withLocale(page, this.#locale());
  }

  protected answersOf({ answers }: SurveyLinkView): string {
    return answers === 0 ? this.t().linkFew : this.t().linkAnswers(this.format.number(answers));
  }

  protected ask(link: SurveyLinkView): void {
    this.#revoked.set(link);
    this.dialog().open();
  }

  protected async revoke(): Promise<void> {
    const link = this.#revoked();
    if (link === null) return;
    this.busy.set(true);
    try {
      const after = await this.#api.revokeLink(link.id);
      this.#toasts.show(this.t().revoked);
      this.changed.emit(after);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
      this.dialog().close();
    }
  }
}
