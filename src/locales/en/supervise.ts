import { type Day, yearOf } from '../../time/day.ts';
import type { supervise as messages } from '../zh-CN/supervise.ts';
import { plainDay } from './days.ts';

const fullDay = (day: Day) => `${plainDay(day)} ${yearOf(day)}`;
const list = (words: readonly string[]) => words.join(', ');
const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

export const supervise: typeof messages = {
  list,
  part: (code, unit) => `${code} · ${unit}`,
  stage: {
    assigned: 'handed out',
    received: 'received',
    under_way: 'under way',
    claimed: 'claimed finished',
    returned: 'sent back',
    closed: 'closed',
  },

  light: { red: 'red', yellow: 'yellow', blue: 'blue', green: 'green', grey: 'grey' },
  rule: {
    closed: 'closed',
    claimed: 'claimed finished',
    undated: 'no date in the plan',
    overdue: 'overdue',
    idle: (days) => `due within ${counted(days, 'day')} without progress`,
    behind: (points) => `${counted(points, 'point')} or more behind the linear path`,
    soon: (days) => `due within ${counted(days, 'day')}`,
    otherwise: 'on schedule',
  },
  rules: (light, conditions) => `Rule: ${light} = ${conditions.join(', or ')}.`,
  why: {
    head: (part, light, instead) => `${part} is ${light}${instead === null ? '' : ` (not ${instead})`}: `,
    facts: (facts) => `${facts.join(', ')}.`,
    closed: 'closed',
    claimed: 'claimed finished, waiting to be closed',
    undated: 'the plan sets no date',
    due: (day) => `due ${fullDay(day)}`,
    extended: (planned) => ` (extended; in the plan ${fullDay(planned)})`,
    left: (days) => (days === 0 ? 'due today' : `${counted(days, 'day')} left`),
    over: (days) => `${counted(days, 'day')} overdue`,
    aimed: 'the plan only aims at it',
    expected: (percent) => `about ${percent}% expected by now`,
    nothingReported: 'nothing reported yet',
    reported: (percent, day) =>
      `last reported ${percent === null ? 'under way' : `${percent}%`}${day === null ? '' : ` (${plainDay(day)})`}`,
    behind: (points) => `${counted(points, 'point')} behind`,
    others: (lines) => `Other units: ${lines.join('; ')}.`,
  },
  board: {
    heading: (whose, day) => `Lights${whose === null ? '' : ` · ${whose}`} · ${plainDay(day)}`,
    count: (light, count) => `${light} ${count}`,
    section: (light, count) => `${light}: ${count}`,
    line: (part, title, facts) => `${part} ${title} (${facts.join(', ')})`,
    more: (count) => `… and ${count} more`,
    nothing: 'Nothing of the kind.',
  },

  ranking: {
    heading: (from, to) => `Ranking, ${plainDay(from)} – ${plainDay(to)}`,
    line: (unit, score) => `${unit} ${score}`,
    facts: (owed, onTime, overdue, notices, returned, claims) =>
      [
        `${onTime} of ${owed} on time`,
        overdue > 0 ? `${counted(overdue, 'day')} overdue` : null,
        notices > 0 ? counted(notices, 'notice') : null,
        returned > 0 ? `${returned} of ${counted(claims, 'claim')} sent back` : null,
      ]
        .filter((fact) => fact !== null)
        .join(', '),
    tied: (place, line, facts) => `No. ${place} ${line} (${facts})`,
    unranked: (units) => `Nothing was due, so not ranked: ${list(units)}.`,
    nobody: 'Nothing was due in these days: there is no ranking.',
    formula: (onTime, overdueDay, notice, returned) =>
      `Score = ${onTime} × on time ÷ owed − ${overdueDay} × overdue days ÷ owed − ${notice} × notices − ${returned} × sent back ÷ claims, at least 0. Outcomes alone: neither speed of reply nor number of messages counts.`,
  },
  bulletin: {
    heading: (from, to, office) => `Bulletin of ${office}, ${plainDay(from)} – ${plainDay(to)} (draft)`,
    totals: (owed, onTime) => `${owed} owed, ${onTime} of them finished on time.`,
    overdue: (count, today) => `Past their day and open on ${plainDay(today)}: ${count}`,
    overdueLine: (part, title, due, days) => `${part} ${title}: due ${plainDay(due)}, ${counted(days, 'day')} overdue`,
    notices: (count) => `Notices sent: ${count}.`,
  },

  waiting: {
    heading: (claims, requests) => `${claims} waiting to be closed, ${counted(requests, 'extension')} asked for`,
    claim: (part, title, by, day) =>
      `${part} ${title}: claimed by ${by}${day === null ? '' : ` (finished ${plainDay(day)})`}`,
    handedIn: (code, title, units) => `${code} ${title}: handed in by ${units.length} (${list(units)})`,
    request: (part, title, to, planned, reason) =>
      `${part} ${title}: until ${fullDay(to)} instead of ${fullDay(planned)}, because: ${reason}`,
    nothing: 'Nothing waits to be closed or extended.',
  },

  week: {
    heading: (office, from, to) => `Week of ${office}, ${plainDay(from)} – ${plainDay(to)}`,
    counts: (reported, silent) => `${counted(reported, 'unit')} reported, ${silent} did not`,
    silent: (units) => `Not reported: ${list(units)}.`,
    totals: (overdue, pressing, claims) =>
      `${overdue} overdue · ${pressing} due within three days · ${claims} waiting to be closed`,
    overdue: (parts) => `Overdue: ${parts}.`,
    pressing: (parts) => `Due within three days: ${parts}.`,
    parts: (parts, more) => `${list(parts)}${more > 0 ? ` and ${more} more` : ''}`,
    chased: (units) => `Asked for their reports: ${list(units)}.`,
    nobodySilent: 'Every unit that owes a report this week has reported.',
    chase: (unit, office) => `${unit}: this week's report to ${office} is still missing. Just write how far you are.`,
  },

  decided: {
    closed: (part) => `Closed: ${part}.`,
    wholeClosed: (code) => `All leads of ${code} are closed.`,
    stillOpen: (units) => `Still open: ${list(units)}.`,
    returned: (part, reason) => `Sent back: ${part}, because: ${reason}.`,
    reopened: (part, reason) => `Reopened: ${part}, because: ${reason}.`,
    granted: (part, to, planned) => `Extended: ${part} until ${fullDay(to)} (in the plan ${fullDay(planned)}).`,
    refused: (part) => `Extension refused: ${part}.`,
    urged: (part) => `Urged: ${part}.`,
    rectified: (part) => `Noted as put right: ${part}.`,
    issued: (what, part, chats) =>
      `${what} sent: ${part}${chats === 0 ? ' (the unit has no chat yet, so nobody was told)' : ''}.`,
    dropped: (what, part) => `${what} dropped, nothing was sent: ${part}.`,
    asked: (part, to, planned, reason) =>
      `Extension asked for: ${part} until ${fullDay(to)} instead of ${fullDay(planned)}, because: ${reason}.`,
  },
  notice: 'Notice to rectify (整改通知)',
  talk: 'Summons to a talk (约谈通知)',
  draft: (what) => `${what}: draft, not sent`,
  told: {
    closed: (code, title, office) => `Closed: ${code} ${title}. ${office} has confirmed it.`,
    returned: (code, title, reason) =>
      `Sent back: ${code} ${title}, because: ${reason}. Please complete and report it again.`,
    reopened: (code, title, reason) => `Reopened: ${code} ${title}, because: ${reason}. Please go on reporting.`,
    granted: (code, title, to, planned) =>
      `Extended: ${code} ${title} until ${fullDay(to)} (in the plan ${fullDay(planned)}).`,
    refused: (code, title, due, reason) =>
      `Extension refused: ${code} ${title}${due === null ? '' : ` stays due ${fullDay(due)}`}${reason === null ? '' : `, because: ${reason}`}.`,
    urged: (code, title, facts, words) =>
      `Please report: ${code} ${title}: ${facts.join(', ')}.${words === null ? '' : ` ${words}.`}`,
    rectified: (code, title) => `Put right: ${code} ${title}. Confirmed.`,
    notice: (number, unit, code, title, problem, office) =>
      `Notice to rectify no. ${number}: ${unit}\n${code} ${title}\nProblem: ${problem}\nPlease put it right and report it here.\n${office}`,
    talk: (count, unit, code, title, problem, office) =>
      `Summons to a talk: ${unit}\n${code} ${title}\n${count} notices in a row on the same problem: ${problem}\nPlease prepare an account; the time will be told.\n${office}`,
  },
  othersOpen: (units) =>
    units.length > 4 ? `${units.length} other leads have not finished.` : `Not finished yet: ${list(units)}.`,
  notAsked: 'All right, no extension is asked for.',
  asked: (part, to) => `Asked for: ${part} until ${fullDay(to)}. Until it is granted the old date stands.`,

  order: {
    close: 'close',
    grant: 'extend',
    refuse: 'refuse extension',
    issueNotice: 'issue notice',
    dropNotice: 'drop notice',
    issueTalk: 'issue talk',
    dropTalk: 'drop talk',
    waiting: 'pending',
    chase: 'chase reports',
  },
  button: {
    close: (unit) => `Close ${unit}`,
    grant: (unit) => `Extend ${unit}`,
    refuse: (unit) => `Refuse ${unit}`,
    waiting: (count) => `Pending ${count}`,
    chase: 'Chase reports',
    issue: 'Send',
    drop: 'Drop',
  },

  refused: {
    officeOnly: (office) => `This can be done in the chat of ${office} alone.`,
    noSuchTask: (name) => `There is no task ${name}.`,
    whichTask: (example) => `Name the task and the unit, for instance “close ${example}”.`,
    whichUnit: (code, units) => `${code} concerns ${list(units)}: name the unit.`,
    noPart: (code, unit) => `${unit} has no part in ${code}.`,
    nothingWaits: (code, what) => `${code} has ${what}.`,
    waits: {
      claim: 'no claim that waits to be closed',
      closed: 'no closed part to reopen',
      request: 'no extension asked for',
      draft: 'no draft that waits to be sent',
      open: 'no unit that could be noticed',
      notice: 'no notice that was sent',
    },
    illegal: (part, stage) => `Not done: ${part} is ${stage}.`,
    ownClaim: (part) => `Not done: you claimed ${part} yourself; somebody else must close it.`,
    noReason: (part) => `Not done: say why, for instance “return ${part} no acceptance report”.`,
    noProblem: (part) => `Not done: say what the problem is, for instance “notice ${part} records incomplete”.`,
    alreadyClosed: (part) => `Not done: ${part} is closed.`,
    notYours: (code) => `Your unit has no part in ${code}; its progress is shown to its leads and the office.`,
    extension: {
      undated: (part) => `Not laid before the office: the plan sets no date for ${part}.`,
      tooLate: (part, day) =>
        `Not laid before the office: ${part} was due ${fullDay(day)}; an extension is asked for beforehand.`,
      notLater: (part, day) => `Not laid before the office: ${part} is due ${fullDay(day)}, the new day must be later.`,
      finished: (part) => `Not laid before the office: ${part} is claimed finished or closed.`,
      noDate: (part) =>
        `Not laid before the office: until when for ${part}? For instance “extension to 30 Nov because of floods”.`,
      noReason: (part) => `Not laid before the office: why for ${part}? Please answer with the reason, or “cancel”.`,
    },
  },

  help: {
    heading: 'In this chat you can:',
    unit: (code) => [
      `report: ${code} 70%; or simply reply to a reminder`,
      `ask for time: ${code} extension to 30 Nov because of floods`,
      `lights: the colour of each of your tasks; why is ${code} red?`,
    ],
    office: (code, part, unit) => [
      'pending: what waits to be closed or extended',
      `close ${part}; return ${part} no acceptance report; reopen ${part} why`,
      `extend ${part}; refuse extension ${part} why`,
      `urge ${code}; notice ${part} records incomplete; rectified ${part}`,
      `lights; which are red; why is ${code} red?`,
      `evidence; evidence of ${code}`,
      'week; chase reports; ranking; ranking Q3; bulletin October',
      `unbound; invite ${unit}; unbind ${unit}`,
    ],
  },
};
