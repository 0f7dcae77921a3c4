import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectTexts } from '../core/texts';
import { COMMON_TEXTS } from './common.texts';
import { Tag, type Tone } from './tag';

/** `optional`: nothing is done there, and nothing has to be. */
export type TaskStatus = 'done' | 'todo' | 'optional' | 'blocked';

export interface Task {
  readonly label: string;
  readonly status: TaskStatus;
  readonly hint?: string;
  /** Where it is done; a blocked task has none. */
  readonly link?: string | readonly string[];
  readonly fragment?: string;
  /** Replaces "to do", "done" or "cannot start yet". */
  readonly statusText?: string;
}

const TONES: Record<TaskStatus, Tone> = {
  done: 'improved',
  todo: 'act',
  optional: 'neutral',
  blocked: 'neutral',
};

/** What has to be done, each with its state and a link to where it is done. */
@Component({
  selector: 'lg-task-list',
  imports: [RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="plain-list">
      @for (task of rows(); track $index) {
        <li>
          <div>
            @if (task.link && task.status !== 'blocked') {
              <a [routerLink]="task.link" [fragment]="task.fragment">{{ task.label }}</a>
            } @else {
              <span>{{ task.label }}</span>
            }
            @if (task.hint) {
              <span class="hint">{{ task.hint }}</span>
            }
          </div>
          <lg-tag [tone]="task.tone">{{ task.text }}</lg-tag>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      border-top: 1px solid var(--lg-line);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.25rem 1rem;
      max-width: none;
      padding-block: 0.75rem;
      border-bottom: 1px solid var(--lg-line);
    }
    a,
    li span:first-child {
      font-weight: 600;
    }
    .hint {
      display: block;
      color: var(--lg-ink-soft);
      font-size: 0.9375rem;
    }
  `,
})
export class TaskList {
  readonly tasks = input.required<readonly Task[]>();

  readonly #t = injectTexts(COMMON_TEXTS);
  protected readonly rows = computed(() => {
    const { done, toDo, notRequired, blocked } = this.#t();
    const words: Record<TaskStatus, string> = { done, todo: toDo, optional: notRequired, blocked };
    return this.tasks().map((task) => ({
      ...task,
      tone: TONES[task.status],
      text: task.statusText ?? words[task.status],
    }));
  });
}
