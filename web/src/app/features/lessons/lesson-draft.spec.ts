import { lessonModel, lessonRequest, tagsFit, tagsOf } from './lesson-draft';

describe('a lesson while it is written', () => {
  it('has tags parted by commas, each once and in small letters', () => {
    expect(tagsOf(' Đo lường, thí  điểm,đo lường;\n, Hợp đồng ')).toEqual([
      'đo lường',
      'thí điểm',
      'hợp đồng',
    ]);
    expect(tagsFit('a, b, c, d, e, f, g, h')).toBe(true);
    expect(tagsFit('a, b, c, d, e, f, g, h, i')).toBe(false);
    expect(tagsFit('x'.repeat(41))).toBe(false);
  });

  it('asks no solver where it is about the challenge as a whole', () => {
    const written = { ...lessonModel(null), title: ' Tên ', step: '5', solverAsked: true };
    expect(lessonRequest(written)).toMatchObject({
      title: 'Tên',
      commissionId: null,
      step: 5,
      solverAsked: false,
    });
    expect(lessonRequest({ ...written, commissionId: 'c' }).solverAsked).toBe(true);
  });
});
