import { type Day, dateOf, monthOf, weekday, yearOf } from '../../time/day.ts';
import type { ask as messages } from '../zh-CN/ask.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const plainDay = (day: Day) => `${dateOf(day)} ${months[monthOf(day) - 1]}`;
const nearDay = (day: Day, today: Day) =>
  yearOf(day) === yearOf(today) ? plainDay(day) : `${plainDay(day)} ${yearOf(day)}`;
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const roles = { lead: 'Lead', support: 'Support' };

export const ask: typeof messages = {
  day: (day) => `${plainDay(day)} ${yearOf(day)} (${weekdays[weekday(day) - 1]})`,
  unit: (name, nameEn) => (nameEn === null ? name : `${name} (${nameEn})`),
  units: (names) => names.join(', '),
  plan: (name, nameEn) => nameEn ?? `${name} plan`,
  source: (plan, place) => `${plan}, ${place}`.replace(/, $/, ''),
  quoted: (words) => `“${words}”`,
  roles: roles,
  nobody: { lead: 'none: the plan names no lead', support: 'none: the plan names no supporting unit' },
  verdict: (unit, role) =>
    role === null ? `${unit}: no part in it` : role === 'lead' ? `${unit}: yes, leads it` : `${unit}: supports it`,
  deadlineName: 'Due',
  startName: 'From',
  noDeadline: 'none: the plan sets no deadline for it.',
  noDay: 'no day is set, the plan only says:',
  daysLeft: (days) =>
    days > 0 ? `${counted(days, 'day')} left` : days === 0 ? 'today' : `${counted(-days, 'day')} ago`,
  deadline: (day, left, words) => `${day}${left === null ? '' : `, ${left}`}: ${words}`,
  statusName: 'Progress',
  nothingReported: 'nothing reported yet',
  standing: (unit, state) => `${unit}: ${state}`,
  reported: (what, day) => `${what} (reported ${plainDay(day)})`,
  status: { not_started: 'not started', in_progress: 'under way', done: 'done', blocked: 'blocked' },
  percent: (percent) => `${percent}%`,
  also: (codes) => `See also: ${codes.join(', ')}`,
  whichTask: (count) => (count === 1 ? 'Do you mean this one?' : `${count} tasks could be meant. Which one?`),
  whichUnit: (unit) =>
    `This chat is bound to no unit yet. Which unit do you mean? For instance “what does ${unit} lead?”`,
  whichMatter: (code) => `Which task do you mean? Give its number or what it is about, for instance “${code}”.`,
  noNumber: (numbers, last) => `There is no task ${numbers}. ${last}.`,
  lastNumber: (plan, number) => `${plan} ends at ${number}`,
  lastNumbers: (parts) => parts.join(', '),
  stranger: (name) => `The plans give “${name}” no part.`,
  unheld: {
    person: 'The plans name units, no persons.',
    contact: 'The plans give no contact details.',
    money: 'The plans give no such amount.',
  },
  noTopic: (code) => `Nothing about that was found in the plans. Try other words, or a number such as “${code}”.`,
  noFigure: (words) => `The plan gives no figure, it only says ${words}`,
  scope: {
    of: (units, plans, window) => [units, plans, window].filter((part) => part !== '').join(' · '),
    window: (from, to, today) => [...new Set([from, to])].map((day) => nearDay(day, today)).join(' – '),
    overdue: 'Overdue',
    next: 'Next due',
    alone: 'alone',
    jointly: 'jointly',
  },
  listed: (scope, count, what) =>
    what === 'others' ? `${scope}:` : `${scope}: ${counted(count, what === 'rows' ? 'project' : 'task')}`,
  nothing: (scope, wanted) => `${scope}: no ${wanted}.`,
  wanted: {
    due: 'task due',
    overdue: 'task overdue',
    lead: 'task to lead',
    support: 'task to support',
    any: 'task',
    rows: 'project',
    rhythm: 'such task',
  },
  groups: {
    due: '',
    overdue: '',
    yearly: 'Targets for the year (no day is set):',
    recurring: 'Recurring:',
    lead: (count) => `Leads ${counted(count, 'task')}:`,
    support: (count) => `Supports ${counted(count, 'task')}:`,
    openSupport: (count) => `Also ${count} that name only “相关” (relevant) units:`,
    rows: 'Annex projects:',
    others: 'Also:',
  },
  of: (scope, rest) => `${scope}. ${rest}`,
  item: (parts) => parts.join(' — '),
  codes: (codes) => codes.join(', '),
  counts: {
    tasks: (scope, count) => `${scope === '' ? 'In total' : scope}: ${counted(count, 'task')}.`,
    safeguards: (scope, count) => `${scope === '' ? 'In total' : scope}: ${counted(count, 'safeguard')}.`,
    units: (count) => `${counted(count, 'unit')} in total.`,
    leads: (code, count) => `${code} has ${counted(count, 'lead unit')}:`,
    supports: (code, count) => `${code} has ${counted(count, 'supporting unit')}:`,
    parts: (parts) => parts.map(({ plan, count }) => `${plan} ${count}`).join(', '),
  },
  compare: {
    count: (name, role, count) => `${name}: ${role === null ? '' : role === 'lead' ? 'leads ' : 'supports '}${count}`,
    more: (name, by) => `${name} has ${by} more.`,
    alike: 'As many.',
    date: (code, title, day) => `${code} ${title}: ${day}`,
    noDate: 'no deadline is set',
    sooner: (code, days) => `${code} is ${counted(days, 'day')} earlier.`,
    sameDay: 'The same day.',
    leads: (code, title, leads) => `${code} ${title} — lead: ${leads}`,
    shared: (units) => `Both are led by ${units}.`,
    noneShared: 'No lead unit in common.',
    sameLeads: 'The same lead units.',
  },
  help: ({ code, number, plan, unit }) =>
    [
      'Just ask, in English or Chinese, for instance:',
      `“who leads task ${number} in the ${plan}?”  “which units support ${code}?”`,
      `“when is ${code} due?”  “what does ${unit} lead?”`,
      `“what do we have due this month?”  “how many tasks in the ${plan}?”`,
    ].join('\n'),
};
