import { type Day, dateOf, monthOf } from '../../time/day.ts';
import type { progress as messages } from '../zh-CN/progress.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const date = (day: Day) => `${dateOf(day)} ${months[monthOf(day) - 1]}`;
const statuses = {
  not_started: 'not started',
  in_progress: 'in progress',
  done: 'done',
  blocked: 'blocked, help needed',
};

export const progress: typeof messages = {
  recorded: {
    report: 'Recorded: ',
    done: 'Recorded: ',
    problem: 'Problem noted: ',
    extension: 'Extension asked for: ',
    correct: 'Corrected: ',
    withdraw: 'Withdrawn: ',
  },
  statuses,
  percent: (percent) => `${percent}%`,
  doneOn: (day) => ` (${date(day)})`,
  plannedFor: (day) => `, planned by ${date(day)}`,
  extendedTo: (day) => (day === null ? 'please add the new date' : `until ${date(day)}`),
  figures: (figures) => figures.join(', '),
  note: (words) => ` (“${words}”)`,
  facts: (facts) => facts.join(', '),
  record: (parts) => parts.join(' · '),
  records: (records) => `${records.join('; ')}.`,
  awaitsClosing: (office) => `Waiting for ${office} to close it.`,
  notRecorded: 'Not recorded: ',
  refused: {
    noSuchTask: (name) => `there is no task “${name}”.`,
    notInvolved: (code, unit, leads) =>
      `${unit} has no part in ${code}${leads.length > 0 ? ` (led by ${leads.join(', ')})` : ''}.`,
    otherUnit: (unit) => `that is the progress of ${unit}; please report it in their group.`,
    impossiblePercent: (words) => `“${words}” cannot be; progress is between 0 and 100%.`,
    impossibleDay: (words) => `there is no such day as “${words}”.`,
    notYet: (day) => `${date(day)} is still to come.`,
    notOnRecord: (code) =>
      code === null ? 'this group has nothing on record to withdraw.' : `this group has not reported ${code}.`,
    closed: (code, office) => `${code} is closed; ask ${office} to reopen it first.`,
    unboundChat: 'this group is not bound to a unit yet; ask the coordinating office.',
    noSuchCommand: (name) => `there is no command “${name}”, or it is not for this group.`,
  },
  whichTask: 'Which one?',
  nameTheTask: 'Which task? Please name it, for example “大气25 80%”.',
  whatValue: (codes) =>
    `${codes.length > 0 ? `${codes.join(', ')}: ` : ''}how far is it? Please answer with a percentage or “done”.`,
  buttons: { correct: 'Correct', withdraw: 'Withdraw', problem: 'Need help', extension: 'Ask for more time' },
};
