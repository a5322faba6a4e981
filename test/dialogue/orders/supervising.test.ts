import { expect, test } from 'vitest';
import { historyWanted } from '../../../src/dialogue/orders/supervising.ts';
import { at, event } from '../../fakes/records.ts';
import { sampleBook } from '../../fakes/sample-book.ts';

const scene = { book: sampleBook(), me: ['@duban'], now: at(Date.parse('2021-10-28T08:50+08:00')), chat: null };

test.each([
  ['销号 大气25 区住建局', ['大气25']],
  ['催办 大气25', ['大气25']],
  ['@duban 通知整改 大气25 区住建局 裸土未覆盖', ['大气25']],
  ['发出', 'all'],
  ['待销号', 'all'],
  ['排名 三季度', 'all'],
  ['10月通报', 'all'],
  ['红灯有哪些', 'none'],
  ['周报', 'none'],
  ['25号任务谁牵头？', 'none'],
  ['中午食堂吃啥', 'none'],
])('of “%s” it is known beforehand what befell which tasks', (text, wanted) => {
  expect(historyWanted(event({ text }), scene)).toEqual(wanted);
  expect(historyWanted({ ...event({}), body: { kind: 'button', action: text } }, scene)).toEqual(wanted);
});
