import { expect, test } from 'vitest';
import { completions, parseLine } from '../../../bots/local/parse.ts';

test.each([
  ['25号任务谁牵头？', { kind: 'say', text: '25号任务谁牵头？' }],
  ['  /in 区住建局 ', { kind: 'in', group: '区住建局' }],
  ['/re 2 已备案', { kind: 'answer', text: '2 已备案' }],
  ['/file 验收单.pdf 大气25 完成80%', { kind: 'file', path: '验收单.pdf', text: '大气25 完成80%' }],
  ['/file "我的 照片.jpg"', { kind: 'file', path: '我的 照片.jpg', text: '' }],
  ['/now 2021-10-29T09:10', { kind: 'now', moment: '2021-10-29T09:10' }],
  ['/now', { kind: 'now', moment: '' }],
  ['2', { kind: 'choose', number: 2 }],
  ['100', { kind: 'say', text: '100' }],
  ['2个', { kind: 'say', text: '2个' }],
  ['/done 大气3', { kind: 'say', text: '/done 大气3' }],
  ['/quit', { kind: 'quit' }],
  ['', { kind: 'nothing' }],
])('reads %j', (line, expected) => {
  expect(parseLine(line)).toEqual(expected);
});

test('commands are completed, and groups where one is entered', () => {
  const groups = ['区攻坚办', '区住建局', '区工信局'];
  expect(completions('/i', groups)).toEqual(['/in ']);
  expect(completions('/in 区住', groups)).toEqual(['/in 区住建局']);
  expect(completions('大气', groups)).toEqual([]);
});
