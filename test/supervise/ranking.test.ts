import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/plan/act.ts';
import type { Assignment } from '../../src/plan/assignment.ts';
import { outcomes, ranking, scoreOf, usualWeights } from '../../src/supervise/ranking.ts';
import type { Day } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { act, code } from '../fakes/records.ts';
import { bookWith, clauseWith, dueOn, standingOf } from '../remind/book.ts';

const on = (text: string) => text as Day;
const book = bookWith([
  clauseWith('甲1', ['区住建局', '区水利局'], ['区司法局'], [dueOn('2021-10-31')]),
  clauseWith('甲2', ['区住建局'], [], [dueOn('2021-12-31')]),
]);
const standings = [
  standingOf('甲1', '区住建局'),
  standingOf('甲1', '区水利局'),
  standingOf('甲1', '区司法局', { role: 'support' }),
  standingOf('甲2', '区住建局'),
];
const done = (day: string, over: Partial<Act> = {}): Act =>
  act({
    code: code('甲1'),
    unit: '区住建局',
    kind: 'claimed',
    date: on(day),
    at: instantAt(on(day), 12, 0, 'Asia/Shanghai'),
    ...over,
  });
const quarter = { from: on('2021-10-01'), to: on('2021-12-31') };
const november = { from: on('2021-11-01'), to: on('2021-11-30') };
const found = (acts: Act[], span = quarter, today = '2021-12-01', rows: Assignment[] = standings) =>
  outcomes({ book, standings: rows, acts }, span, on(today));
const of = (unit: string, ...given: Parameters<typeof found>) => found(...given).find((one) => one.unit === unit);

describe('the outcomes of a unit', () => {
  const nothing = { owed: 0, onTime: 0, overdueDays: 0, notices: 0, claims: 0, returned: 0 };

  test('count a joint task for each unit by its own part, and for no supporting one', () => {
    const acts = [done('2021-10-28')];
    expect(found(acts)).toEqual([
      { ...nothing, unit: '区住建局', owed: 1, onTime: 1, claims: 1 },
      { ...nothing, unit: '区水利局', owed: 1, overdueDays: 31 },
    ]);
  });

  test('count the days past the due day up to the claim, not up to the confirmation', () => {
    const closed = act({ code: code('甲1'), unit: '区住建局', kind: 'closed', at: done('2021-11-20').at });
    expect(of('区住建局', [done('2021-11-05'), closed])).toMatchObject({ owed: 1, onTime: 0, overdueDays: 5 });
  });

  test('count a claim that was sent back as none', () => {
    const returned = done('2021-10-29', { kind: 'returned', date: null });
    expect(of('区住建局', [done('2021-10-28'), returned])).toMatchObject({ onTime: 0, claims: 1, returned: 1 });
  });

  test('carry into a span what was still open before it, with the days within it alone', () => {
    expect(of('区水利局', [], november)).toMatchObject({ owed: 1, onTime: 0, overdueDays: 30 });
    expect(of('区住建局', [done('2021-10-28')], november)).toEqual({ ...nothing, unit: '区住建局' });
  });

  test('owe nothing before the due day has passed, but count what is finished early', () => {
    expect(of('区住建局', [], quarter, '2021-10-31')).toEqual({ ...nothing, unit: '区住建局' });
    const early = done('2021-10-20', { code: code('甲2') });
    expect(of('区住建局', [early], quarter, '2021-10-31')).toMatchObject({ owed: 1, onTime: 1 });
  });

  test('go by the extended day', () => {
    const extension = { from: on('2021-10-31'), to: on('2021-11-30') };
    const rows = [standingOf('甲1', '区水利局', { extension })];
    expect(of('区水利局', [], quarter, '2021-11-30', rows)).toMatchObject({ owed: 0, overdueDays: 0 });
    expect(of('区水利局', [], quarter, '2021-12-02', rows)).toMatchObject({ owed: 1, overdueDays: 2 });
  });

  test('know nothing of what happened after the span', () => {
    expect(of('区水利局', [done('2021-12-02', { unit: '区水利局' })], november, '2021-12-20')).toMatchObject({
      onTime: 0,
      overdueDays: 30,
      claims: 0,
    });
  });

  test('do not move with receipts, notices to others or plain reports', () => {
    const noise = [
      done('2021-10-05', { kind: 'received' }),
      done('2021-10-06', { kind: 'notice_issued', unit: '区水利局' }),
    ];
    const reported = standings.map((row) => ({ ...row, reportedAt: done('2021-10-07').at, percent: 50, version: 40 }));
    expect(of('区住建局', noise, quarter, '2021-12-01', reported)).toEqual(of('区住建局', []));
  });
});

describe('a ranking', () => {
  const outcome = { unit: '甲', owed: 4, onTime: 3, overdueDays: 8, notices: 1, claims: 4, returned: 1 };

  test('scores by the printed formula', () => {
    expect(scoreOf(outcome, usualWeights)).toBe(100 * (3 / 4) - 8 / 4 - 5 - 20 / 4);
    expect(scoreOf({ ...outcome, onTime: 0, overdueDays: 400 }, usualWeights)).toBe(0);
    expect(scoreOf({ ...outcome, owed: 0 }, usualWeights)).toBeNull();
    expect(scoreOf({ ...outcome, claims: 0, returned: 1 }, usualWeights)).toBe(75 - 2 - 5 - 20);
  });

  test('puts equal scores on one place and those who owed nothing last, on none', () => {
    const units = [
      { ...outcome, owed: 0 },
      { ...outcome, onTime: 0, overdueDays: 400 },
      outcome,
      { ...outcome, unit: '乙' },
    ];
    expect(ranking(units, usualWeights).map(({ place }) => place)).toEqual([1, 1, 3, null]);
  });

  const any = fc.record({
    unit: fc.string(),
    owed: fc.nat(9),
    onTime: fc.nat(9),
    overdueDays: fc.nat(99),
    notices: fc.nat(3),
    claims: fc.nat(9),
    returned: fc.nat(9),
  });

  test('gives a unit the same place in whatever order the units come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ unit }) => unit }), (units) => {
        const placeOf = (rows: typeof units) =>
          new Map(ranking(rows, usualWeights).map(({ unit, place }) => [unit, place]));
        expect(placeOf(units.toReversed())).toEqual(placeOf(units));
      }),
    );
  });

  test('never rises with more overdue days, notices or claims sent back', () => {
    fc.assert(
      fc.property(any, fc.constantFrom('overdueDays', 'notices', 'returned'), (unit, what) => {
        const worse = scoreOf({ ...unit, [what]: unit[what] + 1 }, usualWeights);
        expect(worse ?? 0).toBeLessThanOrEqual(scoreOf(unit, usualWeights) ?? 0);
      }),
    );
  });
});

test('outcomes do not depend on the order in which parts and the histories of different parts are stored', () => {
  const acts = [
    done('2021-10-28'),
    done('2021-11-03', { unit: '区水利局' }),
    done('2021-11-09', { code: code('甲2') }),
  ];
  const order = fc.shuffledSubarray(acts, { minLength: 3 });
  fc.assert(
    fc.property(order, fc.shuffledSubarray(standings, { minLength: 4 }), (shuffled, rows) => {
      expect(found(shuffled, quarter, '2021-12-01', rows)).toEqual(found(acts));
    }),
  );
});
