import { deviceName } from './device';

describe('the name of a device', () => {
  it('says browser and system', () => {
    expect(
      deviceName(
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
      ),
    ).toBe('Chrome, Windows');
  });

  it('tells Edge from Chrome, which it also claims to be', () => {
    expect(deviceName('Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0')).toBe(
      'Edge, Windows',
    );
  });

  it('is empty for what it does not know', () => {
    expect(deviceName('curl/8.0')).toBe('');
  });
});
