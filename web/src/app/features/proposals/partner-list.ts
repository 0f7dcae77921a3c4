import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ShownPartnerState, ProposalPartner } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Tag, type Tone } from '../../ui/tag';
import { PARTNERS_TEXTS, PARTNER_STATE_TEXTS } from './partners.texts';

const TONES: Record<ShownPartnerState, Tone> = { invited: 'act', consented: 'improved', declined: 'neutral' };

/** Who answers together: the lead, and everybody it has asked, with what they said. */
@Component({
  selector: 'lg-partner-list',
  imports: [Button, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="plain-list stack">
      <li class="card">
        <p class="row name">
          <strong>{{ leadName() }}</strong>
          <lg-tag tone="active">{{ t().lead }}</lg-tag>
        </p>
      </li>
      @for (partner of partners(); track partner.id) {
        <li class="card">
          <p class="row name">
            <strong>{{ partner.organizationName }}</strong>
            <lg-tag [tone]="tones[partner.state]">{{ states()[partner.state] }}</lg-tag>
          </p>
          <p class="prose">{{ partner.role }}</p>
          <p class="soft small">
            @if (partner.answer; as answer) {
              {{ t().answeredBy(answer.by, format.dateTime(answer.at)) }}
            } @else {
              {{ t().invitedOn(format.dateTime(partner.invitedAt)) }}
            }
          </p>
          @if (partner.answer?.note; as note) {
            <p class="prose">{{ t().note }}: {{ note }}</p>
          }
          @if (editable()) {
            <p class="row no-print">
              @if (partner.mayBeAskedAgain) {
                <button
                  type="button"
                  lgButton="quiet"
                  [attr.aria-label]="t().inviteAgainWhich(partner.organizationName)"
                  (click)="invitedAgain.emit(partner)"
                >
                  {{ t().inviteAgain }}
                </button>
              }
              <button
                type="button"
                lgButton="quiet"
                [attr.aria-label]="t().which(removal(partner.state), partner.organizationName)"
                (click)="removed.emit(partner)"
              >
                {{ removal(partner.state) }}
              </button>
            </p>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    p {
      margin: 0.25rem 0 0;
    }
    .name {
      justify-content: space-between;
      margin: 0;
    }
  `,
})
export class PartnerList {
  readonly leadName = input.required<string>();
  readonly partners = input.required<readonly ProposalPartner[]>();
  /** By the lead, while the call is open. */
  readonly editable = input(false);
  readonly removed = output<ProposalPartner>();
  readonly invitedAgain = output<ProposalPartner>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(PARTNERS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly tones = TONES;
  protected readonly states = computed(() => PARTNER_STATE_TEXTS[this.#locale()]);

  protected removal(state: ShownPartnerState): string {
    const { takeBack, remove, clear } = this.t();
    return { invited: takeBack, consented: remove, declined: clear }[state];
  }
}
