import type { forms as messages } from '../zh-CN/forms.ts';
import { plainDay } from './days.ts';

export const forms: typeof messages = {
  title: { report: 'Report progress', extension: 'Ask for more time', correct: 'Correct a report' },
  submit: 'Submit',
  cancel: 'Cancel',
  task: 'Task',
  named: 'Named in this message',
  choice: (code, title) => `${code} ${title}`,
  percent: 'Progress (%)',
  percentHint: 'A whole number from 0 to 100; 100 reports it done',
  day: 'Extend until',
  reason: 'Reason',
  words: 'What was done',
  wordsHint: 'Steps, figures, obstacles; fill in this or the progress',
  wrong: {
    task: 'Please choose a task of your unit.',
    percent: 'Please enter a whole number from 0 to 100.',
    nothing: 'Please fill in the progress or what was done.',
    day: (today) => `Please choose a day after ${plainDay(today)}.`,
    reason: 'Please give the reason.',
    words: (longest) => `Please write no more than ${longest} characters.`,
    unclear: 'This tells no progress: say what was done, or fill in the progress.',
  },
  nothing: 'Your unit has no open task to fill in.',
  stranger: 'Your unit is not known: join its channel first, then open this again.',
  busy: 'The desk is busy; it answers here as soon as it can. If nothing comes within a minute, please say it again.',
  typed: {
    report: (code, percent, words) =>
      `${code} ${[percent === null ? '' : `progress ${percent}%`, words].filter(Boolean).join(', ')}`,
    correct: (code, percent, words) =>
      `correction: ${code} ${[percent === null ? '' : `progress ${percent}%`, words].filter(Boolean).join(', ')}`,
    extension: (code, day, reason) => `extension for ${code} until ${day}, because ${reason}`,
    aside: (words) => `「${words}」`,
  },
  home: {
    heading: (unit, day, open) => `${unit} · ${plainDay(day)} · ${open} open`,
    next: (code, day) => `Next due: ${code}, ${plainDay(day)}.`,
    line: (light, code, title, role, facts) => `${light} ${code} ${title} · ${role} (${facts.join(', ')})`,
    more: (count) => `… and ${count} more: ask “what have we not finished?” in your unit’s channel`,
    nothing: 'No task is open.',
    office: (office) => `This is the desk of ${office}. You are in no unit’s channel yet; ask me about the plan here.`,
    usage: 'How to use it',
    inChat: 'In your unit’s channel you can:',
  },
};
