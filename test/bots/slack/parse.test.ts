import { expect, test } from 'vitest';
import { plainSlack } from '../../../bots/slack/parse.ts';

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
