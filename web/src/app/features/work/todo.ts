import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TodoItem } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectNow } from '../../core/server-clock';
import { Session } from '../../core/session';
import { injectLocalText, injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { groupTodos } from './todo-groups';
import { workParts } from './work-parts';
import { TODO_TEXTS, WORK_TEXTS } from './work.texts';

/** The home page of everybody who works here: what waits for me, since when, until when, and where it is done. */
@Component({
  selector: 'lg-todo',
  imports: [EmptyState, PageHeader, ProblemView, RouterLink, Skeleton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './todo.html',
  styleUrl: './todo.scss',
})
export class Todo {
  readonly #locale = inject(Locale);
  readonly #session = inject(Session);

  protected readonly t = injectTexts(WORK_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly now = injectNow(60_000);
  protected readonly name = computed(() => this.#session.account()?.name ?? '');
  protected readonly kinds = computed(() => TODO_TEXTS[this.#locale.current()]);
  protected readonly todo = httpResource<TodoItem[]>(() => '/api/v1/work/todo');
  protected readonly groups = computed(() =>
    this.todo.hasValue() ? groupTodos(this.todo.value(), this.now()) : [],
  );
  protected readonly parts = computed(() =>
    workParts(this.#session.roles()).map((part) => ({ ...this.t().parts[part], link: `/work/${part}` })),
  );

  constructor() {
    describePage(() => ({ title: this.t().overview, hidden: true }));
  }

  /** What is to be done with what: "Review a challenge: Fewer floods". */
  protected what(item: TodoItem): string {
    const title = this.local(item.title);
    return title === '' ? this.kinds()[item.kind] : `${this.kinds()[item.kind]}: ${title}`;
  }

  /** The date, with its time where there is one, and how far it is away. */
  protected when(at: string): string {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(at) ? this.format.date(at) : this.format.dateTime(at);
    return `${date} (${this.format.relative(at, this.now())})`;
  }
}
