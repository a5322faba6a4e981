import { expect, test } from 'vitest';
import { decideRound, slotsDue } from '../../src/dialogue/round.ts';
import type { Round } from '../../src/dialogue/situation.ts';
import type { Instant } from '../../src/time/day.ts';
import { bookWith, clauseWith, dueOn, standingOf } from '../remind/book.ts';

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
  book: bookWith([
    clauseWith('甲1', ['区住建局'], [], [dueOn('2021-10-31')]),
    clauseWith('甲2', ['区水利局'], [], [dueOn('2021-10-31')]),
  ]),
  now: at('2021-10-29T09:10'),
  lastTick: at('2021-10-29T09:00'),
  due: [standingOf('甲1', '区住建局'), standingOf('甲2', '区水利局')],
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
  expect(first).toMatchObject({ assignment: { nextDue: at('2021-11-01T09:07') } });
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
