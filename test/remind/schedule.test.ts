import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assignment, Stage, Status } from '../../src/plan/assignment.ts';
import { nextDue, nextGeneral } from '../../src/remind/next.ts';
import { catchUp, type Reminder, schedule, taskSlots } from '../../src/remind/schedule.ts';
import { isGeneral } from '../../src/remind/slot.ts';
import type { Instant } from '../../src/time/day.ts';
import { isoInZone } from '../../src/time/zone.ts';
import { bookWith, clauseWith, dueOn, ladderAlone, standingOf, weekly } from './book.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`${text}+08:00`) as Instant;
const year = { from: at('2021-01-01T00:00'), to: at('2022-12-31T00:00') };
const clauses = [
  clauseWith('甲1', ['区住建局'], ['区水利局'], [dueOn('2021-10-31')]),
  clauseWith('甲2', ['区住建局'], [], [dueOn('2021-12-31')]),
  clauseWith('甲3', ['区水利局'], [], [dueOn('2021-06-30'), dueOn('2021-09-30')]),
  clauseWith('甲4', ['区水利局'], [], [dueOn('2021-08-31', { soft: true })]),
  clauseWith('甲5', ['区水利局'], [], []),
  clauseWith('甲/保障措施（三）', [], [], [weekly], 'safeguard'),
];
const book = bookWith(clauses);
const ladder = bookWith(clauses, ladderAlone);
const standings = [
  standingOf('甲1', '区住建局'),
  standingOf('甲1', '区水利局', { role: 'support' }),
  standingOf('甲2', '区住建局'),
  standingOf('甲3', '区水利局'),
  standingOf('甲4', '区水利局'),
  standingOf('甲5', '区水利局'),
];
const shown = (reminders: readonly Reminder[]) =>
  reminders.map(({ at, unit, slots }) => `${isoInZone(at, zone)} ${unit} ${slots.map(({ key }) => key).join(' ')}`);
const keys = (code: string, unit: string, status: Assignment[] = standings) =>
  schedule(ladder, status, year)
    .flatMap(({ slots }) => slots.map(({ key }) => key))
    .filter((key) => key.startsWith(`${code}|`) && key.endsWith(`|${unit}`));

test('a task is announced 30, 14, 7, 3 and 1 days before and on the day, on working days, then every week', () => {
  expect(keys('甲2', '区住建局').slice(0, 9)).toEqual([
    '甲2|due_soon|2021-12-01|区住建局',
    '甲2|due_soon|2021-12-17|区住建局',
    '甲2|due_soon|2021-12-24|区住建局',
    '甲2|due_soon|2021-12-28|区住建局',
    '甲2|due_soon|2021-12-30|区住建局',
    '甲2|due_today|2021-12-31|区住建局',
    '甲2|overdue|2022-01-04|区住建局',
    '甲2|overdue|2022-01-11|区住建局',
    '甲2|overdue|2022-01-18|区住建局',
  ]);
});

test('a due day that is a Sunday is spoken of on the Friday before, once', () => {
  expect(keys('甲1', '区住建局').slice(0, 6)).toEqual([
    '甲1|due_soon|2021-09-30|区住建局',
    '甲1|due_soon|2021-10-15|区住建局',
    '甲1|due_soon|2021-10-22|区住建局',
    '甲1|due_soon|2021-10-28|区住建局',
    '甲1|due_today|2021-10-29|区住建局',
    '甲1|overdue|2021-11-01|区住建局',
  ]);
});

test('nothing is said before the plan is issued, nor of a task without a date, nor that an aim was missed', () => {
  expect(keys('甲3', '区水利局')[0]).toBe('甲3|due_soon|2021-06-16|区水利局');
  expect(keys('甲5', '区水利局')).toEqual([]);
  expect(keys('甲4', '区水利局').at(-1)).toBe('甲4|due_today|2021-08-31|区水利局');
});

test('whoever supports a task is told a week before and on the day, not that it is overdue', () => {
  expect(keys('甲1', '区水利局')).toEqual(['甲1|due_soon|2021-10-22|区水利局', '甲1|due_today|2021-10-29|区水利局']);
});

test('a task reported done is not spoken of again', () => {
  expect(keys('甲2', '区住建局', [standingOf('甲2', '区住建局', { status: 'done' })])).toEqual([]);
});

test('a step on the way counts as missed only until the unit reports', () => {
  const reported = standingOf('甲3', '区水利局', { status: 'in_progress', reportedAt: at('2021-07-05T10:00') });
  const late = (status: Assignment[]) => keys('甲3', '区水利局', status).filter((key) => key.includes('overdue'));
  expect(late(standings)[0]).toContain('2021-07-01');
  expect(late([reported])[0]).toContain('2021-10-08');
});

test('the weekly report is due from leads and streets on Fridays, before a week off on the last working day', () => {
  const weeklyDays = keys('甲/保障措施（三）', '东街街道办事处').map((key) => key.split('|')[2]);
  expect(weeklyDays.slice(0, 2)).toEqual(['2021-06-18', '2021-06-25']);
  expect(weeklyDays).toContain('2021-09-30');
  expect(weeklyDays).not.toContain('2021-10-01');
  expect(keys('甲/保障措施（三）', '区住建局').length).toBe(weeklyDays.length);
  expect(keys('甲/保障措施（三）', '区司法局')).toEqual([]);
});

