import { expect, test } from 'vitest';
import { inert } from '../../src/chat/inert.ts';
import { linksIn } from '../fakes/telegram-html.ts';

const shown = (text: string) => {
  const block = inert({ kind: 'text', text });
  return block.kind === 'text' ? block.text : '';
};

test.each([
  '见 https://evil.example/x',
  '联系 li@evil.example',
  '@all 请看',
  '看 evil.example',
  '#通报 第3批',
  '因汛期停工 /close 大气25',
  '“/close”',
  '（/withdraw）',
  'tg://user?id=1',
])('parts what a vendor would link in %j', (text) => {
  expect(linksIn(text)).not.toEqual([]);
  expect(linksIn(shown(text))).toEqual([]);
  expect(shown(text).replaceAll('\u2060', '')).toBe(text);
});

test.each(['32%。', '10/31前', 'PM2.5', '和/或', '1#楼', '8.5吨', '在群里发“/bind K7QM-4TXN”'])(
  'leaves %j as it is',
  (text) => {
    expect(shown(text)).toBe(text);
  },
);
