import type { desk as messages } from '../zh-CN/desk.ts';

export const desk: typeof messages = {
  repeated: '(this may have been sent before)',
  commands: {
    private: { help: 'How it works' },
    group: { bind: 'Bind this group to a unit: /bind CODE', help: 'How it works' },
    unit: {
      report: 'Report progress: /report TASK 80%',
      done: 'Report completion: /done TASK',
      extend: 'Ask for more time: /extend TASK to Oct 31 because …',
      withdraw: 'Take back the last report',
      lights: 'The lights of this unit',
      help: 'How it works',
    },
    office: {
      pending: 'What waits for closing or more time',
      lights: 'The lights',
      weekly: 'The weekly report',
      ranking: 'The ranking',
      bulletin: 'Draft of the bulletin',
      unbound: 'Units whose group is not bound',
      invite: 'Invite a unit to bind its group: /invite UNIT',
      help: 'How it works',
    },
  },
  noOfficeChat: (office) => `${office} has no chat of its own yet; bind it first:`,
  joined: {
    unbound: (office: string, hearsAll: boolean) =>
      `I am Duban. Send your code here${hearsAll ? '' : ' (as "/bind CODE")'}; ${office} gets one by saying "invite UNIT" in its own chat.`,
    bound: (unit: string) => `I am Duban, and this is the group of ${unit}. Ask, or answer a reminder to report.`,
    deaf: 'I see only what mentions me, answers me or starts with "/". To hear every report, make me an administrator, or have my owner turn privacy mode off with BotFather (/setprivacy) and add me again.',
  },
  removed: 'the bot was put out of the group',
  lost: (unit: string, chat: string, why: string) =>
    `The group of ${unit} (${chat}) cannot be reached any more: ${why}. Reminders stop there until I am let in again.`,
  local: {
    bot: 'Duban',
    person: 'terminal',
    welcome: (now) => `It is ${now}. Ask, or report progress; /help lists the commands, Tab completes.`,
    help: [
      '/in GROUP  enter a group',
      "/re TEXT  answer Duban's last message in this group",
      '/file path words  say something with a file of this machine',
      '/now 2021-10-29T09:10  set the clock (without a time: show it)',
      '/groups  list the groups',
      '/quit  leave',
    ].join('\n'),
    clock: (now) => `(clock: ${now})`,
    noSuchGroup: (name) => `There is no group “${name}”; /groups lists them.`,
    noSuchFile: (path) => `There is no file “${path}”.`,
    noSuchMoment: (text) => `“${text}” is no moment: write it like 2021-10-29T09:10.`,
  },
  tour: {
    opening: 'There is no terminal to type in, so here is a one-minute tour (kept in memory, nothing is written).',
    who: (number) => `Who leads task ${number}?`,
    when: (code) => `When is ${code} due?`,
    ours: 'What do we still have to finish this month?',
    reminders: '—— The moment of a reminder comes:',
    reply: '80% done',
    onward: [
      '—— From here:',
      'Run npm start in a terminal to sit in the groups; /help lists the commands.',
      "Or pipe lines in: printf 'Who leads task 25?\\n' | npm start",
      'Without a chat: npm run --silent duban -- ask "…", duban tasks --json, duban reminders --from DAY --to DAY --json',
      'For Telegram or Slack set their tokens and run npm start again (see the README).',
    ].join('\n'),
  },
};
