import {
  questionFigure,
  sameQuestion,
  type AudienceFigures,
  type QuestionResult,
  type Respondent,
  type SatisfactionBefore,
  type SatisfactionOfAudiences,
  type SurveyQuestion,
  type WaveResult,
} from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { countsOf } from './survey-counts';
import { Survey } from './survey.entities';

/**
 * What the closed surveys of a challenge have found, the wave before the pilot first: for officials no more than for everybody (I10).
 * An open one has no figures yet.
 */
export async function waveResults(manager: EntityManager, challengeId: string): Promise<WaveResult[]> {
  const surveys = await manager.findBy(Survey, { challengeId, state: 'closed' });
  const before = surveys.find(({ wave }) => wave === 'before');
  const after = surveys.find(({ wave }) => wave === 'after');
  const earlier = before ? await figuresOf(manager, before) : null;
  return [
    ...(before && earlier ? [await resultOf(manager, before, earlier, null)] : []),
    ...(after
      ? [
          await resultOf(
            manager,
            after,
            await figuresOf(manager, after),
            before && earlier ? { survey: before, figures: earlier } : null,
          ),
        ]
      : []),
  ];
}

type Figures = ReadonlyMap<string, AudienceFigures>;

async function figuresOf(manager: EntityManager, { id, questions, audiences }: Survey): Promise<Figures> {
  const counts = await countsOf(manager, id, questions);
  const byAudience = audiences.map((respondent) => [respondent, counts(respondent)] as const);
  return new Map(
    questions.map((question) => [
      question.id,
      Object.fromEntries(
        byAudience.map(([respondent, found]) => [
          respondent,
          questionFigure(question.type, found.get(question.id) ?? { n: 0, cells: [] }),
        ]),
      ),
    ]),
  );
}

async function resultOf(
  manager: EntityManager,
  survey: Survey,
  figures: Figures,
  before: { readonly survey: Survey; readonly figures: Figures } | null,
): Promise<WaveResult> {
  const shown = await shownTexts(manager, survey);
  const questions = survey.questions.map((question): QuestionResult => {
    const asked = before?.survey.questions.find((other) => sameQuestion(question, other));
    const { id, type, text, options, satisfaction } = question;
    return {
      ...{ id, type, text, options, satisfaction },
      figures: figures.get(id) ?? {},
      before: (asked && before?.figures.get(asked.id)) ?? null,
      shown: shown.get(id) ?? [],
    };
  });
  return {
    surveyId: survey.id,
    wave: survey.wave,
    openedAt: survey.openedAt?.toISOString() ?? '',
    closedAt: survey.closedAt?.toISOString() ?? '',
    audiences: survey.audiences,
    questions,
  };
}

/** In no order that tells who came first. Fewer than five people of an audience are not quoted (I10). */
async function shownTexts(
  manager: EntityManager,
  { id }: Survey,
): Promise<ReadonlyMap<string, { respondent: Respondent; text: string }[]>> {
  const rows = await manager.query<{ question_id: string; respondent: Respondent; text: string }[]>(
    `SELECT question_id, respondent, text FROM survey_text t
      WHERE survey_id = $1 AND state = 'shown'
        AND (SELECT count(*) FROM survey_response r WHERE r.survey_id = $1 AND r.respondent = t.respondent) >= 5
      ORDER BY id`,
    [id],
  );
  const texts = new Map<string, { respondent: Respondent; text: string }[]>();
  for (const { question_id: question, respondent, text } of rows)
    texts.set(question, [...(texts.get(question) ?? []), { respondent, text }]);
  return texts;
}

/** What is published of the satisfaction: that of the wave after the pilot, beside the one before where both asked the same. */
export interface PublishedSatisfaction {
  readonly satisfaction: SatisfactionOfAudiences | null;
  readonly surveyQuestion: SurveyQuestion['text'] | null;
  readonly surveyedFrom: string | null;
  readonly surveyedUntil: string | null;
  readonly satisfactionBefore: SatisfactionBefore | null;
  readonly surveyQuestions: readonly QuestionResult[];
}

export function publishedSatisfaction(waves: readonly WaveResult[]): PublishedSatisfaction {
  const after = waves.find(({ wave }) => wave === 'after');
  const before = waves.find(({ wave }) => wave === 'before');
  const question = after?.questions.find(({ satisfaction }) => satisfaction);
  const earlier = question?.before ?? null;
  return {
    satisfaction: question ? satisfactionOf(question.figures) : null,
    surveyQuestion: question?.text ?? null,
    surveyedFrom: after?.openedAt ?? null,
    surveyedUntil: after?.closedAt ?? null,
    satisfactionBefore:
      earlier && before
        ? {
            satisfaction: satisfactionOf(earlier),
            surveyedFrom: before.openedAt,
            surveyedUntil: before.closedAt,
          }
        : null,
    surveyQuestions: after?.questions ?? [],
  };
}

function satisfactionOf(figures: AudienceFigures): SatisfactionOfAudiences {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([respondent, figure]) => {
      if (figure.type !== 'five_point') return [];
      const { type: _, ...satisfaction } = figure;
      return [[respondent, satisfaction]];
    }),
  );
}
