import { type Day, dateOf, monthOf, weekday, yearOf } from '../../time/day.ts';
import type { why as messages } from '../zh-CN/why.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const plainDay = (day: Day) => `${weekdays[weekday(day) - 1]} ${dateOf(day)} ${months[monthOf(day) - 1]}`;
const fullDay = (day: Day) => `${plainDay(day)} ${yearOf(day)}`;
const list = (words: readonly (string | number)[]) => words.join(', ');

export const why: typeof messages = {
  words: (quote, due) => `Because: ${quote}, due on ${fullDay(due)}`,
  extended: (from, to) => `Extended: from ${fullDay(from)} to ${fullDay(to)}`,
  step: (count, ladder, role) =>
    `Rule: units that ${role} are told ${list(ladder)} days before (0: on the day); this is ${count === 0 ? 'the day itself' : `${count} before`}`,
  overdue: (days, every, first) =>
    `Rule: what is overdue is told ${first ? 'on the first working day after' : `every ${every} days from then on`}; by then it is ${days} days late`,
  other: {
    month_ahead: 'Rule: at the beginning of a month what falls due in it is told ahead',
    weekly_open: 'Rule: before the weekly report is due it is said that it is open',
    weekly_report: 'Rule: on the morning of its day whoever has not reported is reminded of the weekly report',
    weekly_last: 'Rule: before the hour of the weekly report whoever has not reported is reminded once more',
    quarter_review: 'Rule: what is open is reviewed in the last week of a quarter',
    weekly_summary: 'Rule: the week is compiled for the office when its reports are due',
    snoozed: 'Rule: the unit asked to be told again: once more on the next working day',
  },
  off: { weekend: 'a weekend', holiday: 'a holiday' },
  moved: (meant, off, day) => `Day: ${plainDay(meant)} is ${off}, so it is told on ${plainDay(day)}`,
  onTime: (day) => `Day: ${plainDay(day)}, a working day`,
  waits: (from, days, most, day) =>
    `Waits: in the week of ${plainDay(from)} it is told on ${list(days.map(plainDay))}, at most ${most} days a week; so it waits until ${plainDay(day)}`,
  at: (time, first, minutes) =>
    `Time: ${time}${minutes === 0 ? '' : ` (from ${first} on, the units spread; this one ${minutes} min later)`}`,
  to: (unit, role, chats) =>
    `To: ${unit}${role === null ? '' : ` (${role})`}, ${chats === 0 ? 'no chat is bound to it: it goes nowhere' : `chats bound to it: ${chats}`}`,
  state: {
    said: 'Now: it was sent, and is not sent again',
    past: 'Now: it was not sent, and its time has passed',
    task: 'Now: it will be sent. A report of progress does not stop it; done or closed does',
    general: 'Now: it will be sent, unless the unit reports before or has nothing open',
    office: 'Now: it will be sent',
    done: 'Now: not sent, it is reported done and waits to be closed',
    closed: 'Now: not sent, it is closed',
    extended: 'Now: not sent, there is more time; the new day is reminded of',
    reported: 'Now: not sent, it was reported on, or nothing is open',
  },
};
