import { expect, test } from 'vitest';
import type { Incoming } from '../../../src/chat/incoming.ts';
import { isPiece, wholeAlbum } from '../../../src/dialogue/reports/album.ts';
import { event } from '../../fakes/records.ts';

const piece = (key: string, text = '', over: Partial<Incoming> = {}): Incoming => ({
  ...event({ key }),
  album: '77',
  addressed: 'overheard',
  body: { kind: 'text', text, files: [{ kind: 'photo', id: `f${key}`, name: null, size: 1 }] },
  ...over,
});

test('an album is one message with all its pictures, known by the one with the caption', () => {
  const whole = wholeAlbum([piece('1'), piece('2', '大气25 完成80%', { addressed: 'mention' }), piece('3')]);
  expect(whole).toMatchObject({
    key: 'album:甲群:77',
    message: 'm2',
    addressed: 'mention',
    body: { text: '大气25 完成80%', files: [{ id: 'f1' }, { id: 'f2' }, { id: 'f3' }] },
  });
});

test('without a caption it is known by its first picture, and answers what any of them answers', () => {
  const replyTo = { message: 'm0', ours: true };
  expect(wholeAlbum([piece('1'), piece('2', '', { replyTo, addressed: 'reply' })])).toMatchObject({
    message: 'm1',
    addressed: 'reply',
    replyTo,
    body: { text: '' },
  });
});

test('a picture of an album waits for the others; what a bot sends, and what is no picture, does not', () => {
  expect(isPiece(piece('1'))).toBe(true);
  expect(isPiece(event({ key: '1' }))).toBe(false);
  expect(isPiece(piece('1', '', { sender: { id: 'b', name: 'b', bot: true } }))).toBe(false);
  expect(isPiece(piece('1', '', { body: { kind: 'edited', message: 'm1', text: '好' } }))).toBe(false);
});
