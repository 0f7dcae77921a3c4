import { ChangeDetectionStrategy, Component } from '@angular/core';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { COMMANDS, KEYS_ADDRESS, PROOF_SCRIPT } from './by-hand';
import { BY_HAND_TEXTS } from './by-hand.texts';
import { CommandView } from './command-view';

/** How to check a receipt with nothing of the portal but what it has published. */
@Component({
  selector: 'lg-by-hand-page',
  imports: [CommandView, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <article class="container">
      <lg-page-header
        [heading]="t().heading"
        [lead]="t().lead"
        [crumbs]="[{ label: t().verify, link: '/verify' }]"
      />
      <section aria-labelledby="signature">
        <h2 id="signature">{{ t().signatureHeading }}</h2>
        <p>{{ t().signatureText }}</p>
        <p>
          <a [href]="keys" download="keys.json">{{ t().keysFile }}</a>
        </p>
        <lg-command [text]="commands.signature" [label]="t().command + ': ' + t().signatureHeading" />
        <p>{{ t().signatureAfter }}</p>
      </section>
      <section aria-labelledby="files">
        <h2 id="files">{{ t().filesHeading }}</h2>
        <p>{{ t().filesText }}</p>
      </section>
      <section aria-labelledby="content">
        <h2 id="content">{{ t().contentHeading }}</h2>
        <p>{{ t().contentText }}</p>
        <lg-command [text]="commands.content" [label]="t().command + ': ' + t().contentHeading" />
      </section>
      <section aria-labelledby="root">
        <h2 id="root">{{ t().rootHeading }}</h2>
        <p>{{ t().rootText }}</p>
        <p>{{ t().rootNeeds }}</p>
        <p>
          <a [href]="script" download>{{ t().script }}</a>
        </p>
        <lg-command [text]="commands.root" [label]="t().command + ': ' + t().rootHeading" />
        <p>{{ t().rootAfter }}</p>
      </section>
    </article>
  `,
  styles: `
    section {
      margin-bottom: 2.5rem;
    }
  `,
})
export class ByHandPage {
  protected readonly t = injectTexts(BY_HAND_TEXTS);
  protected readonly commands = COMMANDS;
  protected readonly keys = KEYS_ADDRESS;
  protected readonly script = PROOF_SCRIPT;

  constructor() {
    describePage(() => ({ title: this.t().heading, description: this.t().description }));
  }
}
