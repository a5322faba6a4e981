import { expect, test } from 'vitest';
import { plainSlack, richSlack } from '../../../bots/slack/said.ts';

test.each([
  ['大气25 &lt;80%&gt; &amp; 继续', '大气25 <80%> & 继续'],
  ['&lt;!channel&gt; 大气25完成80%', '<!channel> 大气25完成80%'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['<@U0BOT> 水6完成40%', '<@U0BOT> 水6完成40%'],
  ['<@U0AB12|li.si> 看一下', '<@U0AB12> 看一下'],
  ['<#C024BE7LR|大气专班> 开会', '#大气专班 开会'],
  ['见<http://example.com/a?b=25|台账>', '见台账'],
  ['<https://example.com/25>', 'https://example.com/25'],
  ['<!here> 大气3 70%', '@here 大气3 70%'],
  ['大气25完成*80%*', '大气25完成80%'],
  ['*大气28 78%', '*大气28 78%'],
  ['_大气3_ 70%', '大气3 70%'],
  ['大气25 ~60%~ 80%', '大气25 ~60%~ 80%'],
  ['&gt; 大气25已完成80%\n收到', '> 大气25已完成80%\n收到'],
  [':+1:', '👍'],
])('reads %s as %s', (typed, seen) => {
  expect(plainSlack(typed)).toBe(seen);
});

test('reads a hundred thousand characters without delay, on a busy machine too', () => {
  for (const piece of ['<', '*', '_', '<@U', '&lt;', ':a', '<http:']) {
    const begun = performance.now();
    plainSlack(piece.repeat(100_000 / piece.length));
    expect(performance.now() - begun).toBeLessThan(3000);
  }
});

const text = (value: string, style?: object) => ({ type: 'text', text: value, ...(style && { style }) });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const rich = (...elements: object[]) => [{ type: 'rich_text', block_id: 'x', elements }];

test.each([
  ['what looks like markup', rich(section(text('*粗* <!channel> &amp; `码`'))), '*粗* <!channel> &amp; `码`'],
  [
    'styled words',
    rich(section(text('大气25 '), text('60%', { strike: true }), text('80%', { bold: true }))),
    '大气25 ~60%~80%',
  ],
  [
    'a quotation',
    rich({ type: 'rich_text_quote', elements: [text('大气25已完成80%\n不实')] }, section(text('收到'))),
    '> 大气25已完成80%\n> 不实\n收到',
  ],
  [
    'a list',
    rich(section(text('报进展：\n')), {
      type: 'rich_text_list',
      style: 'ordered',
      indent: 0,
      elements: [section(text('大气3 70%')), section(text('水6 40%'))],
    }),
    '报进展：\n1. 大气3 70%\n2. 水6 40%',
  ],
  [
    'bullets',
    rich({ type: 'rich_text_list', style: 'bullet', indent: 0, elements: [section(text('大气3 70%'))] }),
    '• 大气3 70%',
  ],
  [
    'people, links, faces and everyone',
    rich(
      section(
        { type: 'user', user_id: 'U0LI' },
        { type: 'link', url: 'http://a.example/25', text: '台账' },
        { type: 'emoji', name: '+1', unicode: '1f44d-1f3fb' },
        { type: 'broadcast', range: 'here' },
      ),
    ),
    '<@U0LI>台账👍🏻@here',
  ],
  ['code', rich({ type: 'rich_text_preformatted', border: 0, elements: [text('大气3')] }), '大气3'],
  ['a kind of element that is not known', rich(section({ type: 'hologram' })), null],
  ['blocks of another kind', [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }], null],
  ['no blocks', [], null],
])('reads %s from the blocks of a message', (_, blocks, seen) => {
  expect(richSlack(blocks)).toBe(seen);
});
