import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Aggregation,
  MICRO,
  type ScoredCriterion,
  type ScoredProposal,
  type ScoringRules,
  rankProposals,
  sheetTotal,
} from '@loi-giai/shared';

const DOCUMENT = readFileSync(resolve(__dirname, '../../../../docs/scoring.md'), 'utf8');

type Line = Readonly<Record<string, string>>;

interface Example {
  readonly title: string;
  readonly rules: ScoringRules;
  readonly sheets: readonly Line[];
  readonly results: readonly Line[];
}

/** The sections below "Examples by hand": what each says of its rule, and its three tables. */
function examplesOf(document: string): Example[] {
  const [, examples = ''] = document.split('## Examples by hand');
  return examples
    .split('\n### ')
    .slice(1)
    .map((section) => {
      const [title = ''] = section.split('\n', 1);
      const [criteria = [], sheets = [], results = []] = tablesOf(section);
      const aggregation = /Aggregation: (\w+)\./.exec(section)?.[1] as Aggregation;
      const normalised = /Normalised: (\w+)\./.exec(section)?.[1] === 'yes';
      return {
        title,
        rules: { criteria: criteria.map(toCriterion), aggregation, normalised },
        sheets,
        results,
      };
    });
}

function tablesOf(section: string): Line[][] {
  return [...section.matchAll(/(?:^\|.*\n?)+/gm)].map(([table]) => {
    const rows = table
      .trim()
      .split('\n')
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const [head = [], , ...body] = rows;
    return body.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
  });
}

function toCriterion({ criterion = '', weight, scale, minimum }: Line): ScoredCriterion {
  return {
    id: criterion,
    weight: Number(weight),
    max: Number(scale),
    minimum: minimum ? Number(minimum) : null,
  };
}

const scoresOf = (line: Line, { criteria }: ScoringRules) =>
  Object.fromEntries(criteria.map(({ id }) => [id, line[id] === '–' ? null : Number(line[id])]));

function proposalsOf({ sheets, rules }: Example): ScoredProposal[] {
  return [...Map.groupBy(sheets, ({ proposal = '' }) => proposal)].map(([id, lines], receivedAt) => ({
    id,
    receivedAt,
    sheets: lines.map((line) => ({ memberId: line['member'] ?? '', scores: scoresOf(line, rules) })),
  }));
}

describe('docs/scoring.md', () => {
  const examples = examplesOf(DOCUMENT);

  it('has an example of each part of the rule', () => {
    expect(examples.map(({ title }) => title)).toEqual([
      'Mean',
      'Trimmed mean and a minimum',
      'An abstention',
      'Normalisation',
      'A tie that the weights part',
    ]);
  });

  it.each(examples)('says of “$title” what the rule gives', (example) => {
    const { rules, sheets, results } = example;
    for (const line of sheets)
      expect(sheetTotal(scoresOf(line, rules), rules.criteria) / MICRO).toBe(Number(line['total']));
    const ranked = rankProposals(proposalsOf(example), rules).map((proposal) => ({
      rank: String(proposal.rank),
      proposal: proposal.id,
      total: String(proposal.total / MICRO),
      ...Object.fromEntries(
        rules.criteria.map(({ id }) => [id, String((proposal.criterionMeans[id] ?? NaN) / MICRO)]),
      ),
      spread: String(Number(proposal.spread.toFixed(6))),
      awardable: proposal.awardable ? 'yes' : 'no',
    }));
    expect(ranked).toEqual(results);
  });
});
