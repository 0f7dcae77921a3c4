import { SendingFiles } from './sending-files';

describe('SendingFiles', () => {
  const files = (): SendingFiles =>
    new SendingFiles({
      bySize: (size) => (size > 3 ? 'too large' : null),
      byProblem: (error) => (error as Error).message,
    });
  const file = (content: string): File => new File([content], 'a.pdf');

  it('shows a file while it is sent, and not once it is stored', async () => {
    const sending = files();
    let store = (): void => undefined;
    const sent = sending.send(file('abc'), () => new Promise((done) => (store = done)));
    expect(sending.entries()).toEqual([{ id: 'sending-0', name: 'a.pdf', size: 3, progress: null }]);
    store();
    await sent;
    expect(sending.entries()).toEqual([]);
  });

  it('says why a file was refused, until it is forgotten', async () => {
    const sending = files();
    await sending.send(file('abc'), () => Promise.reject(new Error('damaged')));
    expect(sending.entries()).toEqual([{ id: 'sending-0', name: 'a.pdf', size: 3, error: 'damaged' }]);
    expect(sending.has('sending-0')).toBe(true);
    sending.forget('sending-0');
    expect(sending.has('sending-0')).toBe(false);
  });

  it('does not send what is too large', async () => {
    const sending = files();
    const send = jest.fn();
    await sending.send(file('abcd'), send);
    expect(send).not.toHaveBeenCalled();
    expect(sending.entries()).toMatchObject([{ error: 'too large' }]);
  });
});
