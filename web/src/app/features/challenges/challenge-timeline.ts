import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ChallengeSchedule } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { defineTexts, injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { timelineOf } from './timeline';

const TEXTS = defineTexts({
  vi: {
    opened: 'Công bố bài toán',
    enquiryDeadline: 'Hết hạn đặt câu hỏi',
    closingAt: 'Hết hạn nộp giải pháp',
    evaluationUntil: 'Đánh giá xong',
    announceAt: 'Công bố kết quả lựa chọn',
    pilot: 'Thí điểm',
    measureUntil: 'Đo lường xong, chuẩn bị công bố kết quả',
    until: (day: string) => `đến hết ${day}`,
    span: (from: string, to: string) => `từ ${from} đến hết ${to}`,
    passed: 'Đã qua',
    next: 'Mốc kế tiếp',
  },
  en: {
    opened: 'Challenge published',
    enquiryDeadline: 'Enquiry deadline',
    closingAt: 'Closing time',
    evaluationUntil: 'Evaluation ends',
    announceAt: 'Decision announced',
    pilot: 'Pilot',
    measureUntil: 'Measuring ends, result is prepared',
    until: (day) => `until the end of ${day}`,
    span: (from, to) => `from ${from} to the end of ${to}`,
    passed: 'Passed',
    next: 'Next',
  },
});

/** Everything that is planned, from the publication to the measuring, in its order; reads as a list. */
@Component({
  selector: 'lg-challenge-timeline',
  imports: [Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (stop of stops(); track stop.key) {
        <li [class.passed]="stop.passed" [class.next]="stop.next">
          <span class="what">{{ t()[stop.key] }}</span>
          <span class="when number">{{ stop.when }}</span>
          @if (stop.next) {
            <lg-tag tone="act">{{ t().next }}</lg-tag>
          } @else if (stop.passed) {
            <span class="soft small">{{ t().passed }}</span>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      position: relative;
      max-width: none;
      padding: 0 0 1.25rem 1.75rem;
      border-inline-start: 3px solid var(--lg-line-strong);
      margin-inline-start: 0.5rem;
    }
    li:last-child {
      padding-bottom: 0;
    }
    li::before {
      content: '';
      position: absolute;
      inset-inline-start: -0.625rem;
      inset-block-start: 0.25rem;
      width: 1rem;
      height: 1rem;
      border: 3px solid var(--lg-line-strong);
      border-radius: 50%;
      background: var(--lg-paper);
    }
    .passed {
      border-color: var(--lg-brand);
    }
    .passed::before {
      border-color: var(--lg-brand);
      background: var(--lg-brand);
    }
    .next::before {
      border-color: var(--lg-act-strong);
    }
    .what {
      display: block;
      font-weight: 600;
    }
    .when {
      display: block;
    }
  `,
})
export class ChallengeTimeline {
  readonly schedule = input.required<ChallengeSchedule>();
  readonly openedAt = input<string | null>(null);
  /** The server's time, ISO 8601; null where nothing is said to have passed. */
  readonly now = input<string | null>(null);

  protected readonly t = injectTexts(TEXTS);
  readonly #format = injectFormat();
  protected readonly stops = computed(() => {
    const t = this.t();
    const format = this.#format;
    return timelineOf(this.schedule(), this.openedAt(), this.now()).map((stop) => ({
      ...stop,
      when:
        stop.from !== undefined
          ? t.span(format.date(stop.from), format.date(stop.at))
          : stop.isDay
            ? t.until(format.date(stop.at))
            : format.dateTime(stop.at),
    }));
  });
}
