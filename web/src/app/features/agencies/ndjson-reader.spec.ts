import { NdjsonReader } from './ndjson-reader';

describe('NdjsonReader', () => {
  it('gives each line once, when its line break has arrived', () => {
    const reader = new NdjsonReader<{ n: number }>();
    expect(reader.read('')).toEqual([]);
    expect(reader.read('{"n":1')).toEqual([]);
    expect(reader.read('{"n":1}\n{"n"')).toEqual([{ n: 1 }]);
    expect(reader.read('{"n":1}\n{"n":2}\n{"n":3}\n')).toEqual([{ n: 2 }, { n: 3 }]);
    expect(reader.read('{"n":1}\n{"n":2}\n{"n":3}\n')).toEqual([]);
  });

  it('passes over empty lines', () => {
    expect(new NdjsonReader<number>().read('1\n\n2\r\n')).toEqual([1, 2]);
  });
});
