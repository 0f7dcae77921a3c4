const ONSETS = [
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'gi',
  'h',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'nh',
  'ph',
  'qu',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const RHYMES = [
  'a',
  'à',
  'á',
  'ai',
  'ạm',
  'an',
  'ang',
  'ao',
  'ắt',
  'ân',
  'ập',
  'âu',
  'e',
  'em',
  'ên',
  'ệnh',
  'iêu',
  'inh',
  'o',
  'oài',
  'ong',
  'ô',
  'ối',
  'ông',
  'ớ',
  'ơi',
  'u',
  'ung',
  'uyên',
  'ư',
  'ước',
  'ường',
];

/** Numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Writes texts of so many syllables of some 700, the n-th as frequent as 1/n: as in a language, a few stand everywhere. */
export function makeWriter(seed: number): (syllables: number) => string {
  const next = random(seed);
  const syllables = ONSETS.flatMap((onset) => RHYMES.map((rhyme) => `${onset}${rhyme}`));
  syllables.sort(() => next() - 0.5);
  const sums: number[] = [];
  let total = 0;
  for (let n = 1; n <= syllables.length; n++) sums.push((total += 1 / n));
  const one = (): string => {
    const wanted = next() * total;
    return syllables[sums.findIndex((sum) => sum >= wanted)] ?? '';
  };
  return (length) => Array.from({ length }, one).join(' ');
}
