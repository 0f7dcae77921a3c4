import { senderOf } from './sender';

describe('the sender of mails', () => {
  it.each([
    ['Lời Giải <no-reply@localhost>', { name: 'Lời Giải', email: 'no-reply@localhost' }],
    ['"Cổng, Lời Giải" <a@b.vn>', { name: 'Cổng, Lời Giải', email: 'a@b.vn' }],
    ['a@b.vn', { name: 'a@b.vn', email: 'a@b.vn' }],
    ['<a@b.vn>', { name: 'a@b.vn', email: 'a@b.vn' }],
  ])('is read out of %s', (from, sender) => {
    expect(senderOf(from)).toEqual(sender);
  });
});
