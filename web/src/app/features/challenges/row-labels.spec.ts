import { ANCHORS_TEXTS } from './anchors.texts';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { rowLabels } from './row-labels';

describe('the fields of criteria and indicators in an error summary', () => {
  const labels = rowLabels(CHALLENGE_EDITOR_TEXTS.vi, ANCHORS_TEXTS.vi, String);

  it.each([
    ['criteria.0.weight', 'Tiêu chí 1, Trọng số (%)'],
    ['criteria.11.name.vi', 'Tiêu chí 12, Tên tiêu chí (tiếng Việt)'],
    ['criteria.2.anchors.0.from', 'Tiêu chí 3, Mức điểm 1, Từ điểm'],
    ['indicators.1.baselineOn', 'Chỉ số 2, Ngày của mức ban đầu'],
  ])('%s is called “%s”', (path, name) => {
    expect(labels[path]).toBe(name);
  });

  it('are called in English, too', () => {
    expect(rowLabels(CHALLENGE_EDITOR_TEXTS.en, ANCHORS_TEXTS.en, String)['criteria.0.weight']).toBe(
      'Criterion 1, Weight (%)',
    );
  });
});
