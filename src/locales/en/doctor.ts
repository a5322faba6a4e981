import type { doctor as messages } from '../zh-CN/doctor.ts';
import { plainDay } from './days.ts';

const list = (words: readonly string[]) => words.join(', ');
const manifest = 'paste bots/slack/manifest.yaml under "App Manifest" at api.slack.com/apps and install the app again';

export const doctor: typeof messages = {
  failed: (count) => `${count} failed: do what is said above`,
  broken: (why) => `could not be looked at: ${why}`,
  node: (version) => `Node ${version}`,
  nodeOld: (version, oldest) => `Node ${version} is too old: install ${oldest} or newer`,
  native: (version) => `SQLite ${version}`,
  nativeBroken: (why) => `the SQLite module does not load (${why}): run npm rebuild better-sqlite3 here`,
  zones: (version) => `time zones ${version}`,
  zonesMissing: 'this Node has no time zones: install an official build, or set NODE_ICU_DATA',
  folder: (path) => `the data folder can be written: ${path}`,
  folderClosed: (path, code) =>
    `the data folder cannot be written (${code}): ${path}; mend its rights, or choose another with --data`,
  disk: (megabytes) => `${megabytes} MB left on the disk`,
  diskFull: (megabytes) => `only ${megabytes} MB left on the disk: make room`,
  database: {
    fresh: (where) => `nothing in ${where} yet: it is made at the first start`,
    current: (where, steps) => `${where} is up to date (${steps} steps)`,
    older: (where, pending, copied) =>
      `${where} is of an older version, ${pending} steps behind: migrated at the next start, ${copied ? 'a copy is kept' : 'so back it up'}`,
    newer: (where, step) => `${where} was written by a newer Duban (${step}): use that version, or other data`,
    away: (where, why) => `${where} cannot be opened (${why}): check its address, its rights, and that the server runs`,
  },
  book: {
    read: (office, tasks) => `${office}: ${tasks} tasks were read`,
    problems: (office, tasks, problems) =>
      `${office}: ${tasks} tasks were read, ${problems} places were not: duban tasks --problems`,
    broken: (why) => `the plan or its settings cannot be read: ${why}`,
  },
  calendar: {
    known: (first, last) => `holidays are known for ${first}–${last}`,
    unknown: (years, first, last) =>
      `the holidays of ${years.join(', ')} are not known (${first}–${last} are): weeks count as plain; list them in calendar.yaml of the office`,
    work: (day) => `today, ${plainDay(day)}, is a working day`,
    quiet: (day, next) => `today, ${plainDay(day)}, nobody is reminded; the next working day is ${plainDay(next)}`,
  },
  chats: {
    office: 'the office has a chat of its own',
    noOffice: 'the office has no chat of its own: run duban bind office, and send the code in its group',
    bound: 'every unit has a chat',
    unbound: (count, first) =>
      `${count} units have no chat (${list(first)}${count > first.length ? ' …' : ''}): say "invite UNIT" in the office's chat`,
    name: (unit, chat) => `${unit} (${chat})`,
    lost: (chats) => `out of reach: ${list(chats)}; add the bot to them again`,
    reachable: 'every chat that is bound can be reached',
  },
  outbox: {
    empty: (waiting) => (waiting === 0 ? 'nothing waits to be sent' : `${waiting} being sent`),
    late: (waiting, minutes) =>
      `${waiting} messages wait to be sent, the oldest for ${minutes} minutes: does the desk run, are its tokens good?`,
    delivered: (days) => `nothing was given up within ${days} days`,
    givenUp: (count, days, why) => `${count} messages were given up within ${days} days, the last because: ${why}`,
  },
  port: {
    free: (place) => `${place} is free`,
    desk: (place) => `a desk runs at ${place}`,
    taken: (place) => `${place} is taken by another program: set PORT to another`,
    closed: (place, code) => `${place} cannot be used (${code}): check HOST, or set PORT to another`,
  },
  noToken: (name) => `others are set without ${name}: set it, or unset them`,
  noPlatform: 'no token is set: only the local chat is served; docs/ says how to join Telegram and Slack',
  away: (vendor, why) => `${vendor} cannot be reached (${why}): check the network, or set its API address`,
  denied: (vendor, why) => `${vendor} refuses: ${why}`,
  clock: {
    right: (vendor) => `this clock agrees with ${vendor}'s`,
    wrong: (vendor, seconds) =>
      `this clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'behind' : 'ahead of'} ${vendor}'s: let it be set over the network (NTP)`,
  },
  telegram: {
    bot: (name) => `the token is good: ${name}`,
    refused: (name, why) =>
      `${name} is refused (${why}): ask @BotFather for a new one (/token), set it and start again`,
    hears: 'hears everything in its groups',
    deaf: 'privacy mode is on: in groups it is shown only mentions, replies and commands. Tell @BotFather /setprivacy, Disable, and add it to its groups again, or make it an administrator',
    joinsNone: 'it may not be added to groups: tell @BotFather /setjoingroups, Enable',
    webhook: {
      polling: (pending) => `fetches by long polling${pending > 0 ? `, ${pending} wait` : ''}`,
      set: (pending) => `the webhook is set${pending > 0 ? `, ${pending} wait` : ''}`,
      stranger: (host) =>
        `a webhook is set at Telegram (${host}), but TELEGRAM_WEBHOOK_URL is not here: the start takes it away`,
      unset: 'no webhook is set at Telegram yet: the start sets it',
      other: (host) => `another webhook is set at Telegram (${host}): the start sets TELEGRAM_WEBHOOK_URL`,
      failed: (why, pending) =>
        `Telegram cannot bring updates: ${why} (${pending} wait); check the proxy and its certificate`,
      waiting: (pending) => `${pending} updates wait to be fetched: does the desk run?`,
    },
  },
  slack: {
    bot: (user, team) => `the token is good: ${user} of ${team}`,
    refused: (why) =>
      `SLACK_BOT_TOKEN is refused (${why}): copy the xoxb- token from "OAuth & Permissions" at api.slack.com/apps`,
    appRefused: (why) =>
      `SLACK_APP_TOKEN is refused (${why}): make another under "App-Level Tokens", with connections:write`,
    noSocketScope: (name) => `${name} lacks a scope: make another under "App-Level Tokens", with connections:write`,
    scopes: (scopes) => `the app lacks the scopes ${list(scopes)}: ${manifest}`,
    allScopes: 'has every scope',
    socket: 'a socket can be opened',
    http: 'Slack brings events to /slack/events; whether it can, "Event Subscriptions" of the app tells',
    deaf: 'cannot hear Slack: set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)',
  },
};
