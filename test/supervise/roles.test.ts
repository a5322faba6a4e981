import { expect, test } from 'vitest';
import { mayReadReports, seatOf } from '../../src/supervise/roles.ts';

const seats = {
  office: seatOf({ unit: null, officeChat: true }),
  lead: seatOf({ unit: '区住建局', officeChat: false }),
  other: seatOf({ unit: '区司法局', officeChat: false }),
  nobody: seatOf({ unit: null, officeChat: false }),
  stranger: seatOf(null),
};

test.each<[keyof typeof seats, string, boolean]>([
  ['office', '区水利局', true],
  ['lead', '区住建局', true],
  ['lead', '区水利局', true],
  ['lead', '区司法局', false],
  ['other', '区司法局', true],
  ['other', '区水利局', false],
  ['nobody', '区水利局', false],
  ['stranger', '区水利局', false],
])('whether the chat of the %s reads the reports of %s on a joint task: %s', (seat, unit, may) => {
  expect(mayReadReports(seats[seat], ['区住建局', '区水利局'], unit)).toBe(may);
});
