import { createServer } from 'node:net';
import { freePort, isFree, refuseTakenPort, wantedPort } from './ports.mjs';

describe('the port', () => {
  afterEach(() => delete process.env.PORT);

  it('is 3000 unless PORT says otherwise', () => {
    expect(wantedPort()).toBe(3000);
    process.env.PORT = '4000';
    expect(wantedPort()).toBe(4000);
  });

  it.each(['0', '65536', '30.5', 'three'])('is refused when PORT is %s, with what to do', (text) => {
    process.env.PORT = text;
    expect(() => wantedPort()).toThrow(`is "${text}": set another one`);
  });

  it('is refused while another program listens on it', async () => {
    const port = await freePort();
    const server = createServer();
    await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
    const refused = refuseTakenPort(port, 'for example: PORT=3001 npm start');
    await expect(refused).rejects.toThrow(`Port ${port} is taken by another program`);
    expect(await isFree(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await isFree(port)).toBe(true);
    await expect(refuseTakenPort(port, '')).resolves.toBeUndefined();
  });
});
