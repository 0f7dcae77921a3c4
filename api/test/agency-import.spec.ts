import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportEvent, ImportResult } from '@loi-giai/shared';
import { AgencyImport, ImportRefused } from '../src/features/agencies/agency-import.service';
import { PORTAL_ACTOR } from '../src/platform/access/actor';
import { type Person, signUpAs } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

/** The official lists of units, which stand beside the repository where there are any. */
const LISTS = join(__dirname, '../../../shared/data');

describe('the import of agencies', () => {
  let portal: TestPortal;
  let imports: AgencyImport;

  beforeAll(async () => {
    portal = await startTestPortal();
    imports = portal.app.get(AgencyImport);
  });
  beforeEach(() => portal.database.query('DELETE FROM agency'));
  afterAll(() => portal.close());

  const run = (content: string | Buffer): Promise<ImportResult> =>
    imports.importCsv(PORTAL_ACTOR, Buffer.isBuffer(content) ? content : Buffer.from(content));
  const refusal = async (content: string | Buffer): Promise<unknown> => {
    const error: unknown = await run(content).catch((thrown: unknown) => thrown);
    if (!(error instanceof ImportRefused)) throw new Error(`not refused: ${JSON.stringify(error)}`);
    const [{ count }] = await portal.database.query(`SELECT count(*)::int AS count FROM agency`);
    return { stored: count, lines: error.lines };
  };
  const agency = async (code: string): Promise<unknown> => {
    const [row] = await portal.database.query(
      `SELECT a.name, a.kind, p.code AS parent, a.valid_from::text AS from FROM agency a
         LEFT JOIN agency p ON p.id = a.parent_id WHERE a.code = $1`,
      [code],
    );
    return row;
  };

  describe('takes', () => {
    it.each([
      ['commas', 'code,name\n01,Sở Y tế\n02,"Ban Quản lý, Khu"\n'],
      ['semicolons', 'code;name\n01;Sở Y tế\n02;Ban Quản lý, Khu\n'],
      ['a byte order mark', '\uFEFFcode,name\n01,Sở Y tế\n02,"Ban Quản lý, Khu"\n'],
      ['Windows line endings', 'code,name\r\n01,Sở Y tế\r\n02,"Ban Quản lý, Khu"\r\n'],
      [
        'no line ending at the end, empty lines, spaces',
        ' Code , NAME \n\n 01 , Sở  Y tế \n\n02,"Ban Quản lý,\nKhu"',
      ],
      ['decomposed letters', 'code,name\n01,Sở Y tế\n02,"Ban Quản lý, Khu"\n'.normalize('NFD')],
    ])('a file with %s', async (_, content) => {
      expect(await run(content)).toEqual({
        total: 2,
        created: 2,
        updated: 0,
        unchanged: 0,
        ignoredColumns: [],
      });
      expect(await agency('01')).toEqual({ name: 'Sở Y tế', kind: 'department', parent: null, from: null });
      expect(await agency('02')).toMatchObject({ name: 'Ban Quản lý, Khu' });
    });

    it('a parent that stands on a later line, or is stored already', async () => {
      await run('code,name\nA,Sở A\n');
      await run('code,name,parent_code\nB,Phòng B,C\nC,Trung tâm C,A\n');
      expect(await agency('B')).toMatchObject({ parent: 'C' });
      expect(await agency('C')).toMatchObject({ parent: 'A' });
    });

    it('kinds and dates in their columns, and ignores columns it does not know, saying so', async () => {
      const result = await run(
        'code,name,kind,valid_from,province\nA,Trung tâm A,District,2025-07-01,79\nB,Xã B,,01/07/2025,79\n',
      );
      expect(result).toMatchObject({ created: 2, ignoredColumns: ['province'] });
      expect(await agency('A')).toMatchObject({ kind: 'district', from: '2025-07-01' });
      expect(await agency('B')).toMatchObject({ kind: 'commune', from: '2025-07-01' });
    });

    it('the kind from how the name begins', async () => {
      const names = [
        'Phường 1',
        'Xã 2',
        'Đặc khu 3',
        'Thị trấn 4',
        'Sở 5',
        'Ban 6',
        'Quận 7',
        'Huyện 8',
        'Xãhội 9',
      ];
      await run(`code,name\n${names.map((name, index) => `${index},${name}`).join('\n')}`);
      const rows = await portal.database.query<{ kind: string }[]>(`SELECT kind FROM agency ORDER BY code`);
      expect(rows.map(({ kind }) => kind).join(' ')).toBe(
        'commune commune commune commune department department district district other',
      );
    });

    it('the same file again without changing anything, and leaves what a file has no column for', async () => {
      const file = 'code,name,parent_code,kind,valid_from\nA,Sở A,,other,2025-01-01\nB,Phòng B,A,,\n';
      await run(file);
      expect(await run(file)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
      expect(await run('code,name\nA,Sở A\nB,Phòng Mới\nC,Xã C\n')).toMatchObject({
        created: 1,
        updated: 1,
        unchanged: 1,
      });
      expect(await agency('A')).toEqual({ name: 'Sở A', kind: 'other', parent: null, from: '2025-01-01' });
      expect(await agency('B')).toEqual({ name: 'Phòng Mới', kind: 'other', parent: 'A', from: null });
    });

    it('an empty cell of parent and date as "none"', async () => {
      await run('code,name,parent_code,valid_from\nA,Sở A,,2025-01-01\nB,Phòng B,A,2025-01-01\n');
      await run('code,name,parent_code,valid_from\nB,Phòng B,,\n');
      expect(await agency('B')).toMatchObject({ parent: null, from: null });
    });
  });

  describe('refuses, with nothing stored,', () => {
    it.each([
      ['an empty file', '', [[1, 'empty', '']]],
      ['blank lines only', '\uFEFF\n \n', [[1, 'empty', '']]],
      ['a header alone', 'code,name\n', [[1, 'empty', '']]],
      ['no header', '01,Sở Y tế\n02,Sở Tài chính\n', [[1, 'header_missing', '01,Sở Y tế']]],
      ['a column twice', 'code,name,Code\n1,a,2\n', [[1, 'column_duplicate', 'code']]],
      ['a missing cell', 'code,name\n1,a\n2\n', [[3, 'column_count', '2']]],
      ['a cell too many', 'code,name\n1,a,b\n', [[2, 'column_count', '1,a,b']]],
      ['no code', 'code,name\n,a\n', [[2, 'code_missing', '']]],
      ['a code too long', `code,name\n${'9'.repeat(41)},a\n`, [[2, 'code_too_long', '9'.repeat(41)]]],
      ['a code with a slash', 'code,name\n1/2,a\n', [[2, 'code_bad', '1/2']]],
      ['a code that is an address of its own', 'code,name\nimport,a\n', [[2, 'code_bad', 'import']]],
      ['a code twice', 'code,name\n1,a\n2,b\n1,c\n', [[4, 'code_duplicate', '1']]],
      ['no name', 'code,name\n1, \n', [[2, 'name_missing', '']]],
      ['a name too long', `code,name\n1,${'ạ'.repeat(201)}\n`, [[2, 'name_too_long', 'ạ'.repeat(80)]]],
      ['a control character', 'code,name\n1,a\u0007b\n', [[2, 'control_character', 'ab']]],
      ['a zero byte', 'code,name\n1,một\n2,h\0ai\n', [[3, 'control_character', '2,hai']]],
      ['an unknown kind', 'code,name,kind\n1,a,ministry\n', [[2, 'kind_unknown', 'ministry']]],
      [
        'no such day',
        'code,name,valid_from\n1,a,2025-02-30\n2,b,hôm qua\n',
        [
          [2, 'date_bad', '2025-02-30'],
          [3, 'date_bad', 'hôm qua'],
        ],
      ],
      ['an unknown parent', 'code,name,parent_code\n1,a,9\n', [[2, 'parent_unknown', '9']]],
      ['its own parent', 'code,name,parent_code\n1,a,1\n', [[2, 'parent_cycle', '1']]],
      [
        'a circle, but not those below it',
        'code,name,parent_code\n1,a,2\n2,b,3\n3,c,1\n4,d,1\n',
        [
          [2, 'parent_cycle', '2'],
          [3, 'parent_cycle', '3'],
          [4, 'parent_cycle', '1'],
        ],
      ],
      ['a quote that never ends', 'code,name\n1,a\n2,"b\n3,c\n', [[3, 'quote_broken', '2,"b']]],
      [
        'text behind a quote',
        'code,name\n1,"a" b\n,c\n',
        [
          [2, 'quote_broken', '1,"a" b'],
          [3, 'code_missing', ''],
        ],
      ],
      ['UTF-16', Buffer.from('\uFEFFcode,name\n1,Sở\n', 'utf16le'), [[1, 'not_utf8', '']]],
      ['UTF-16 without a mark', Buffer.from('code,name\n1,So\n', 'utf16le'), [[1, 'not_utf8', '']]],
      ['Latin-1', Buffer.from('code,name\n1,abc\n2,Xã Hòa\n', 'latin1'), [[3, 'not_utf8', '2,Xã Hòa']]],
    ])('%s', async (_, content, lines) => {
      expect(await refusal(content)).toEqual({
        stored: 0,
        lines: lines.map(([line, code, value]) => ({ line, code, value })),
      });
    });

    it('every bad line at once, each with its number, also after cells of several lines', async () => {
      const file = 'code,name,parent_code\r\n1,"một\r\nhai\r\nba",\r\n\r\n,x,\r\n2,b,77\r\n1,again,\r\n';
      expect(await refusal(file)).toEqual({
        stored: 0,
        lines: [
          { line: 6, code: 'code_missing', value: '' },
          { line: 7, code: 'parent_unknown', value: '77' },
          { line: 8, code: 'code_duplicate', value: '1' },
        ],
      });
    });

    it('a parent on a line that is wrong otherwise only for what is wrong there', async () => {
      expect(await refusal('code,name,parent_code\n1,,\n2,b,1\n')).toMatchObject({
        lines: [{ line: 2, code: 'name_missing' }],
      });
    });

    it('a circle through what is stored', async () => {
      await run('code,name,parent_code\n1,a,\n2,b,1\n');
      expect(await refusal('code,name,parent_code\n1,a,2\n')).toMatchObject({
        stored: 2,
        lines: [{ line: 2, code: 'parent_cycle', value: '2' }],
      });
    });

    it('too many lines', async () => {
      const lines = Array.from({ length: 20_001 }, (_, index) => `${index},x`).join('\n');
      expect(await refusal(`code,name\n${lines}`)).toMatchObject({
        lines: [{ code: 'too_many_lines', value: '20001' }],
      });
    });
  });

  it('does one import after the other where two come at once', async () => {
    const file = 'code,name\nA,Sở A\nB,Sở B\n';
    const results = await Promise.all([run(file), run(file)]);
    expect(results.map(({ created, unchanged }) => [created, unchanged]).sort()).toEqual([
      [0, 2],
      [2, 0],
    ]);
  });

  it('I9: leaves one audit row with the counts, under the digest of the file', async () => {
    const file = 'code,name\nA,Sở Kiểm tra dấu vết\n';
    await run(file);
    const rows = await portal.database.query(
      `SELECT actor_name, detail FROM audit_entry WHERE act = 'agency.import' AND subject_id = $1`,
      [createHash('sha256').update(file).digest('hex')],
    );
    expect(rows).toEqual([
      {
        actor_name: 'Lời Giải',
        detail: { total: 1, created: 1, updated: 0, unchanged: 0, ignoredColumns: [] },
      },
    ]);
  });

  describe('over HTTP', () => {
    const send = async (
      person: Person,
      content: Buffer,
    ): Promise<{ status: number; events: ImportEvent[] }> => {
      const answer = await person
        .upload('/agencies/import', content, 'units.csv')
        .buffer(true)
        .parse((response, done) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => done(null, text));
        });
      const text = answer.body as string;
      return {
        status: answer.status,
        events: text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as ImportEvent),
      };
    };

    it('tells its progress, and then the outcome', async () => {
      const programme = await signUpAs(portal, 'programme.officer');
      const lines = Array.from({ length: 1_200 }, (_, index) => `${index},Xã ${index}`).join('\n');
      const { status, events } = await send(programme, Buffer.from(`code,name\n${lines}`));
      expect(status).toBe(200);
      expect(events).toEqual([
        ...[0, 500, 1_000, 1_200].map((done) => ({ type: 'progress', done, total: 1_200 })),
        {
          type: 'done',
          result: { total: 1_200, created: 1_200, updated: 0, unchanged: 0, ignoredColumns: [] },
        },
      ]);
    });

    it('tells what is wrong line by line', async () => {
      const programme = await signUpAs(portal, 'programme.officer');
      const { events } = await send(programme, Buffer.from('code,name\n,a\n'));
      expect(events).toEqual([{ type: 'refused', lines: [{ line: 2, code: 'code_missing', value: '' }] }]);
    });

    it('tells that a file is too large', async () => {
      const programme = await signUpAs(portal, 'programme.officer');
      const { events } = await send(programme, Buffer.alloc(6 * 1024 * 1024, 'a'));
      expect(events).toEqual([{ type: 'failed', code: 'file_too_large', correlationId: expect.any(String) }]);
    });

    it('is not for others, and not without a file', async () => {
      const officer = await signUpAs(portal, 'agency.officer', null);
      const refused = await officer.upload('/agencies/import', Buffer.from('code,name\nA,b\n'), 'a.csv');
      expect(refused.status).toBe(403);
      const programme = await signUpAs(portal, 'programme.lead');
      expect((await programme.post('/agencies/import', {})).body.code).toBe('bad_request');
    });
  });

  describe('of the official lists', () => {
    const lists = [
      ['hcmc-commune-level-units.csv', 168, []],
      ['vietnam-commune-level-units.csv', 3_321, ['province_code', 'province_name']],
    ] as const;
    for (const [name, total, ignoredColumns] of lists) {
      const path = join(LISTS, name);
      if (existsSync(path))
        it(`${name} gives ${total} agencies in less than ten seconds, and none the second time`, async () => {
          const begun = performance.now();
          const first = await run(readFileSync(path));
          expect(performance.now() - begun).toBeLessThan(10_000);
          expect(first).toEqual({ total, created: total, updated: 0, unchanged: 0, ignoredColumns });
          expect(await run(readFileSync(path))).toMatchObject({ created: 0, updated: 0, unchanged: total });
          const kinds = await portal.database.query(`SELECT DISTINCT kind FROM agency`);
          expect(kinds).toEqual([{ kind: 'commune' }]);
        });
      else
        it.skip(`${name} is not beside this repository: put it into ../shared/data to try it`, () =>
          undefined);
    }
  });
});
