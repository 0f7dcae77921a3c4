import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SavedRevision } from '../core/autosave';
import type { SharedDraft } from '../core/shared-draft';
import { injectTexts } from '../core/texts';
import { AutosaveState } from './autosave-status';
import { DRAFT_TEXTS } from './draft.texts';

/** In the bar of a page that holds a shared draft: whether it is saved, and what is in the way. */
@Component({
  selector: 'lg-draft-state',
  imports: [AutosaveState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (draft().conflict()) {
      <p class="late">
        {{ t().stale }}. <a [routerLink]="[]" fragment="stale">{{ t().choose }}</a>
      </p>
    } @else if (blocked()) {
      <p class="late" role="alert">{{ t().blocked }}</p>
    } @else {
      @let autosave = draft().autosave;
      <lg-autosave-status
        [status]="autosave.status()"
        [savedAt]="autosave.savedAt()"
        [problem]="autosave.problem()"
        [kept]="draft().kept()"
        [unkept]="draft().unkept()"
        (retry)="draft().flush()"
      />
    }
    @if (draft().unkept() && draft().autosave.status() !== 'failed') {
      <p class="late small" role="status">{{ t().unkept }}</p>
    }
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class DraftState<T extends object> {
  readonly draft = input.required<SharedDraft<T, SavedRevision>>();
  readonly blocked = input(false);

  protected readonly t = injectTexts(DRAFT_TEXTS);
}