test('in the week of the Spring Festival nobody is asked for a report or told again that a task is overdue', () => {
  const told = [...keys('甲/保障措施（三）', '区住建局'), ...keys('甲2', '区住建局')].map(
    (key) => key.split('|')[2] ?? '',
  );
  expect(told.filter((day) => day > '2022-01-25' && day < '2022-02-12').sort()).toEqual([
    '2022-01-28',
    '2022-02-08',
    '2022-02-11',
  ]);
});

test('what a unit is told at one moment is one message: by due day, leads first, the weekly report last', () => {
  const friday = { from: at('2021-10-29T00:00'), to: at('2021-10-30T00:00') };
  const [first] = schedule(book, standings, friday).filter(({ unit }) => unit === '区住建局');
  expect(shown(first ? [first] : [])).toEqual([
    '2021-10-29T09:10:00+08:00 区住建局 甲1|due_today|2021-10-29|区住建局 甲/保障措施（三）|weekly_report|2021-10-29|区住建局',
  ]);
  expect(first?.kind).toBe('due_today');
});

test('over any split of a window the parts give what the whole gives', () => {
  const moment = fc.integer({ min: year.from, max: year.to }).map((value) => value as Instant);
  const part = fc.record({
    status: fc.constantFrom<Status | null>(null, 'in_progress', 'blocked', 'done'),
    stage: fc.constantFrom<Stage>('assigned', 'under_way', 'claimed', 'closed'),
    reportedAt: fc.option(moment),
  });
  const split = fc.property(moment, moment, moment, fc.array(part, { minLength: 6, maxLength: 6 }), (...drawn) => {
    const [from, middle, to] = drawn.slice(0, 3).sort() as [Instant, Instant, Instant];
    const stand = standings.map((standing, place) => ({ ...standing, ...drawn[3][place] }));
    const parts = [...schedule(book, stand, { from, to: middle }), ...schedule(book, stand, { from: middle, to })];
    expect(shown(parts)).toEqual(shown(schedule(book, stand, { from, to })));
  });
  const result = fc.check(split, { numRuns: 60 });
  if (result.failed) throw new Error(`seed ${result.seed}: ${fc.defaultReportMessage(result)}`);
}, 30_000);

test('the next due moment is the first that the schedule has', () => {
  fc.assert(
    fc.property(fc.integer({ min: year.from, max: at('2022-10-01T00:00') }), fc.nat(5), (moment, place) => {
      const standing = standings[place]!;
      const window = { from: moment as Instant, to: at('2023-06-01T00:00') };
      const own = schedule(book, [standing], window).filter(({ slots }) => slots.some((s) => s.standing));
      expect(nextDue(book, standing, window.from)).toBe(own[0]?.at ?? null);
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(fc.integer({ min: year.from, max: at('2022-10-01T00:00') }), (moment) => {
      const window = { from: moment as Instant, to: at('2023-06-01T00:00') };
      const general = schedule(book, standings, window).filter(({ slots }) => slots.some(isGeneral));
      expect(nextGeneral(book, window.from)).toBe(general[0]?.at ?? null);
    }),
    { numRuns: 20 },
  );
  const next = (of: typeof book, after: string) => isoInZone(nextGeneral(of, at(after)) ?? (0 as Instant), zone);
  expect(next(ladder, '2021-10-29T09:16')).toBe('2021-11-05T09:08:00+08:00');
  expect(next(book, '2021-10-29T09:16')).toBe('2021-10-29T15:01:00+08:00');
  const noWeek = bookWith(clauses, 'weekly: { open: 0, morning: false, last: 0 }');
  expect(next(noWeek, '2021-10-29T09:16')).toBe('2021-12-27T09:08:00+08:00');
});

test('what was missed is one message, each task once at its most urgent, and says since when it is late', () => {
  const missed = taskSlots(book, standings[0]!, { from: at('2021-10-20T00:00'), to: at('2021-10-29T12:00') });
  const [reminder, ...more] = catchUp(book, missed, at('2021-10-29T12:00'));
  expect(more).toEqual([]);
  expect(shown([reminder!])).toEqual(['2021-10-29T12:00:00+08:00 区住建局 甲1|due_today|2021-10-29|区住建局']);
  expect(reminder?.late).toBe(at('2021-10-29T09:10'));
  expect(catchUp(book, missed, at('2021-10-29T09:50'))[0]?.late).toBeNull();
});

test('a granted extension moves what is said of a task, a closed task is silent', () => {
  const extension = { from: '2021-12-31', to: '2022-01-31' } as Assignment['extension'];
  expect(keys('甲2', '区住建局', [standingOf('甲2', '区住建局', { extension })])[0]).toBe(
    '甲2|due_soon|2021-12-31|区住建局',
  );
  expect(keys('甲2', '区住建局', [standingOf('甲2', '区住建局', { stage: 'closed' })])).toEqual([]);
});
