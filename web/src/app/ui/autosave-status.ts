import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ApiProblem } from '../core/api-problem';
import type { AutosaveStatus } from '../core/autosave';
import { cityParts } from '../core/format';
import { injectProblemText } from '../core/problem-text';
import { defineTexts, injectTexts } from '../core/texts';
import { Button } from './button';

const TEXTS = defineTexts({
  vi: {
    saved: (time: string) => `Đã lưu lúc ${time}`,
    waiting: 'Có thay đổi chưa lưu',
    saving: 'Đang lưu…',
    failed: (time: string) => `Chưa lưu được; bản lưu gần nhất lúc ${time}. Nội dung vẫn còn trên trang này.`,
    kept: (time: string) =>
      `Chưa gửi được lên cổng; bản lưu gần nhất lúc ${time}. Nội dung được giữ trong trình duyệt này và tự gửi khi có kết nối.`,
    unkept: (time: string) =>
      `Chưa lưu được; bản lưu gần nhất lúc ${time}. Trình duyệt này không giữ được nội dung chưa gửi: đừng đóng trang này.`,
    retry: 'Lưu lại',
  },
  en: {
    saved: (time) => `Saved at ${time}`,
    waiting: 'Changes not saved yet',
    saving: 'Saving…',
    failed: (time) => `Not saved; last saved at ${time}. What you wrote is still on this page.`,
    kept: (time) =>
      `Not sent to the portal yet; last saved at ${time}. What you wrote is kept in this browser and is sent by itself when there is a connection.`,
    unkept: (time) =>
      `Not saved; last saved at ${time}. This browser cannot keep what is not saved: do not close this page.`,
    retry: 'Save again',
  },
});

/**
 * Says whether a draft that saves itself is saved. Only failures are announced to screen readers: a sentence every few
 * seconds would keep people from writing. What to do about `stale` is the page's to say.
 */
@Component({
  selector: 'lg-autosave-status',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (status() === 'failed') {
      <div role="alert">
        <p class="late">{{ failure() }}</p>
        @if (problem(); as found) {
          <p class="small">{{ text(found) }}</p>
        }
        <button type="button" lgButton="secondary" (click)="retry.emit()">{{ t().retry }}</button>
      </div>
    } @else {
      <p class="number" [class.soft]="status() === 'saved'">
        @if (status() === 'saved') {
          <span aria-hidden="true">✓</span> {{ t().saved(time()) }}
        } @else {
          {{ status() === 'saving' ? t().saving : t().waiting }}
        }
      </p>
    }
  `,
  styles: `
    p {
      margin: 0 0 0.25rem;
    }
  `,
})
export class AutosaveState {
  readonly status = input.required<AutosaveStatus>();
  /** ISO instant of the last stored revision. */
  readonly savedAt = input.required<string>();
  readonly problem = input<ApiProblem | null>(null);
  /** Whether what is not saved lies in the browser, so that even closing the tab would not lose it. */
  readonly kept = input(false);
  /** Whether the browser refused to keep it. */
  readonly unkept = input(false);
  readonly retry = output();

  protected readonly t = injectTexts(TEXTS);
  protected readonly text = injectProblemText();
  protected readonly failure = computed(() => {
    const { kept, unkept, failed } = this.t();
    // What the API refused is kept, too, but no connection sends it by itself.
    const refused = (this.problem()?.errors.length ?? 0) > 0;
    if (this.kept() && !refused) return kept(this.time());
    return (this.unkept() ? unkept : failed)(this.time());
  });
  /** To the second: people look at it to see that their last word is in. */
  protected readonly time = computed(() => {
    const { hour, minute, second } = cityParts(this.savedAt());
    return `${hour}:${minute}:${second}`;
  });
}
