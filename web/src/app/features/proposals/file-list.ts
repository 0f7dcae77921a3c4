import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { FileView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { PROPOSALS_TEXTS } from './proposals.texts';

/** Attachments to download; with their digests where somebody wants to check a receipt. */
@Component({
  selector: 'lg-file-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (files().length === 0) {
      <p class="soft">{{ t().noFiles }}</p>
    } @else {
      <ul class="plain-list">
        @for (file of files(); track file.id) {
          <li>
            <a [href]="base() + '/' + file.id" download>{{ file.name }}</a>
            <span class="soft number">{{ format.fileSize(file.size) }}</span>
            @if (digests()) {
              <code>SHA-256: {{ file.sha256 }}</code>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    p {
      margin: 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75rem;
      padding-block: 0.375rem;
      max-width: none;
    }
    a {
      overflow-wrap: anywhere;
    }
    code {
      flex-basis: 100%;
      font-size: 0.875rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class FileList {
  readonly files = input.required<readonly FileView[]>();
  /** Address of the files, without the id of one. */
  readonly base = input.required<string>();
  readonly digests = input(false);

  protected readonly t = injectTexts(PROPOSALS_TEXTS);
  protected readonly format = injectFormat();
}
