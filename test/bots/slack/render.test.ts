import { expect, test } from 'vitest';
import { render } from '../../../bots/slack/render.ts';
import type { Block } from '../../../src/chat/message.ts';
import { readBlocks, readText } from '../../fakes/slack-blocks.ts';

const pieces = (...blocks: Block[]) => render({ blocks });
const texts = (...blocks: Block[]) => pieces(...blocks).flatMap((piece) => (piece.kind === 'text' ? [piece] : []));
const run = (text: string, style?: object) => ({ type: 'text', text, ...(style && { style }) });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });

test.each<[Block['kind'], Block, object[]]>([
  ['text', { kind: 'text', text: '已记' }, [section(run('已记'))]],
  ['heading', { kind: 'heading', text: '周报' }, [section(run('周报', { bold: true }))]],
  [
    'quote',
    { kind: 'quote', text: '达到32%。', source: '水17' },
    [{ type: 'rich_text_quote', elements: [run('达到32%。')] }, section(run('— 水17', { italic: true }))],
  ],
  [
    'list',
    { kind: 'list', ordered: true, items: ['甲事', '乙事'] },
    [{ type: 'rich_text_list', style: 'ordered', elements: [section(run('甲事')), section(run('乙事'))] }],
  ],
  [
    'fields',
    { kind: 'fields', fields: [{ name: '牵头', value: '区甲局' }] },
    [section(run('牵头：', { bold: true }), run('区甲局'))],
  ],
])('shows a %s', (_, block, elements) => {
  expect(texts(block)[0]?.blocks).toEqual([{ type: 'rich_text', elements }]);
});

test('buttons go under the text, with what they stand for', () => {
  const [piece] = texts(
    { kind: 'text', text: '哪一项？' },
    { kind: 'buttons', buttons: [{ label: '大气25', action: 'ask:大气25' }] },
  );
  expect(piece?.blocks[1]).toEqual({
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: 'choice 0',
        text: { type: 'plain_text', text: '大气25', emoji: false },
        value: 'ask:大气25',
      },
    ],
  });
});

test('a button Slack cannot carry can still be typed, and a long label is shortened', () => {
  const buttons = [
    { label: '更正', action: 'x'.repeat(2001) },
    { label: '长'.repeat(80), action: 'long' },
  ];
  const [piece] = texts({ kind: 'text', text: '？' }, { kind: 'buttons', buttons });
  const seen = readBlocks(piece?.blocks);
  expect(seen?.text).toContain('更正');
  expect(seen?.actions).toEqual(['long']);
});

test('buttons alone stand under something, and more than a row holds go into several', () => {
  const buttons = Array.from({ length: 60 }, (_, n) => ({ label: `${n}`, action: `n${n}` }));
  const [piece] = texts({ kind: 'buttons', buttons });
  expect(piece?.text).toBe('…');
  expect(readBlocks(piece?.blocks)?.actions).toHaveLength(60);
});

test('what others typed becomes no mention, no link and no markup, in the blocks and beside them', () => {
  const typed =
    '<!channel> <@U123> &lt;!here&gt; <http://evil.example|点我> *粗* ~删~ `码` @here https://evil.example :+1:';
  for (const { text, blocks } of texts(
    { kind: 'text', text: typed },
    { kind: 'heading', text: typed },
    { kind: 'quote', text: typed, source: typed },
  )) {
    expect(text).not.toMatch(/<|>|@here|:\/\//);
    expect(readText(text)?.replaceAll('\u2060', '')).toContain(typed);
    const kinds = JSON.stringify(blocks).match(/"type":"\w+"/g) ?? [];
    expect(new Set(kinds)).toEqual(
      new Set(['"type":"rich_text"', '"type":"rich_text_section"', '"type":"rich_text_quote"', '"type":"text"']),
    );
  }
});

test('no piece is longer than Slack takes, and nothing of a long message is missing', () => {
  const long = '一二🙂四'.repeat(2000);
  const sent = texts({ kind: 'text', text: long }).map(({ blocks }) => readBlocks(blocks)?.text ?? '');
  expect(sent.join('')).toBe(long);
  expect(Math.max(...sent.map(({ length }) => length))).toBeLessThanOrEqual(3000);
});

test('files are pieces of their own, and an empty message is none', () => {
  expect(pieces({ kind: 'file', name: '台账.xlsx', path: '/x' }).map(({ kind }) => kind)).toEqual(['file']);
  expect(pieces({ kind: 'text', text: '' }, { kind: 'list', ordered: false, items: [] })).toEqual([]);
});
