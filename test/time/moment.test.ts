import { expect, test } from 'vitest';
import { parseMoment } from '../../src/time/moment.ts';

test.each([
  ['2021-10-28', '2021-10-27T16:00:00Z'],
  ['2021-10-28T08:50', '2021-10-28T00:50:00Z'],
  ['2021-10-28 08:50', '2021-10-28T00:50:00Z'],
  ['2021-10-28T08:50:30.5', '2021-10-28T00:50:30.500Z'],
  ['2021-10-28T08:50:00Z', '2021-10-28T08:50:00Z'],
  ['2021-10-28T08:50:00+08:00', '2021-10-28T00:50:00Z'],
  ['2021-10-28T08:50-0330', '2021-10-28T12:20:00Z'],
])('reads %s by the wall clock of the office unless an offset is written', (text, moment) => {
  expect(parseMoment(text, 'Asia/Shanghai')).toBe(Date.parse(moment));
});

test.each(['', 'now', '2021-13-01', '2021-09-31', '2021-10-28T25:00', '2021-10-28T08:60', '08:50'])(
  'takes %j for no moment',
  (text) => {
    expect(parseMoment(text, 'Asia/Shanghai')).toBeNull();
  },
);
