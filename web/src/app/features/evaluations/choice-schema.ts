import {
  type SchemaPathTree,
  applyEach,
  hidden,
  maxLength,
  required,
  validate,
} from '@angular/forms/signals';
import { CHOICE, type ChoiceModel, chosenIn } from './choice-model';

const MAX = 10_000;

/** @param asksOther whether the choice needs a reason of its own to be made as it is */
export function choiceSchema(
  path: SchemaPathTree<ChoiceModel>,
  asksOther: (model: ChoiceModel) => boolean,
): void {
  required(path.outcome);
  hidden(path.chosen, { when: ({ valueOf }) => valueOf(path.outcome) !== CHOICE.some });
  validate(path.chosen, ({ value, valueOf }) =>
    valueOf(path.outcome) === CHOICE.some && value().length === 0 ? { kind: 'required' } : undefined,
  );
  applyEach(path.because, (because) => {
    hidden(because, {
      when: ({ value, valueOf }) =>
        !chosenIn(valueOf(path)).some(({ proposalId }) => proposalId === value().proposalId),
    });
    required(because.reasons);
    maxLength(because.reasons, MAX);
  });
  required(path.reasons);
  maxLength(path.reasons, MAX);
  hidden(path.otherReason, { when: ({ valueOf }) => !asksOther(valueOf(path)) });
  required(path.otherReason);
  maxLength(path.otherReason, MAX);
}
