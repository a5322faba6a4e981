import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assignment } from '../../src/plan/assignment.ts';
import { life } from '../../src/supervise/life.ts';
import { type Manner, openRoom } from './room.ts';

const units = ['区住建局', '区城市管理局'];
const unit = fc.constantFrom(...units);
const message = fc.constantFrom('m1', 'm2', 'm3');

/** Something that happens in a room: who says what, where and how. */
const event: fc.Arbitrary<readonly [string, string, Manner]> = fc.oneof(
  fc.tuple(
    unit,
    fc.constantFrom('大气25 完成40%', '大气25 完成90%', '大气25已完成', '大气25 未启动'),
    fc.record({ message }),
  ),
  fc.tuple(
    unit,
    fc.constantFrom('手误，大气25是55%', '撤回大气25', '大气25 申请延期到2022年1月31日，因停工'),
    fc.constant({}),
  ),
  fc.tuple(unit, fc.constant('大气25 完成30%'), fc.constant({ saidAt: '2021-10-20T10:00' })),
  fc.tuple(
    unit,
    fc.constant(''),
    message.map((of): Manner => ({ body: { kind: 'deleted', message: of } })),
  ),
  fc.tuple(
    unit,
    fc.constant(''),
    message.map((of): Manner => ({ body: { kind: 'edited', message: of, text: '大气25 完成75%' } })),
  ),
  fc.tuple(
    fc.constant('office'),
    fc
      .tuple(
        fc.constantFrom('销号', '退回', '回头看', '批准延期', '不批准延期', '通知整改', '发出整改通知', '整改到位'),
        unit,
        fc.constantFrom('', ' 缺照片'),
      )
      .map(([verb, of, reason]) => `${verb} 大气25 ${of}${reason}`),
    fc.constant({ person: '老张' }),
  ),
);

/** What the audit shows of a part, as it stands. */
const shown = ({ stage, extension, snoozed, status, percent, date, figures }: Assignment) => ({
  stage,
  extension,
  snoozed,
  status,
  percent,
  date,
  figures,
});

test('whatever is said, replaying the audit gives what stands, by moves of the table alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 14 }), async (events) => {
      const room = await openRoom('2021-10-28T08:50', units);
      for (const [group, text, manner] of events) await room.say(group, text, manner);
      for (const of of units) {
        const audit = (await room.desk.store.audit(room.desk.office, {})).filter((entry) => entry.unit === of);
        // The audit keeps JSON values; those of a part are the ones `shown` lists.
        const states = audit.filter(({ before }) => before !== null).map(({ after }) => after as Assignment);
        const stages = ['assigned' as const, ...states.map(({ stage }) => stage)];
        for (const [at, stage] of stages.slice(1).entries()) {
          expect([stages[at], ...Object.values(life[stages[at]!])]).toContain(stage);
        }
        const stands = await room.standing(of, '大气25');
        if (states.length > 0) expect(shown(states.at(-1)!)).toEqual(shown(stands!));
        expect(stands?.stage === 'closed' ? stands.status : 'done').toBe('done');
      }
      await room.close();
    }),
    { numRuns: 8 },
  );
}, 60_000);
