import { DOCUMENT, DestroyRef, type Signal, afterNextRender, inject, signal } from '@angular/core';
import { type MeetingPart, PERMISSION } from '@loi-giai/shared';
import { Session } from '../../core/session';
import { evaluationAddress } from './evaluations-api';
import { LiveReader } from './live-reader';

/**
 * Keeps a page of a panel's meeting fresh as long as it is there. Call it in the page's constructor.
 * Those who oversee read it when it is over: there is nothing to hear.
 * @returns whether changes are told at once
 */
export function watchMeeting(
  code: () => string,
  changed: (parts: ReadonlySet<MeetingPart>) => void,
): Signal<boolean> {
  const document = inject(DOCUMENT);
  const destroy = inject(DestroyRef);
  const session = inject(Session);
  const live = signal(false);
  // In the browser alone, and with the page's inputs set.
  afterNextRender(() => {
    if (!session.can(PERMISSION.evaluationDeclare)) return;
    const view = document.defaultView;
    const address = `${evaluationAddress(code())}/meeting/events`;
    const reader = new LiveReader(
      {
        changed,
        live: (on) => {
          live.set(on);
        },
        visible: () => document.visibilityState !== 'hidden',
      },
      view && 'EventSource' in view ? () => new EventSource(address) : null,
    );
    reader.start();
    destroy.onDestroy(() => {
      reader.stop();
    });
  });
  return live.asReadonly();
}
