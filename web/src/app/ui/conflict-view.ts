import { ChangeDetectionStrategy, Component, input, linkedSignal, output } from '@angular/core';
import type { Decision } from '../core/draft-merge';
import { defineTexts, injectTexts } from '../core/texts';
import { Banner } from './banner';
import { Button } from './button';
import { RadioGroup } from './form/radio-group';
import { TextDiff } from './text-diff';

const TEXTS = defineTexts({
  vi: {
    heading: 'Hai người đã sửa cùng một mục',
    text: 'Thành viên khác, hoặc chính tài khoản này ở cửa sổ khác, đã lưu mục dưới đây với nội dung khác. Hãy chọn bản được giữ cho từng mục. Trước khi chọn, nội dung trên trang này vẫn còn nhưng chưa lưu lên cổng.',
    mine: 'Nội dung trên trang này',
    theirs: 'Nội dung đã lưu trên cổng',
    differences: 'Những chỗ khác nhau',
    choose: (field: string) => `Giữ bản nào cho mục ${field}?`,
    keepMine: 'Nội dung trên trang này',
    keepTheirs: 'Nội dung đã lưu trên cổng',
    keepBoth: 'Cả hai, nối tiếp nhau để sửa lại sau',
    decide: 'Dùng các lựa chọn này',
    empty: 'Để trống',
  },
  en: {
    heading: 'Two people changed the same section',
    text: 'Another member, or this account in another window, has stored a different text for the sections below. Choose what to keep for each. Until then what you wrote stays on this page, but is not saved on the portal.',
    mine: 'What is on this page',
    theirs: 'What is saved on the portal',
    differences: 'What differs',
    choose: (field) => `Which one for ${field}?`,
    keepMine: 'What is on this page',
    keepTheirs: 'What is saved on the portal',
    keepBoth: 'Both, one after the other, to be edited later',
    decide: 'Use these choices',
    empty: 'Left empty',
  },
});

/** A field that two people changed, as texts. */
export interface ConflictingField {
  readonly field: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Shows both texts of every field in question, and what differs, and lets people choose. Nothing is lost by waiting. */
@Component({
  selector: 'lg-conflict-view',
  imports: [Banner, Button, RadioGroup, TextDiff],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-banner tone="late" [heading]="t().heading" [announce]="true">
      <p>{{ t().text }}</p>
    </lg-banner>
    @for (entry of fields(); track entry.field) {
      <section class="card" [attr.aria-label]="entry.label">
        <h2>{{ entry.label }}</h2>
        <div class="sides">
          <div>
            <h3>{{ t().mine }}</h3>
            <p class="prose">{{ entry.mine || t().empty }}</p>
          </div>
          <div>
            <h3>{{ t().theirs }}</h3>
            <p class="prose">{{ entry.theirs || t().empty }}</p>
          </div>
        </div>
        <details>
          <summary>{{ t().differences }}</summary>
          <lg-text-diff [before]="entry.theirs" [after]="entry.mine" />
        </details>
        <lg-radio-group
          [label]="t().choose(entry.label)"
          [optionalMark]="false"
          [options]="[
            { value: 'mine', label: t().keepMine },
            { value: 'theirs', label: t().keepTheirs },
            { value: 'both', label: t().keepBoth },
          ]"
          [value]="choices()[entry.field] ?? 'mine'"
          (valueChange)="choose(entry.field, $event)"
        />
      </section>
    }
    <div class="row">
      <button type="button" lgButton="primary" (click)="decided.emit(choices())">{{ t().decide }}</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    .sides {
      display: grid;
      gap: 1rem 1.5rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    }
    h2 {
      margin-top: 0;
    }
    h3 {
      margin: 0 0 0.25rem;
      font-size: 1rem;
    }
    .prose {
      margin: 0;
      max-height: 24rem;
      overflow-y: auto;
      overflow-wrap: anywhere;
    }
    details {
      margin-block: 1rem;
    }
  `,
})
export class ConflictView {
  readonly fields = input.required<readonly ConflictingField[]>();
  readonly decided = output<Readonly<Partial<Record<string, Decision>>>>();

  protected readonly t = injectTexts(TEXTS);
  /** One's own unless another is chosen; a field that joins later begins so, too. */
  protected readonly choices = linkedSignal<readonly string[], Readonly<Partial<Record<string, Decision>>>>({
    source: () => this.fields().map(({ field }) => field),
    computation: (fields, before) =>
      Object.fromEntries(fields.map((field) => [field, before?.value[field] ?? 'mine'])),
  });

  protected choose(field: string, value: string): void {
    this.choices.update((known) => ({ ...known, [field]: value as Decision }));
  }
}
