import { expect, test } from 'vitest';
import { policyOf } from '../../src/remind/policy.ts';
import { sampleBook } from '../fakes/sample-book.ts';
import { bookWith } from './book.ts';

const usual = {
  time: 9 * 60 + 7,
  jitter: 10,
  ladder: { leads: [30, 14, 7, 3, 1, 0], supports: [7, 0] },
  overdue: { every: 7, to: 'leads' },
  perWeek: 3,
  snoozed: null,
  quiet: { from: 20 * 60, to: 8 * 60 },
  weekly: { open: 1, morning: true, last: 60, compile: true },
  month: { workday: 1 },
  quarter: { workday: 1 },
  handIns: true,
  late: 24 * 3_600_000,
};
const read = (text: string) => policyOf({ ...bookWith([]), sources: { 'reminders.yaml': text } });

test('an office reminds as usual where it says nothing, where all it says is commented out, and where it writes the usual down', () => {
  expect(policyOf(bookWith([]))).toEqual(usual);
  expect(read('# time: "08:00"\n')).toEqual(usual);
  expect(policyOf(sampleBook())).toEqual(usual);
});

test('what an office says counts, and it reminds as usual in all else', () => {
  const text = 'time: 8:40\nladder: { supports: [14, 3] }\noverdue: { to: all }';
  expect(read(text)).toEqual({
    ...usual,
    time: 8 * 60 + 40,
    ladder: { leads: usual.ladder.leads, supports: [14, 3] },
    overdue: { every: 7, to: 'all' },
  });
});

test.each([
  ['time: 9', 'reminders.yaml:1: time: '],
  ['jitter: 5\ntime: "24:00"', 'reminders.yaml:2: time: a time of day is expected, like "09:07"'],
  ['ladder:\n  leads: [30, -1]', 'reminders.yaml:2: ladder.leads.1: '],
  ['ladder:\n  lead: [30]', 'reminders.yaml:2: ladder: '],
  ['overdue: { every: 0 }', 'reminders.yaml:1: overdue.every: '],
  ['late: soon', 'reminders.yaml:1: late: '],
  ['replySpeed: 10', 'reminders.yaml:1: '],
  ['time: "23:55"\njitter: 10', 'reminders.yaml:2: time and jitter must end before midnight'],
  ['quiet: { to: "9:10" }\ntime: "9:00"', 'reminders.yaml:2: reminders would go out in quiet hours'],
  ['perWeek: 0', 'reminders.yaml:1: perWeek: '],
  ['quiet: { from: 20 }', 'reminders.yaml:1: quiet.from: '],
])('is refused by file and line where it is wrong: %j', (text, words) => {
  expect(() => read(text)).toThrow(words);
});
