import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import type { ReceiptKeys } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { KEYS_ADDRESS } from './by-hand';
import { CommandView } from './command-view';
import { VERIFY_TEXTS } from './verify.texts';

/** All keys that receipts have been signed with, to be read and kept. */
@Component({
  selector: 'lg-public-keys',
  imports: [CommandView, ProblemView, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>{{ t().keysText }}</p>
    @if (keys.hasValue()) {
      <ul class="plain-list">
        @for (key of keys.value().keys; track key.keyId) {
          <li class="card">
            <p>
              {{ t().keyId }} <code>{{ key.keyId }}</code>. {{ t().usedSince }}
              {{ format.dateTime(key.usedSince) }}.
            </p>
            <lg-command [text]="key.publicKey.trim()" [label]="t().publicKey + ' ' + key.keyId" />
          </li>
        } @empty {
          <li>{{ t().noKeys }}</li>
        }
      </ul>
    } @else if (keys.error()) {
      <lg-problem-view [error]="keys.error()" [main]="false" (retry)="keys.reload()" />
    } @else {
      <lg-skeleton kind="card" />
    }
    <p>
      <a [href]="address">{{ t().keysFile }}</a>
    </p>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      margin-bottom: 1rem;
    }
    li {
      max-width: none;
    }
    li > :last-child {
      margin-bottom: 0;
    }
  `,
})
export class PublicKeys {
  protected readonly t = injectTexts(VERIFY_TEXTS);
  protected readonly format = injectFormat();
  protected readonly address = KEYS_ADDRESS;
  protected readonly keys = httpResource<ReceiptKeys>(() => KEYS_ADDRESS);
}
