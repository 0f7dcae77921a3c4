import { type FileView, PROPOSAL_LIMITS } from '@loi-giai/shared';
import { ApiProblem } from '../../core/api-problem';
import { Attachments, type Upload } from './attachments';

const file = (name: string, size = 10): File => {
  const made = new File(['x'], name);
  Object.defineProperty(made, 'size', { value: size });
  return made;
};
const view = (id: string, name = `${id}.pdf`): FileView => ({
  id,
  name,
  mediaType: 'application/pdf',
  size: 10,
  sha256: '0',
});
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('Attachments', () => {
  it('sends chosen files one after the other and shows how far each has come', async () => {
    const finish: (() => void)[] = [];
    const upload: Upload = (sent, { progress }) =>
      new Promise((resolve) => {
        progress(0.5);
        finish.push(() => {
          resolve(view(sent.name, sent.name));
        });
      });
    const changed = jest.fn();
    const attachments = new Attachments([], upload, changed);
    attachments.add([file('a.pdf'), file('b.PDF')]);
    expect(attachments.list().map(({ progress }) => progress)).toEqual([0.5, 0]);
    expect(attachments.busy()).toBe(true);
    finish[0]?.();
    await settle();
    expect(attachments.list().map(({ progress }) => progress)).toEqual([null, 0.5]);
    finish[1]?.();
    await settle();
    expect(attachments.stored().map(({ name }) => name)).toEqual(['a.pdf', 'b.PDF']);
    expect(attachments.busy()).toBe(false);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('refuses wrong types, sizes and counts before anything is sent', () => {
    const upload = jest.fn<ReturnType<Upload>, Parameters<Upload>>(() => new Promise(() => undefined));
    const stored = Array.from({ length: PROPOSAL_LIMITS.files - 1 }, (_, index) => view(`f${index}`));
    const attachments = new Attachments(stored, upload, () => undefined);
    attachments.add([
      file('a.exe'),
      file('b.pdf', PROPOSAL_LIMITS.fileBytes + 1),
      file('c.pdf'),
      file('d.pdf'),
    ]);
    expect(
      attachments
        .list()
        .slice(-4)
        .map(({ fault }) => fault),
    ).toEqual(['type', 'size', null, 'count']);
    expect(upload).toHaveBeenCalledTimes(1);
  });

  it('keeps what the API refused in the list until people choose again', async () => {
    const attachments = new Attachments(
      [],
      () => Promise.reject(new ApiProblem(422, 'file_type_refused')),
      () => undefined,
    );
    attachments.add([file('a.pdf')]);
    await settle();
    expect(attachments.list()[0]?.fault).toMatchObject({ code: 'file_type_refused' });
    expect(attachments.stored()).toEqual([]);
    attachments.add([]);
    expect(attachments.list()).toEqual([]);
  });

  it('says that a file waits for the connection, and gives up one that is dropped on its way', async () => {
    let aborted = false;
    const upload: Upload = (_, { waiting, signal }) =>
      new Promise((_resolve, reject) => {
        waiting(true);
        signal.addEventListener('abort', () => {
          aborted = true;
          reject(new ApiProblem(0, 'offline'));
        });
      });
    const attachments = new Attachments([], upload, () => undefined);
    attachments.add([file('a.pdf')]);
    expect(attachments.list()[0]).toMatchObject({ waits: true, progress: 0 });
    attachments.drop('new-1');
    await settle();
    expect([aborted, attachments.list(), attachments.busy()]).toEqual([true, [], false]);
  });

  it('forgets a file that was dropped while it waited', async () => {
    const upload = jest.fn<ReturnType<Upload>, Parameters<Upload>>((sent) =>
      Promise.resolve(view(sent.name, sent.name)),
    );
    const attachments = new Attachments([], upload, () => undefined);
    attachments.add([file('a.pdf'), file('b.pdf')]);
    attachments.drop('new-2');
    await settle();
    expect(attachments.list().map(({ name }) => name)).toEqual(['a.pdf']);
    expect(upload).toHaveBeenCalledTimes(1);
  });
});
