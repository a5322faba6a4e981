import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../src/plan/assignment.ts';
import { type Attempt, life, type Move, moved, moveOf, taskStage } from '../../src/supervise/life.ts';

const unitMoves: Move[] = ['receive', 'report', 'claim', 'clear'];
const officeMoves: Move[] = ['close', 'return', 'reopen'];
// The keys of the table are the stages.
const stages = Object.keys(life) as Stage[];

const attempt = (move: Move, over: Partial<Attempt> = {}): Attempt => ({
  move,
  mover: officeMoves.includes(move) ? 'office' : 'unit',
  person: 'zhao',
  claimant: 'wang',
  reason: '缺验收单',
  ...over,
});

describe('a part of a task', () => {
  test.each<[Stage, Move, Stage]>([
    ['assigned', 'receive', 'received'],
    ['received', 'report', 'under_way'],
    ['under_way', 'claim', 'claimed'],
    ['claimed', 'close', 'closed'],
  ])('goes from 交办 to 销号: %s – %s – %s', (from, move, to) => {
    expect(moved(from, attempt(move))).toEqual({ kind: 'moved', stage: to });
  });

  test.each<[string, Stage, Attempt, Stage]>([
    ['is sent back with a reason', 'claimed', attempt('return'), 'returned'],
    ['is claimed again after it was sent back', 'returned', attempt('claim'), 'claimed'],
    ['stays sent back while all its reports are withdrawn', 'returned', attempt('clear'), 'returned'],
    ['is reopened with a reason (回头看)', 'closed', attempt('reopen'), 'under_way'],
    ['goes back when its claim is corrected', 'claimed', attempt('report'), 'under_way'],
    ['goes back when its only report is withdrawn', 'claimed', attempt('clear'), 'received'],
    ['stays closed when 收到 comes late', 'closed', attempt('receive'), 'closed'],
  ])('%s', (_, from, tried, to) => {
    expect(moved(from, tried)).toEqual({ kind: 'moved', stage: to });
  });

  const illegal = (stage: Stage, move: Move) => ({ kind: 'illegal', stage, move });
  test.each<[string, Stage, Attempt, object]>([
    ['is not closed before it is claimed', 'under_way', attempt('close'), illegal('under_way', 'close')],
    ['is not reported on once closed', 'closed', attempt('report'), illegal('closed', 'report')],
    ['is not closed twice', 'closed', attempt('close'), illegal('closed', 'close')],
    ['is not confirmed by whoever claimed it', 'claimed', attempt('close', { person: 'wang' }), { kind: 'own-claim' }],
    [
      'is not closed by its unit',
      'claimed',
      attempt('close', { mover: 'unit' }),
      { kind: 'not-yours', mover: 'office' },
    ],
    [
      'is not claimed by the office',
      'under_way',
      attempt('claim', { mover: 'office' }),
      { kind: 'not-yours', mover: 'unit' },
    ],
    ['is not sent back without a reason', 'claimed', attempt('return', { reason: ' ' }), { kind: 'no-reason' }],
    ['is not reopened without a reason', 'closed', attempt('reopen', { reason: null }), { kind: 'no-reason' }],
  ])('%s', (_, from, tried, why) => {
    expect(moved(from, tried)).toEqual({ kind: 'refused', why });
  });

  test('no walk of any moves leaves the table, and only another person of the office closes what was claimed', () => {
    const step = fc.record({
      move: fc.constantFrom(...unitMoves, ...officeMoves),
      mover: fc.constantFrom('unit' as const, 'office' as const),
      person: fc.constantFrom('wang', 'zhao'),
      reason: fc.constantFrom(null, '', '未覆盖'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (walk) => {
        let stage: Stage = 'assigned';
        let claimant: string | null = null;
        for (const one of walk) {
          const after = moved(stage, { ...one, claimant });
          if (after.kind === 'refused') continue;
          expect(life[stage][one.move]).toBe(after.stage);
          expect(officeMoves.includes(one.move)).toBe(one.mover === 'office');
          if (one.move === 'close') expect([stage, one.person === claimant]).toEqual(['claimed', false]);
          if (one.move === 'claim') claimant = one.person;
          stage = after.stage;
        }
      }),
    );
  });
});

test('what stands reported says how a part moves', () => {
  const moves = [moveOf('done'), moveOf('blocked'), moveOf('not_started'), moveOf(null)];
  expect(moves).toEqual(['claim', 'report', 'report', 'clear']);
});

describe('a task of several units', () => {
  const parts = (...found: Stage[]) => found.map((stage) => ({ role: 'lead' as const, stage }));

  test.each<[Stage[], Stage]>([
    [['assigned', 'assigned'], 'assigned'],
    [['assigned', 'received'], 'received'],
    [['assigned', 'claimed'], 'under_way'],
    [['received', 'closed'], 'under_way'],
    [['under_way', 'closed'], 'under_way'],
    [['claimed', 'closed'], 'claimed'],
    [['closed', 'closed'], 'closed'],
    [['closed', 'returned', 'assigned'], 'returned'],
  ])('whose parts are %j is %s', (found, stage) => {
    expect(taskStage(parts(...found))).toBe(stage);
  });

  test('counts by those who lead it, by the supporting ones only where nobody leads', () => {
    expect(taskStage([...parts('closed'), { role: 'support', stage: 'assigned' }])).toBe('closed');
    expect(taskStage([{ role: 'support', stage: 'claimed' }])).toBe('claimed');
    expect(taskStage([])).toBeNull();
  });

  test('stands the same in whatever order its parts are looked at, and is closed only when all are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stages), { minLength: 1, maxLength: 6 }), (found) => {
        const whole = taskStage(parts(...found));
        expect(taskStage(parts(...found.toReversed()))).toBe(whole);
        expect(whole === 'closed').toBe(found.every((stage) => stage === 'closed'));
      }),
    );
  });
});
