import { expect, test } from 'vitest';
import { plainText } from '../../../src/chat/plain.ts';
import { decideRound, looksAtAll, nextOfOffice, slotsDue } from '../../../src/dialogue/rounds/round.ts';
import type { Round } from '../../../src/dialogue/situation.ts';
import type { Instant } from '../../../src/time/day.ts';
import { bookWith, clauseWith, dueOn, ladderAlone, standingOf, weekly } from '../../remind/book.ts';

const at = (text: string) => Date.parse(`${text}+08:00`) as Instant;
const chat = (unit: string, place: string) => ({
  office: 'a',
  address: { platform: 'local', chat: place, thread: null },
  unit,
  officeChat: false,
  state: 'active' as const,
  title: place,
});
const round: Round = {
  book: bookWith(
    [
      clauseWith('甲1', ['区住建局'], [], [dueOn('2021-10-31')]),
      clauseWith('甲2', ['区水利局'], [], [dueOn('2021-10-31')]),
    ],
    ladderAlone,
  ),
  now: at('2021-10-29T09:20'),
  lastTick: at('2021-10-29T09:00'),
  due: [standingOf('甲1', '区住建局'), standingOf('甲2', '区水利局')],
  standings: [],
  chats: [chat('区住建局', '一群'), chat('区住建局', '二群')],
  claimed: new Set(),
};

test('each unit is one decision: its slots claimed, its tasks moved on, its chats told', () => {
  const { decisions } = decideRound(round);
  expect(decisions.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
    ['reminder-claimed', 'assignment-moved'],
    ['reminder-claimed', 'assignment-moved'],
  ]);
  expect(decisions.flatMap(({ messages }) => messages.map(({ to, codes }) => [to.chat, ...codes]))).toEqual([
    ['一群', '甲1'],
    ['二群', '甲1'],
  ]);
  const [first] = decisions[1]!.changes.filter(({ kind }) => kind === 'assignment-moved');
  expect(first).toMatchObject({ assignment: { nextDue: at('2021-11-01T09:08') } });
});

test('a slot claimed before is not said again, but its task still moves on', () => {
  const claimed = new Set(slotsDue(round));
  const { decisions, rest } = decideRound({ ...round, claimed });
  expect(decisions).toEqual([]);
  expect(rest.map(({ kind }) => kind)).toEqual(['assignment-moved', 'assignment-moved', 'ticked']);
});

test('the first tick of all says nothing of the past', () => {
  expect(decideRound({ ...round, lastTick: null }).decisions).toEqual([]);
});

test('on the afternoon of the report day the office is told who has reported and who has not, once', () => {
  const week = clauseWith('甲/保障措施（三）', [], [], [weekly], 'safeguard');
  const office = { ...chat('', '督办群'), unit: null, officeChat: true };
  const friday: Round = {
    ...round,
    book: bookWith([...round.book.clauses.values(), week]),
    due: [],
    standings: [
      standingOf('甲1', '区住建局', { status: 'in_progress', reportedAt: at('2021-10-26T10:00') }),
      standingOf('甲2', '区水利局'),
    ],
    chats: [...round.chats, office],
    lastTick: at('2021-10-29T15:59'),
    now: at('2021-10-29T16:00'),
  };
  expect(looksAtAll(friday)).toBe(true);
  expect(slotsDue(friday)).toEqual(['weekly|compiled|2021-10-29|office']);
  const [decision, ...more] = decideRound(friday).decisions;
  expect(more).toEqual([]);
  expect(decision?.messages.map(({ to }) => to.chat)).toEqual(['督办群']);
  expect(plainText(decision!.messages[0]!.message)).toContain('已报1个单位，未报3个\n未报：区水利局、');
  expect(decideRound({ ...friday, claimed: new Set(slotsDue(friday)) }).decisions).toEqual([]);
  expect(looksAtAll({ ...friday, lastTick: friday.now, now: at('2021-10-29T16:01') })).toBe(false);
});

test('the next moment of the office is the report day: the morning when units are asked, then the hour they are due', () => {
  const book = bookWith([clauseWith('甲/保障措施（三）', [], [], [weekly], 'safeguard')], ladderAlone);
  const moments = ['2021-10-28T09:07', '2021-10-29T09:16', '2021-10-29T16:00'].map((text) =>
    nextOfOffice(book, at(text)),
  );
  expect(moments).toEqual(['2021-10-29T09:13', '2021-10-29T16:00', '2021-11-05T09:13'].map(at));
  expect(nextOfOffice(bookWith([], ladderAlone), at('2021-10-28T09:07'))).toBeNull();
});

