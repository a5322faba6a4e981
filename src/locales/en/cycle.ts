import { type Day, dateOf, monthOf, weekday } from '../../time/day.ts';
import type { cycle as messages } from '../zh-CN/cycle.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const monthName = (day: Day) => months[monthOf(day) - 1];
const plainDay = (day: Day) => `${dateOf(day)} ${monthName(day)}`;
const fullDay = (day: Day) => `${weekdays[weekday(day) - 1]} ${plainDay(day)}`;
const list = (words: readonly string[]) => words.join(', ');
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const quarterName = (quarter: number) => `Q${quarter}`;

export const cycle: typeof messages = {
  week: {
    until: (days, due, hour) => `${hour ?? 'the end of work'} ${['today', 'tomorrow'][days] ?? `on ${fullDay(due)}`}`,
    report: (alone, until, office) => `${alone ? 'This' : 'Also: this'} week's report goes to ${office} by ${until}.`,
    last: (unit, until, office) =>
      `[Weekly report] ${unit}: nothing has come in this week; please report to ${office} by ${until}. Just write what has been done.`,
    few: (codes, more) => `${list(codes)}${more > 0 ? ` and ${more} more` : ''}`,
    open: (count, dated, undated) =>
      `${[
        `${count} open`,
        ...(dated === null ? [] : [`with a date: ${dated}`]),
        ...(undated === null ? [] : [`without a date: ${undated}`]),
      ].join('; ')}.`,
    howTo: (code) => ` Just write what has been done, for instance “${code} 80% done”.`,
    amended: (unit, clock, codes, silent) =>
      `[Weekly report amended] ${unit} reported at ${clock} (${list(codes)}); ${silent > 0 ? `${counted(silent, 'unit')} still silent` : 'everybody has reported'}.`,
    late: (units) => `Reported after it was compiled: ${list(units)}.`,
    noted: (office) => `This week's report is compiled already; ${office} is told that yours came late.`,
  },
  month: {
    heading: (unit, today, count) =>
      `[${monthName(today)} ahead] ${unit} · ${fullDay(today)} · ${counted(count, 'task')}`,
    line: (title, facts) => `${title} (${facts.join(', ')})`,
    by: (due) => `due ${plainDay(due)}`,
    ahead: (office, today, count) =>
      `[${monthName(today)} ahead] ${office} · ${count > 0 ? `${counted(count, 'task')} still due this month` : 'nothing is due this month'}`,
    day: (day, tasks) => `${plainDay(day)}: ${list(tasks)}`,
    overdue: (tasks) => `${tasks.length} overdue: ${list(tasks)}`,
    led: (code, units) => `${code} (${units.length > 2 ? counted(units.length, 'unit') : list(units)})`,
  },
  quarter: {
    name: quarterName,
    heading: (unit, quarter, today, count) =>
      `[${quarterName(quarter)} review] ${unit} · ${fullDay(today)} · ${count} open`,
    overdue: (count) => `${count} overdue`,
    pressing: (count) => `${count} due this quarter`,
    later: (count) => `${count} due later`,
    undated: (count) => `${count} without a date`,
    codes: (title, codes) => `${title}: ${list(codes)}.`,
    supports: (codes) => `${codes.length} supported: ${list(codes)}.`,
    howTo: (code) => `Just write what has been done, for instance “${code} 80% done”.`,
    review: (office, quarter, today) => `[${quarterName(quarter)} review] ${office} · as of ${plainDay(today)}`,
    totals: (open, overdue, pressing, undated, claims) =>
      `${open} open: ${overdue} overdue, ${pressing} still due this quarter, ${undated} without a date; ${counted(claims, 'claim')} waiting to be closed.`,
    silent: (units) => `Silent all quarter: ${list(units)}.`,
    ranking: (quarter) => `ranking ${quarterName(quarter)}`,
    bulletin: (quarter) => `bulletin ${quarterName(quarter)}`,
  },
};
