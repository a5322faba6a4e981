import { expect, test } from 'vitest';
import type { Act, ActKind } from '../../src/plan/act.ts';
import { actsOn, claimantOf, finishedOn, pending } from '../../src/supervise/history.ts';
import type { Day } from '../../src/time/day.ts';
import { act, code } from '../fakes/records.ts';

const claimedDay = (place: number) => `2021-10-0${place + 1}` as Day;
const history = (...kinds: ActKind[]): Act[] =>
  kinds.map((kind, place) => act({ id: `a${place}`, kind, date: kind === 'claimed' ? claimedDay(place) : null }));

test.each<[ActKind[], string | null]>([
  [['received', 'claimed', 'closed'], '2021-10-02'],
  [['claimed', 'returned'], null],
  [['claimed', 'returned', 'claimed'], '2021-10-03'],
  [['claimed', 'unclaimed'], null],
  [['claimed', 'closed', 'reopened'], null],
  [['claimed', 'notice_issued'], '2021-10-01'],
  [[], null],
])('after %j the day it was finished is %s', (kinds, day) => {
  expect(finishedOn(history(...kinds))).toBe(day);
});

test('a request is open until an act answers it', () => {
  const asked = act({ id: 'x', kind: 'extension_asked' });
  const again = act({ id: 'y', kind: 'extension_asked' });
  const refused = act({ id: 'z', kind: 'extension_refused', answers: 'y' });
  expect(pending([asked, again], 'extension_asked')).toBe(again);
  expect(pending([asked, again, refused], 'extension_asked')).toBe(asked);
  expect(pending([asked], 'notice_drafted')).toBeNull();
});

test('a part keeps its own acts, and whoever claimed it last is its claimant', () => {
  const claims = [
    act({ kind: 'claimed', by: { id: 'u1', name: '王' } }),
    act({ kind: 'claimed', by: { id: 'u2', name: '赵' } }),
    act({ kind: 'claimed', unit: '区乙局', by: { id: 'u3', name: '钱' } }),
  ];
  expect(claimantOf(actsOn(claims, { code: code('气1'), unit: '区甲局' }))).toBe('u2');
  expect(claimantOf([])).toBeNull();
});
