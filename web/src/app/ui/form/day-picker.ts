import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { injectTexts } from '../../core/texts';
import { COMMON_TEXTS } from '../common.texts';

/**
 * Opens the device's own calendar beside a box in which a day is typed. The box stands for the writing: the device would
 * write a day in the order of its own language, and 5 March would be read as 3 May.
 */
@Component({
  selector: 'lg-day-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      #calendar
      type="date"
      tabindex="-1"
      aria-hidden="true"
      [value]="day() ?? ''"
      (change)="picked.emit(calendar.value)"
    />
    <button
      type="button"
      [attr.aria-label]="t().openCalendar(label())"
      [disabled]="disabled()"
      (click)="calendar.showPicker()"
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
        <path
          d="M4 6.5h16v13H4zM4 10.5h16M8 3.5v5M16 3.5v5"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  `,
  styles: `
    :host {
      position: relative;
      display: inline-flex;
      flex: none;
    }
    // Out of sight, but where the calendar opens.
    input {
      position: absolute;
      inset: auto 0 0;
      width: 1px;
      height: 1px;
      padding: 0;
      border: 0;
      opacity: 0;
      pointer-events: none;
    }
    button {
      display: grid;
      place-items: center;
      width: 2.75rem;
      min-height: 2.75rem;
      border: 1px solid var(--lg-line-strong);
      border-radius: var(--lg-radius);
      background: var(--lg-surface);
      color: var(--lg-ink);
      cursor: pointer;
    }
    button:disabled {
      cursor: default;
      opacity: 0.6;
    }
  `,
})
export class DayPicker {
  /** yyyy-MM-dd or null. */
  readonly day = input<string | null>(null);
  /** Of the box it stands beside. */
  readonly label = input.required<string>();
  readonly disabled = input(false);
  /** yyyy-MM-dd, or '' when the calendar was emptied. */
  readonly picked = output<string>();

  protected readonly t = injectTexts(COMMON_TEXTS);
}
