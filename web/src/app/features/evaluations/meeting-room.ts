import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PresentMember, ProposalSheets } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PANEL_ROLE_TEXTS } from './panel-roles.texts';
import { LIVE_TEXTS } from './live-meeting.texts';

/** Who of the panel is in the room, and what is being discussed there. */
@Component({
  selector: 'lg-meeting-room',
  imports: [Banner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="room">
      <h2 id="room">{{ t().room }}</h2>
      @if (names().length > 1) {
        <ul class="people">
          @for (name of names(); track $index) {
            <li>{{ name }}</li>
          }
        </ul>
      } @else {
        <p>{{ t().alone }}</p>
      }
      <p class="soft small">{{ live() ? t().live : t().polling }}</p>
    </section>
    <div role="status">
      @if (discussed(); as proposal) {
        <lg-banner [heading]="t().discussingNow(proposal.title)">
          <p>
            <button type="button" class="link" (click)="goTo(proposal.proposalId)">{{ t().goTo }}</button>
          </p>
        </lg-banner>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    h2 {
      margin: 0 0 0.5rem;
      font-size: 1.125rem;
    }
    p {
      margin: 0;
    }
    .people {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1.25rem;
      margin: 0 0 0.5rem;
      padding: 0;
      list-style: none;
    }
    .link {
      min-height: 2.75rem;
      padding: 0;
      border: 0;
      background: none;
      color: var(--lg-link);
      font: inherit;
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class MeetingRoomView {
  readonly present = input.required<readonly PresentMember[]>();
  readonly discussed = input.required<ProposalSheets | null>();
  /** Whether changes are told at once. */
  readonly live = input.required<boolean>();

  readonly #locale = inject(Locale);
  protected readonly t = injectTexts(LIVE_TEXTS);
  protected readonly names = computed(() => {
    const roles = PANEL_ROLE_TEXTS[this.#locale.current()];
    return this.present().map(({ name, role }) => this.t().present(name, roles[role]));
  });

  protected goTo(proposalId: string): void {
    const item = document.getElementById(`proposal-${proposalId}`);
    item?.scrollIntoView({ block: 'start' });
    item?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  }
}