test('at night and on a day off nothing is said and nothing moves on; the next morning it is said once, as late', () => {
  const friday = at('2021-10-29T09:10');
  const missed: Round = {
    ...round,
    due: [standingOf('甲1', '区住建局', { nextDue: friday })],
    lastTick: at('2021-10-28T09:20'),
    now: at('2021-10-30T08:00'),
  };
  const saturday = decideRound(missed);
  expect(saturday).toMatchObject({ decisions: [], restsUntil: at('2021-10-31T08:00'), dropped: 0 });
  // So much has been said as before the first that waits.
  expect(saturday.rest).toEqual([{ kind: 'ticked', at: friday - 1, nextDue: null }]);
  const held = { ...missed, lastTick: (friday - 1) as Instant };
  expect(decideRound({ ...held, now: at('2021-10-31T22:00') }).rest).toEqual([]);

  const [decision] = decideRound({ ...held, now: at('2021-11-01T09:10') }).decisions;
  expect(plainText(decision!.messages[0]!.message)).toMatch(/区住建局 · 11月1日（周一）· 1件\n1\. 甲1 .*\n.*已过期1天/);
  const claims = decision!.changes.flatMap((change) => (change.kind === 'reminder-claimed' ? [change.slot] : []));
  expect(claims).toEqual(['甲1|due_today|2021-10-29|区住建局', '甲1|overdue|2021-11-01|区住建局']);
});

test('what comes late says since when', () => {
  const step = at('2021-10-22T09:10');
  const missed: Round = {
    ...round,
    due: [standingOf('甲1', '区住建局', { nextDue: step })],
    lastTick: at('2021-10-21T09:20'),
  };
  const saidAt = (now: string) =>
    plainText(decideRound({ ...missed, now: at(now) }).decisions[0]!.messages[0]!.message);
  expect(saidAt('2021-10-22T10:00')).not.toContain('补发');
  expect(saidAt('2021-10-22T15:00')).toContain('· 1件\n（补发：本应今天09:10发出）\n1. 甲1');
  expect(saidAt('2021-10-25T09:10')).toContain('（补发：本应10月22日09:10发出）');
});

test('what is older than the office allows is dropped and counted once, and its task moves on', () => {
  const long: Round = {
    ...round,
    due: [standingOf('甲1', '区住建局', { nextDue: at('2021-09-30T09:10') })],
    lastTick: at('2021-09-29T09:20'),
    now: at('2021-10-30T08:00'),
  };
  const { decisions, rest, dropped } = decideRound(long);
  expect([decisions, dropped]).toEqual([[], 4]);
  const friday = at('2021-10-29T09:10');
  expect(rest).toMatchObject([
    { kind: 'assignment-moved', assignment: { nextDue: friday } },
    { kind: 'ticked', at: friday - 1 },
  ]);
  const later = {
    ...long,
    due: [standingOf('甲1', '区住建局', { nextDue: friday })],
    lastTick: (friday - 1) as Instant,
  };
  expect(decideRound(later).dropped).toBe(0);
  expect(decideRound({ ...later, now: at('2021-11-03T09:10') })).toMatchObject({ decisions: [], dropped: 2 });
});

test('of two units on one morning the one whose minute has come is told, and the other keeps its place', () => {
  const missed: Round = {
    ...round,
    due: [
      standingOf('甲1', '区住建局', { nextDue: at('2021-10-29T09:10') }),
      standingOf('甲2', '区水利局', { nextDue: at('2021-10-29T09:08') }),
    ],
    lastTick: at('2021-10-29T08:00'),
    now: at('2021-11-01T09:09'),
  };
  const { decisions, rest } = decideRound(missed);
  expect(decisions.map(({ changes }) => changes.filter(({ kind }) => kind === 'assignment-moved').length)).toEqual([1]);
  expect(decisions[0]!.changes[0]).toMatchObject({ slot: '甲2|due_today|2021-10-29|区水利局' });
  expect(rest).toEqual([{ kind: 'ticked', at: at('2021-10-29T09:10') - 1, nextDue: null }]);
});
