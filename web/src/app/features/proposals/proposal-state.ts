import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { ProposalState } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { Tag, type Tone } from '../../ui/tag';
import { PROPOSAL_STATE_TEXTS } from './proposals.texts';

const TONES: Record<ProposalState, Tone> = {
  draft: 'act',
  submitted: 'active',
  withdrawn: 'neutral',
  ineligible: 'late',
  under_evaluation: 'active',
  shortlisted: 'active',
  selected: 'improved',
  not_selected: 'neutral',
};

/** The state of a proposal as a tag. A draft only waits for somebody while its call is open. */
@Component({
  selector: 'lg-proposal-state',
  imports: [Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<lg-tag [tone]="state() === 'draft' && !open() ? 'neutral' : tones[state()]">{{
    texts[locale.current()][state()]
  }}</lg-tag>`,
})
export class ProposalStateTag {
  readonly state = input.required<ProposalState>();
  readonly open = input(true);

  protected readonly tones = TONES;
  protected readonly texts = PROPOSAL_STATE_TEXTS;
  protected readonly locale = inject(Locale);
}
