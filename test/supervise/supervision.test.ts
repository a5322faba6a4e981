import { describe, expect, test } from 'vitest';
import { usualLights } from '../../src/supervise/lights.ts';
import { usualNotices } from '../../src/supervise/notices.ts';
import { usualWeights } from '../../src/supervise/ranking.ts';
import { supervisionOf } from '../../src/supervise/supervision.ts';
import { sampleBook } from '../fakes/sample-book.ts';
import { bookWith } from '../remind/book.ts';

const usual = { lights: usualLights, notices: usualNotices, ranking: usualWeights };
const read = (text: string) => supervisionOf({ ...bookWith([]), sources: { 'supervision.yaml': text } });

describe('how an office supervises', () => {
  test('is as usual where it says nothing, and where it writes the usual down', () => {
    expect(supervisionOf(bookWith([]))).toEqual(usual);
    expect(supervisionOf(sampleBook())).toEqual(usual);
  });

  test('is what its file says, and as usual in all else', () => {
    const own = read(
      [
        'lights:',
        '  - { light: red, when: overdue }',
        '  - { light: yellow, when: { idle: 5 } }',
        '  - { light: green, when: otherwise }',
        'notices: { inARow: 2, improvement: 20 }',
      ].join('\n'),
    );
    expect(own.lights).toEqual([
      { light: 'red', when: { kind: 'overdue' } },
      { light: 'yellow', when: { kind: 'idle', days: 5 } },
      { light: 'green', when: { kind: 'otherwise' } },
    ]);
    expect(own.notices).toEqual({ inARow: 2, improvement: 20 });
    expect(own.ranking).toEqual(usualWeights);
  });

  test.each([
    ['lights:\n  - { light: pink, when: overdue }', /^supervision\.yaml:2: lights\.0\.light/],
    ['lights:\n  - { light: red, when: { soon: -1 } }', /^supervision\.yaml:2: lights\.0\.when/],
    ['lights:\n  - { light: red, when: overdue }', /^supervision\.yaml:2: the last rule must hold/],
    ['notices: { inARow: 0, improvement: 10 }', /^supervision\.yaml:1: notices\.inARow/],
    ['replySpeed: 10', /^supervision\.yaml:1: /],
  ])('is refused by line where the file is wrong: %j', (text, words) => {
    expect(() => read(text)).toThrow(words);
  });
});
