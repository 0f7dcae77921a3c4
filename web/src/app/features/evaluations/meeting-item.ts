import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvaluationSheets, MemberSheet } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectId } from '../../core/ids';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { injectMemberName, injectSolverName } from './blind-names';
import { ConsensusForm } from './consensus-form';
import { LIVE_TEXTS } from './live-meeting.texts';
import { type AgendaItem, scoreOf } from './meeting';
import { MEETING_TEXTS } from './meeting.texts';
import { NoteForm } from './note-form';

interface Line {
  readonly about: string;
  readonly text: string;
}

/** One proposal on the agenda: its sheets side by side, what is said of it, what is agreed on. */
@Component({
  selector: 'lg-meeting-item',
  imports: [Button, ConsensusForm, NoteForm, RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './meeting-item.html',
  styleUrl: './meeting-item.scss',
})
export class MeetingItem {
  readonly code = input.required<string>();
  readonly item = input.required<AgendaItem>();
  readonly sheets = input.required<EvaluationSheets>();
  /** Whether the reader sits on the panel, presides, and whether the panel meets just now. */
  readonly seated = input.required<boolean>();
  readonly chairs = input.required<boolean>();
  readonly meeting = input.required<boolean>();
  /** Whether it is being discussed just now, and whether it is on the shortlist. */
  readonly discussing = input(false);
  readonly shortlisted = input(false);
  readonly changed = output();
  /** The chair calls it up, or ends its discussion. */
  readonly called = output<boolean>();

  protected readonly id = injectId('proposal');
  protected readonly t = injectTexts(MEETING_TEXTS);
  protected readonly live = injectTexts(LIVE_TEXTS);
  protected readonly solver = injectSolverName();
  protected readonly memberName = injectMemberName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  /** Those with a sheet, by name. */
  protected readonly scorers = computed(() =>
    this.sheets().members.flatMap(({ id, name }) => {
      const sheet = this.item().proposal.sheets.find(({ memberId }) => memberId === id);
      return sheet ? [{ id, name, total: sheet.total }] : [];
    }),
  );
  protected readonly words = computed(() =>
    this.sheets().members.flatMap(({ id, name: member }) => {
      const sheet = this.item().proposal.sheets.find(({ memberId }) => memberId === id);
      const lines = sheet ? this.#linesOf(sheet) : [];
      return lines.length > 0 ? [{ member, lines }] : [];
    }),
  );
  protected readonly agreedWords = computed(() =>
    (this.item().proposal.consensus?.scores ?? []).flatMap(({ criterionId, note, abstention }) =>
      this.#spoken(criterionId, [note, ''], [abstention ?? '', this.t().why]),
    ),
  );

  protected cell(memberId: string, criterionId: string): string {
    const score = scoreOf(this.item().proposal, memberId, criterionId);
    return this.#show(score?.value ?? null, score?.abstention ?? null);
  }

  protected agreed(criterionId: string): string {
    const scores = this.item().proposal.consensus?.scores ?? [];
    const score = scores.find((found) => found.criterionId === criterionId);
    return this.#show(score?.value ?? null, score?.abstention ?? null);
  }

  #show(value: number | null, abstention: string | null): string {
    if (value !== null) return this.format.number(value);
    return abstention === null ? this.t().none : this.t().abstained;
  }

  #linesOf({ scores, note }: MemberSheet): Line[] {
    const t = this.t();
    return [
      ...scores.flatMap(({ criterionId, comment, agencyComment, abstention }) =>
        this.#spoken(
          criterionId,
          [comment, t.forSolver],
          [agencyComment, t.forAgency],
          [abstention ?? '', t.why],
        ),
      ),
      ...(note ? [{ about: t.forChair, text: note }] : []),
    ];
  }

  #spoken(criterionId: string, ...said: readonly (readonly [text: string, kind: string])[]): Line[] {
    const criterion = this.sheets().criteria.find(({ id }) => id === criterionId);
    const name = criterion ? this.local(criterion.name) : '';
    return said.flatMap(([text, kind]) =>
      text === '' ? [] : [{ about: [name, kind].filter(Boolean).join(', '), text }],
    );
  }
}
