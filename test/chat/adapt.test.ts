import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adapt } from '../../src/chat/adapt.ts';
import type { Message } from '../../src/chat/message.ts';
import { plainText } from '../../src/chat/plain.ts';

const text = (value: string): Message['blocks'][number] => ({ kind: 'text', text: value });
const choices: Message = {
  blocks: [
    text('是哪一项？'),
    {
      kind: 'buttons',
      buttons: [
        { label: '大气25 扬尘综合治理', action: 'a' },
        { label: '土壤25 共享', action: 'b' },
      ],
    },
  ],
};

test('where there are no buttons the choices are numbered', () => {
  const shown = adapt(choices, { buttons: false, textLength: 4000, files: true }).map(plainText);
  expect(shown).toEqual(['是哪一项？\n1. 大气25 扬尘综合治理\n2. 土壤25 共享']);
  expect(adapt(choices, { buttons: true, textLength: 4000, files: true })).toEqual([choices]);
});

test('choices of a word or two stand side by side, and no choices take no line', () => {
  const acts = {
    kind: 'buttons',
    buttons: [
      { label: '更正', action: 'a' },
      { label: '撤回', action: 'b' },
    ],
  } as const;
  const shown = adapt({ blocks: [text('已记。'), acts] }, { buttons: false, textLength: 4000, files: true }).map(
    plainText,
  );
  expect(shown).toEqual(['已记。\n[1 更正] [2 撤回]']);
  const none = { blocks: [text('已撤回。'), { kind: 'buttons', buttons: [] } as const] };
  expect(adapt(none, { buttons: false, textLength: 4000, files: true }).map(plainText)).toEqual(['已撤回。']);
});

test('a long message is cut between its blocks', () => {
  const long = { blocks: [text('一'.repeat(60)), text('二'.repeat(60))] };
  expect(adapt(long, { buttons: true, textLength: 100, files: true })).toEqual([
    { blocks: [long.blocks[0]] },
    { blocks: [long.blocks[1]] },
  ]);
});

test('a long block is cut between its lines', () => {
  const long = { blocks: [text(`${'一'.repeat(60)}\n${'二'.repeat(60)}`)] };
  expect(adapt(long, { buttons: true, textLength: 100, files: true }).map(plainText)).toEqual([
    '一'.repeat(60),
    '二'.repeat(60),
  ]);
});

test('nothing is lost, no part is too long and no character is cut in two', () => {
  const blocks = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(blocks, (texts) => {
      const parts = adapt({ blocks: texts.map(text) }, { buttons: true, textLength: 50, files: true }).map(plainText);
      expect(parts.every((part) => part.length <= 50 && !/\p{Surrogate}/u.test(part))).toBe(true);
      expect(parts.join('').replaceAll('\n', '')).toBe(texts.join('').replaceAll('\n', ''));
    }),
  );
});

test('where no files can be shown, it is told where they lie', () => {
  const file = { blocks: [{ kind: 'file', name: '验收单.pdf', path: '/data/evidence/ab/ab12' }] } as const;
  const [shown] = adapt(file, { buttons: true, textLength: 100, files: false });
  expect(shown && plainText(shown)).toBe('验收单.pdf → /data/evidence/ab/ab12');
  expect(adapt(file, { buttons: true, textLength: 100, files: true })).toEqual([file]);
});
