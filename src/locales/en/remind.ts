import { weekday } from '../../time/day.ts';
import type { remind as messages } from '../zh-CN/remind.ts';
import { plainDay } from './days.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const remind: typeof messages = {
  heading: (unit, today, count) =>
    `[Reminder] ${unit} · ${weekdays[weekday(today) - 1]} ${plainDay(today)}${count > 0 ? ` · ${counted(count, 'task')}` : ''}`,
  late: (day, time) => `(late: should have come ${day === null ? 'today' : plainDay(day)} at ${time})`,
  quoted: (words) => `“${words}”`,
  cell: (header, text) => `${header} ${text}`,
  daysLeft: (days) => (days === 0 ? 'due today' : `${counted(days, 'day')} left`),
  daysOver: (days) => `${counted(days, 'day')} overdue`,
  due: (words, left) => `${words}, ${left}`,
  role: { lead: 'lead', support: 'support' },
  nothingReported: 'nothing reported yet',
  reported: (what, day, planned) =>
    `reported ${what ?? 'under way'} (${plainDay(day)})${planned === null ? '' : `, planned for ${plainDay(planned)}`}`,
  blocked: 'in difficulty',
  notStarted: 'not started',
  howToReply: (count) => `Just reply to this message, for instance “${count > 1 ? '2 ' : ''}80% done”.`,
  buttons: { received: 'Received', snooze: 'Later', report: 'Report', extension: 'More time' },
  snoozed: (codes, day) =>
    `All right: ${codes.join(', ')} once more on ${weekdays[weekday(day) - 1]} ${plainDay(day)}.`,
  notSnoozed: (codes) => `${codes.length > 0 ? codes.join(', ') : 'This'}: due or overdue, it cannot wait.`,
};
