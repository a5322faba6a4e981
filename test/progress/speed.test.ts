import { expect, test } from 'vitest';
import type { Code } from '../../src/plan/model.ts';
import { readReply } from '../../src/progress/reading.ts';
import type { Instant } from '../../src/time/day.ts';
import { sampleBook } from '../fakes/sample-book.ts';

const book = sampleBook();

function read(text: string, replyTo: readonly Code[]) {
  const now = Date.parse('2021-09-17T10:00:00+08:00') as Instant;
  readReply(text, {
    book,
    unit: '区住建局',
    replyTo,
    now,
    me: [],
    prior: [],
    attachments: [],
    forwardFrom: null,
  });
}

const pieces = [
  'A',
  '大气',
  '大气25',
  '大气25、',
  '25 ',
  '完成',
  '已',
  '80%',
  '80%到',
  '十',
  '一、',
  '「',
  '~a',
  '> ',
  '不是',
  '从1',
  '未',
  '不',
  '@张',
  '1.',
  '除大气25',
  '应该是',
  '延期',
  'not ',
  '，',
  '<@',
  '\n1、',
  '没有',
];

test.each(pieces)('reads a hundred thousand characters of %j without delay, on a busy machine too', (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  for (const message of [text, `大气25完成80%${text}`]) {
    const begun = performance.now();
    read(message, ['大气25' as Code]);
    expect(performance.now() - begun).toBeLessThan(3000);
  }
});
