import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { MeasurementCellError, MeasurementPreview, OutcomesView } from '@loi-giai/shared';
import readExcelFile from 'read-excel-file/node';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { outcome } from './support/answers';
import { dayFromToday } from './support/awarded-stage';
import type { Person } from './support/login';
import { type RunningCommission, refusals, runCommission } from './support/running-commission';
import { type TestPortal, startTestPortal } from './support/test-app';

const HEAD = 'Chỉ số;Ngày đo;Giá trị;Cỡ mẫu;Ghi chú';

describe('measurements from files', () => {
  let portal: TestPortal;
  let stage: RunningCommission;
  const days: string[] = [];

  beforeAll(async () => {
    portal = await startTestPortal();
    for (const day of [-60, -5, -4, -3, -2, 1]) days.push(await dayFromToday(portal, day));
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    stage = await runCommission(portal);
    const indicator = (name: string) => ({
      ...{ name: { vi: name, en: `${name} (en)` }, unit: { vi: 'phút', en: 'minutes' }, direction: 'down' },
      ...{ baseline: 90, baselineOn: days[0]!, target: 30, targetOn: days[5]! },
      ...{ method: 'Bấm giờ', source: '', frequency: 'weekly' },
    });
    await stage.officer
      .put(at('indicators'), { indicators: [indicator('Thời gian chờ'), indicator('Thời gian khám')] })
      .expect(200);
  });

  const at = (path: string): string => `/challenges/${stage.challenge.code}/${path}`;
  const vietnamese = (day: string): string => day.split('-').reverse().join('/');
  const send = (path: string, content: string | Buffer, person: Person = stage.officer) =>
    person.upload(at(`measurements/${path}`), Buffer.from(content), 'so-lieu.csv');
  const preview = async (content: string | Buffer): Promise<MeasurementPreview> =>
    (await send('preview', content).expect(200)).body;
  const faults = ({ errors }: MeasurementPreview) =>
    errors.map(({ row, column, code }: MeasurementCellError) => [row, column, code]);
  const stored = async (): Promise<unknown[]> => {
    const { body } = await stage.officer.get(at('outcomes')).expect(200);
    return (body as OutcomesView).indicators.flatMap(({ name, measurements }) =>
      measurements.map(({ value, measuredOn, state }) => [name.vi, value, measuredOn, state]),
    );
  };

  it('are shown first, as they were understood, and stored when asked: entered, not verified (I6)', async () => {
    const file = [
      `\uFEFF${HEAD}`,
      `Thời gian chờ;${vietnamese(days[1]!)};1.234,5;400;"Đo ""giờ"" cao điểm"`,
      `thời gian khám;${days[2]};42,25;;=HYPERLINK(A1)`,
      `2;${days[3]};0.125;;`,
    ].join('\r\n');
    const seen = await preview(file);
    expect(seen.errors).toEqual([]);
    expect(seen.rows).toMatchObject([
      {
        row: 2,
        value: 1234.5,
        measuredOn: days[1],
        sampleSize: 400,
        method: 'Bấm giờ',
        note: 'Đo "giờ" cao điểm',
      },
      { row: 3, value: 42.25, note: '=HYPERLINK(A1)', improvement: expect.closeTo(0.7958, 4) },
      { row: 4, value: 0.125 },
    ]);
    expect(await stored()).toEqual([]);
    await send('import', file).expect(200);
    expect(await stored()).toEqual([
      ['Thời gian chờ', 1234.5, days[1], 'entered'],
      ['Thời gian khám', 0.125, days[3], 'entered'],
      ['Thời gian khám', 42.25, days[2], 'entered'],
    ]);
    // The same days again.
    expect(faults(await preview(file)).map(([, , code]) => code)).toEqual([
      'same_day',
      'same_day',
      'same_day',
    ]);
  });

  it('are stored all or not at all; every fault is named by its row and its column', async () => {
    const file = [
      HEAD,
      `Thời gian chờ;${days[1]};40;;`,
      `Thời gian chờ;${days[1]};41;;`,
      `Không có;31/02/2026;=1+1;1,5;`,
      `1;${days[5]};12 phút;;`,
      `1;${vietnamese('2020-01-05')};1;;`,
      ';;;;',
      '1;;;;',
    ].join('\n');
    expect(faults(await preview(file))).toEqual([
      [3, 'measuredOn', 'same_day'],
      [4, 'indicator', 'indicator_unknown'],
      [4, 'measuredOn', 'date_bad'],
      [4, 'value', 'formula'],
      [4, 'sampleSize', 'number_bad'],
      [5, 'value', 'number_bad'],
      [6, 'measuredOn', 'before_baseline'],
      [8, 'measuredOn', 'required'],
      [8, 'value', 'required'],
    ]);
    expect(await outcome(send('import', file))).toEqual([422, 'import_invalid']);
    expect(await stored()).toEqual([]);
    const rows = await refusals(portal, 'outcome.refuse', stage.officer);
    expect(rows.at(-1)?.detail).toMatchObject({ problem: 'import_invalid' });
  });

  it('need their columns, once each, and leave others aside', async () => {
    expect(faults(await preview('Chỉ số,Ngày đo\n1,2026-01-01'))).toEqual([[1, 'value', 'header_missing']]);
    expect(faults(await preview('indicator,measuredOn,value,Giá trị\n1,2026-01-01,1,2'))).toEqual([
      [1, 'value', 'column_duplicate'],
    ]);
    const other = await preview(`Mã,indicator,measuredon,VALUE\nx,1,${days[1]},"1,5"`);
    expect([other.ignoredColumns, other.rows.length, other.rows[0]?.value]).toEqual([['Mã'], 1, 1.5]);
    expect(faults(await preview(''))).toEqual([[1, null, 'empty']]);
  });

  it('come from workbooks, too, whose numbers and days are taken as they are', async () => {
    const data: SheetData = [
      ['Chỉ số', 'Ngày đo', 'Giá trị', 'Ghi chú'].map((value) => ({ value, type: String })),
      [
        { value: 'Thời gian chờ', type: String },
        { value: new Date(`${days[1]}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' },
        { value: 45.5, type: Number },
        { value: 'Cao điểm', type: String },
      ],
      [
        { value: 'Thời gian chờ', type: String },
        { value: vietnamese(days[2]!), type: String },
        { value: '44,5', type: String },
        null,
      ],
    ];
    const bytes = await writeExcelFile(data).toBuffer();
    const seen = await preview(bytes);
    expect(seen.errors).toEqual([]);
    expect(seen.rows).toMatchObject([
      { row: 2, value: 45.5, measuredOn: days[1], note: 'Cao điểm' },
      { row: 3, value: 44.5, measuredOn: days[2] },
    ]);
  });

  it('are refused where the file is none, too large, in another encoding or made to harm', async () => {
    expect(faults(await preview(Buffer.from(`${HEAD}\n`, 'utf16le')))[0]?.[2]).toBe('not_utf8');
    expect(await outcome(send('preview', 'x'.repeat(2 * 1024 * 1024 + 1)))).toEqual([413, 'file_too_large']);
    const rows = Array.from({ length: 2_001 }, () => `1;${days[1]};1;;`);
    expect(faults(await preview([HEAD, ...rows].join('\n')))).toEqual([[1, null, 'too_many_lines']]);
    expect(await outcome(send('preview', Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toEqual([
      415,
      'file_type_refused',
    ]);
    expect((await outcome(send('preview', Buffer.from('504b030400000000', 'hex'))))[1]).toBe(
      'archive_damaged',
    );
    // Two cells at the far ends of a sheet: a few bytes that would fill the memory.
    const far = await writeExcelFile([[{ value: 'a'.repeat(30), type: String }]]).toBuffer();
    expect(await outcome(send('preview', moved(far, 'XFD1048576')))).toEqual([422, 'archive_too_large']);
    // The same where the sheet lies in another folder, and where the place is written as few do.
    expect(await outcome(send('preview', moved(far, 'ZZZZ1', 'elsewhere/s.xml')))).toEqual([
      422,
      'archive_too_large',
    ]);
    expect(await outcome(send('preview', moved(far, 'ZZZ\n1')))).toEqual([422, 'archive_too_large']);
    const prefixed = edited(far, (text) => text.replace('<c r="A1"', '<c x:r="ZZZZ1"'));
    expect(await outcome(send('preview', prefixed))).toEqual([422, 'archive_too_large']);
  });

  it('are what the archive’s directory says, as it was checked: nothing else that lies in it is read', async () => {
    const row = (value: string) =>
      writeExcelFile(
        [
          ['Chỉ số', 'Ngày đo', 'Giá trị'],
          ['Thời gian chờ', days[1]!, value],
        ].map((cells) => cells.map((cell) => ({ value: cell, type: String }))),
      ).toBuffer();
    const [hidden, listed] = [await row('11'), await row('22')];
    const seen = await preview(withHidden(listed, hidden));
    expect(seen.rows.map(({ value }) => value)).toEqual([22]);
  });

  it('are taken from the agency’s officers only, for their own challenges (I11)', async () => {
    const file = `${HEAD}\n1;${days[1]};1;;`;
    expect(await outcome(send('import', file, stage.leader))).toEqual([403, 'forbidden']);
    expect(await outcome(send('import', file, stage.elsewhere))).toEqual([404, 'not_found']);
    expect(await outcome(stage.elsewhere.get(at('measurements/table?format=csv')))).toEqual([
      404,
      'not_found',
    ]);
    expect((await outcome(stage.officer.get(at('measurements/table?format=pdf'))))[0]).toBe(422);
  });

  it('have a template, and go out again with all that is known of them; no cell is a formula', async () => {
    const { text } = await stage.officer.get(at('measurements/template?format=csv')).expect(200);
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFChỉ số,Ngày đo,Giá trị,Đo từ ngày,Cỡ mẫu,Cách đo,Bằng chứng,Ghi chú',
      'Thời gian chờ,,,,,Bấm giờ,,',
    ]);
    const filled = text.replace('Thời gian chờ,,,', `Thời gian chờ,${days[1]},60,`).split('\r\n').slice(0, 2);
    await send('import', `${filled.join('\r\n')}\r\n`).expect(200);
    await send('import', `${HEAD}\n2;${days[1]};1,5;;=cmd|x`).expect(200);
    const { text: table } = await stage.auditor.get(at('measurements/table?format=csv')).expect(200);
    expect(table).toContain(`Thời gian chờ,${days[1]},60,,,Bấm giờ,,,phút,90,30,0.5,Chờ xác nhận`);
    expect(table).toContain(`,'=cmd|x,`);
    const { body } = await stage.officer
      .get(at('measurements/table?format=xlsx'))
      .responseType('blob')
      .expect(200);
    const [sheet] = await readExcelFile(body as Buffer);
    expect(sheet?.data[2]).toEqual(expect.arrayContaining(['Thời gian khám', days[1], 1.5, '=cmd|x']));
  });
});

/** The workbook with its first cell somewhere else. */
function moved(workbook: Buffer, place: string, to = 'worksheets/sheet1.xml'): Buffer {
  return edited(
    workbook,
    (text) =>
      text.replace('r="A1"', `r="${place}"`).replace('Target="worksheets/sheet1.xml"', `Target="${to}"`),
    (name) => name.replace('worksheets/sheet1.xml', to),
  );
}

function edited(
  workbook: Buffer,
  change: (text: string) => string,
  rename: (name: string) => string = (name) => name,
): Buffer {
  const files = Object.entries(unzipSync(workbook)).map(([name, bytes]) => [
    rename(name),
    strToU8(change(strFromU8(bytes))),
  ]);
  return Buffer.from(zipSync(Object.fromEntries(files) as Record<string, Uint8Array>));
}

/** An archive with all of another one behind its own parts, of which its directory says nothing. */
function withHidden(listed: Buffer, hidden: Buffer): Buffer {
  const [own, other] = [directoryOf(listed), directoryOf(hidden)];
  const end = Buffer.from(listed.subarray(own.end));
  end.writeUInt32LE(own.start + other.start, 16);
  return Buffer.concat([
    listed.subarray(0, own.start),
    hidden.subarray(0, other.start),
    listed.subarray(own.start, own.end),
    end,
  ]);
}

function directoryOf(archive: Buffer): { readonly start: number; readonly end: number } {
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  return { start: archive.readUInt32LE(end + 16), end };
}
