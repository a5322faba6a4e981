import { expect, test } from 'vitest';
import { render } from '../../../bots/telegram/render.ts';
import type { Block } from '../../../src/chat/message.ts';

const rendered = (...blocks: Block[]) => render({ blocks });
const html = (...blocks: Block[]) =>
  rendered(...blocks).map((piece) => (piece.kind === 'text' ? piece.html : piece.name));
const text = (value: string): Block => ({ kind: 'text', text: value });
const buttons = (...labels: string[]): Block => ({
  kind: 'buttons',
  buttons: labels.map((label) => ({ label, action: `a:${label}` })),
});

test.each<[string, Block, string]>([
  ['text', text('已记：大气25 · 80%'), '已记：大气25 · 80%'],
  ['a heading', { kind: 'heading', text: '【周报】' }, '<b>【周报】</b>'],
  [
    'a quote with its source',
    { kind: 'quote', text: '达到32%。', source: '水17 <1>' },
    '<blockquote>达到32%。</blockquote>\n<i>— 水17 &lt;1&gt;</i>',
  ],
  ['a quote without source', { kind: 'quote', text: '达到32%。', source: null }, '<blockquote>达到32%。</blockquote>'],
  ['a list', { kind: 'list', ordered: true, items: ['甲', '乙'] }, '1. 甲\n2. 乙'],
  ['fields', { kind: 'fields', fields: [{ name: '牵头', value: '区甲局' }] }, '牵头：区甲局'],
])('%s is shown', (_, block, shown) => {
  expect(html(block)).toEqual([shown]);
});

test.each([
  [
    '<b>加粗</b><a href="http://evil.example/">点我</a>',
    '&lt;b&gt;加粗&lt;/b&gt;&lt;a href="http:\u2060//evil.\u2060example/"&gt;点我&lt;/a&gt;',
  ],
  ['</code></pre><script>', '&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;'],
  ['a&amp;b', 'a&amp;amp;b'],
  ['@channel 看 t.me/x', '@\u2060channel 看 t.\u2060me/x'],
  ['PM2.5 达到12.5%，10.20前', 'PM2.5 达到12.5%，10.20前'],
])('what others typed becomes no markup, link or mention: %s', (typed, shown) => {
  expect(html(text(typed))).toEqual([shown]);
});

test('buttons go under the text, side by side where they fit', () => {
  const [piece] = rendered(text('已记'), buttons('更正', '撤回', '水附表3-1 八矿区域生活污水治理项目二期', '水2'));
  expect(piece).toMatchObject({
    html: '已记',
    keyboard: [
      [
        { text: '更正', callback_data: 'a:更正' },
        { text: '撤回', callback_data: 'a:撤回' },
      ],
      [{ text: '水附表3-1 八矿区域生活污水治理项目二期' }],
      [{ text: '水2' }],
    ],
  });
});

test('a button Telegram cannot carry is shown as text', () => {
  const long = { label: '大气25', action: '督'.repeat(22) };
  const [piece] = rendered(text('哪一项？'), { kind: 'buttons', buttons: [long, { label: '水2', action: 'b' }] });
  expect(piece).toMatchObject({ html: '哪一项？\n· 大气25', keyboard: [[{ text: '水2' }]] });
});

test('no piece is without text', () => {
  expect(rendered(buttons('是'))).toMatchObject([{ html: '…', keyboard: [[{ text: '是' }]] }]);
  const pieces = rendered(text('一'.repeat(4095)), buttons('是'));
  expect(pieces).toHaveLength(1);
  expect(pieces).toMatchObject([{ keyboard: [[{ text: '是' }]] }]);
});

test('a file goes by itself, after its text', () => {
  const file: Block = { kind: 'file', name: '台账.xlsx', path: '/tmp/台账.xlsx' };
  expect(html(text('看台账'), file)).toEqual(['看台账', '台账.xlsx']);
  expect(html(file)).toEqual(['台账.xlsx']);
});

test('a long text is split at 4096 characters as Telegram counts them, never inside a character or an escape', () => {
  const typed = '<🙂&@me'.repeat(2000);
  const pieces = html(text(typed));
  const shown = pieces.map((piece) => piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
  expect(shown.join('').replaceAll('\u2060', '')).toBe(typed);
  expect(shown.every((piece) => piece.length <= 4096 && !/\p{Surrogate}/u.test(piece))).toBe(true);
});
