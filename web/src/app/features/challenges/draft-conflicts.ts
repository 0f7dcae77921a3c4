import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { plainTextOf } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/form/radio-group';
import { TextDiff } from '../../ui/text-diff';
import type { Conflict } from './challenge-merge';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { injectFieldNames } from './field-names';

/** What somebody else wrote in the same place, word by word beside one's own; people choose for each part. */
@Component({
  selector: 'lg-draft-conflicts',
  imports: [Banner, Button, RadioGroup, TextDiff],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-banner tone="late" [heading]="t().conflictHeading" [announce]="true">
      <p>{{ t().conflictText }}</p>
    </lg-banner>
    @for (conflict of conflicts(); track conflict) {
      <section class="card" [attr.aria-label]="names(conflict)">
        <h2>{{ names(conflict) }}</h2>
        <p class="small soft">{{ t().conflictLegend }}</p>
        <lg-text-diff [before]="textOf(conflict.theirs)" [after]="textOf(conflict.mine)" />
        <details>
          <summary>{{ t().conflictBoth }}</summary>
          <div class="sides">
            <div>
              <strong>{{ t().conflictMine }}</strong>
              <p class="prose">{{ textOf(conflict.mine) || '–' }}</p>
            </div>
            <div>
              <strong>{{ t().conflictTheirs }}</strong>
              <p class="prose">{{ textOf(conflict.theirs) || '–' }}</p>
            </div>
          </div>
        </details>
        <lg-radio-group
          [label]="t().conflictChoose(names(conflict))"
          [options]="choices()"
          [optionalMark]="false"
          [inline]="true"
          [value]="takesTheirs(conflict) ? 'theirs' : 'mine'"
          (valueChange)="choose(conflict, $event === 'theirs')"
        />
      </section>
    }
    <button type="button" lgButton="primary" (click)="decided.emit(chosen())">{{ t().conflictDone }}</button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1rem;
    }
    .sides {
      display: grid;
      gap: 1rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    }
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;

      > :is(h2, p) {
        margin: 0;
      }
    }
    button {
      justify-self: start;
    }
  `,
})
export class DraftConflicts {
  readonly conflicts = input.required<readonly Conflict[]>();
  /** The parts of which theirs was chosen; the others stay as they are here. */
  readonly decided = output<readonly Conflict[]>();

  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly names = injectFieldNames();
  protected readonly chosen = signal<readonly Conflict[]>([]);
  protected readonly choices = computed(() => [
    { value: 'mine', label: this.t().conflictMine },
    { value: 'theirs', label: this.t().conflictTheirs },
  ]);
  protected readonly textOf = textOf;

  protected takesTheirs(conflict: Conflict): boolean {
    return this.chosen().includes(conflict);
  }

  protected choose(conflict: Conflict, theirs: boolean): void {
    const others = this.chosen().filter((known) => known !== conflict);
    this.chosen.set(theirs ? [...others, conflict] : others);
  }
}

/** A value as people read it: texts without markup, lists line by line. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.startsWith('<') ? plainTextOf(value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return '';
  if (Array.isArray(value)) return value.map((entry) => textOf(entry)).join('\n');
  return Object.values(value)
    .map((entry) => textOf(entry))
    .filter((entry) => entry !== '')
    .join(' · ');
}
