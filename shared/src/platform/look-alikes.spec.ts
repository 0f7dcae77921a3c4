import { lookAlikeKey, nameFaultOf, sameName } from './look-alikes';

describe('a name', () => {
  it.each([
    'Công ty Cổ phần Công nghệ Y tế Lúa Trời',
    'Viện Nghiên cứu Ứng dụng Đường thủy',
    'Nhóm 27 (TP. Hồ Chí Minh) – “Hẻm”',
    'Phần tử α và hạt μ',
    'Яндекс',
    'Ελλάδα',
    'Straße & Søn AS',
    '株式会社トヨタ',
    'Công ty cổ phần'.normalize('NFD'),
  ])('may be %j', (name) => {
    expect(nameFaultOf(name)).toBeNull();
  });

  it.each([
    ['Lúа Trời', 'mixed_scripts'], // the а is Cyrillic
    ['Lúa Тrời', 'mixed_scripts'],
    ['Công ty СОСА', 'mixed_scripts'], // a whole word in disguise
    ['Nhóm А', 'mixed_scripts'],
    ['Gοοgle', 'mixed_scripts'], // Greek omicrons
    ['Lúa\u200bTrời', 'invisible'],
    ['Lúa\u00adTrời', 'invisible'],
    ['\ufeffLúa Trời', 'invisible'],
    ['Lúa\u{e0041} Trời', 'invisible'],
    ['Lu\u0329a', 'loose_marks'],
    ['Lúa T\u0300\u0301\u0302rời', 'loose_marks'],
    ['\u0301Lúa', 'loose_marks'],
  ])('may not be %j: %s', (name, fault) => {
    expect(nameFaultOf(name)).toBe(fault);
  });
});

describe('the key of look-alikes', () => {
  it.each([
    ['Lúa Trời', 'LUA TROI'],
    ['Lúa Trời', 'lúa-trời'],
    ['Lúa Trời', 'Lúa Trời'.normalize('NFD')],
    ['Lúa Trời', 'Lúа Тrời'], // Cyrillic а and Т
    ['Lúa Trời', 'Ｌúa Trời'],
    ['Đường Sông', 'Duong Song'],
    ['Google', 'G00gIe'],
    ['Gió Nồm 1', 'Gio Nom l'],
  ])('is one for %j and %j', (one, other) => {
    expect(lookAlikeKey(one)).toBe(lookAlikeKey(other));
  });

  it('is another for names that nobody would confuse', () => {
    expect(lookAlikeKey('Lúa Trời')).not.toBe(lookAlikeKey('Lúa Mới'));
    expect(lookAlikeKey('Hẻm 27')).not.toBe(lookAlikeKey('Hẻm 28'));
  });

  it('is empty where there is no letter', () => {
    expect(lookAlikeKey('– “” !')).toBe('');
  });
});

it('names are the same whatever their case, spaces and encoding', () => {
  expect(sameName('Lúa  Trời', 'LÚA trời'.normalize('NFD'))).toBe(true);
  expect(sameName('Lúa Trời', 'Lua Troi')).toBe(false);
});
