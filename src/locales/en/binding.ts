import type { binding as messages } from '../zh-CN/binding.ts';
import { plainDay } from './days.ts';

const list = (words: readonly string[]) => words.join(', ');

export const binding: typeof messages = {
  use: (code) =>
    `Add me to the group and send the code there; where I do not see it, send "/bind ${code}" (on Slack "/duban ${code}"), or mention me with it. It works once.`,
  code: {
    unit: (unit, code, until, chats) =>
      `Code for ${unit}: ${code} (until ${plainDay(until)}${chats > 0 ? `; it has ${chats} already, this adds one` : ''})`,
    office: (office, code, until) =>
      `Code for the chat of ${office}: ${code} (until ${plainDay(until)}). Whatever chat it is used in may close tasks and grant extensions: keep it to yourselves.`,
  },
  bound: {
    unit: (unit) => `This is now the group of ${unit}.`,
    office: (office) =>
      `This is now the chat of ${office}. "unbound" lists the units without a group, "invite UNIT" makes a code, "help" lists the rest.`,
    leads: (unit, leads, supports) => `${unit} leads ${leads} and supports ${supports}.`,
    first: (tasks, more) => `Leads: ${list(tasks)}${more > 0 ? ` and ${more} more` : ''}.`,
    next: 'Due next:',
    due: (name, day, left) =>
      `${name}: ${plainDay(day)}, ${left === 0 ? 'today' : `${left} ${left === 1 ? 'day' : 'days'} left`}`,
    nothingDue: 'Nothing is due soon.',
    onward: (code) => `Ask, or report: ${code} 70% done.`,
  },
  told: {
    bound: (unit, chat, by) => `${unit} has its group: ${chat}, bound by ${by}.`,
    unbound: (unit, chat) => `Unbound: ${unit}, ${chat}. "invite ${unit}" makes a new code.`,
  },
  unbound: (unit, office) => `${office} has unbound this group from ${unit}; reminders stop here.`,
  chat: (title, address) => (title === '' ? address : `${title} (${address})`),
  missing: {
    heading: (bound, missing) => `${bound} bound, ${missing} not.`,
    units: (units) => `Not bound: ${list(units)}.`,
    lost: (chats) => `Out of reach: ${list(chats)}. Add me again and they go on.`,
    nobody: (bound) => `All ${bound} units are bound.`,
  },
  which: (unit, chats) => `${unit} has ${chats} chats. Unbind which?`,
  order: {
    invite: (unit) => `invite ${unit}`,
    inviteAll: 'invite unbound',
    unbind: (chat) => `unbind ${chat}`,
  },
  button: {
    invite: (unit) => `Invite ${unit}`,
    inviteAll: 'Invite all',
    unbind: (chat) => `Unbind ${chat}`,
  },
  refused: {
    wrong: 'There is no such code: check it and send it again.',
    used: 'This code was used before: ask the office for another.',
    expired: 'This code has expired: ask the office for another.',
    tooMany: 'Too many wrong codes: none is taken here for an hour.',
    already: (unit) => `This is the group of ${unit} already; the code is still good.`,
    other: (unit, office) =>
      `Not bound: this is the group of ${unit}. To change it, ${office} first says "unbind ${unit}" in its own chat.`,
    officeChat: (unit) => `Not bound: this is the office's own chat. Send the code in the group of ${unit}.`,
    noRight: (unit, office) =>
      `No permission: this is the group of ${unit}; only ${office} changes that, in its own chat.`,
    howTo: (office) =>
      `Binding takes a code: ${office} says "invite UNIT" in its own chat; send the code it gets here.`,
    whom: 'Name the unit: "invite finance bureau".',
    stranger: (name) => `There is no unit "${name}".`,
    allBound: 'All units have a chat; to add another, name the unit.',
    noChat: (name) => `${name} has no chat that is bound.`,
    lastOffice: 'Not unbound: it is the only chat of the office. Bind another first, or run duban bind --unbind.',
  },
};
