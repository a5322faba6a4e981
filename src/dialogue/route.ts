import type { Incoming } from '../chat/incoming.ts';

/** Where an event goes. */
export type Route =
  | 'silent'
  | 'button'
  | 'edited'
  | 'deleted'
  | 'bind'
  | 'resume'
  | 'order'
  | 'help'
  | 'receipt'
  | 'snooze'
  | 'progress'
  | 'ask';

/** What an event is, as far as its route depends on it. What costs reading is asked only when it is needed. */
export interface Evidence {
  readonly incoming: Incoming;
  /** The chat is bound to a unit. */
  readonly ofUnit: boolean;
  /** Names a code, or orders something about the binding of chats, and is meant for us. */
  readonly binds: () => boolean;
  /** Answers the question we asked this person here. */
  readonly resumes: () => boolean;
  /** Tells the desk to decide or to show something of the supervision. */
  readonly orders: () => boolean;
  /** Decides about a task so plainly, in the office's own chat, that it need not be addressed to the bot. */
  readonly ordersPlainly: () => boolean;
  /** Says to a reminder no more than that it was read. */
  readonly receives: () => boolean;
  /** Asks to be reminded again, and no more. */
  readonly snoozes: () => boolean;
  /** Nothing but a call for help. */
  readonly callsForHelp: () => boolean;
  /** Reads as progress: something to record, to refuse or to ask back about. */
  readonly reports: () => boolean;
  /** Something is recorded by it, or was typed so plainly as a report that it must be refused. */
  readonly reportsPlainly: () => boolean;
  /** Reads as a question that has an answer, choices, or an honest "not in the plan". */
  readonly asks: () => boolean;
}

/** The table of routes: the first row that holds decides. */
const table: readonly (readonly [Route, (evidence: Evidence) => boolean])[] = [
  ['silent', ({ incoming }) => incoming.sender.bot],
  ['button', ({ incoming }) => incoming.body.kind === 'button'],
  ['edited', ({ incoming }) => incoming.body.kind === 'edited'],
  ['deleted', ({ incoming }) => incoming.body.kind === 'deleted'],
  ['silent', ({ incoming }) => incoming.body.kind !== 'text'],
  ['bind', ({ binds }) => binds()],
  [
    'silent',
    (evidence) =>
      isOverheard(evidence) &&
      !evidence.resumes() &&
      !evidence.ordersPlainly() &&
      !(evidence.ofUnit && evidence.reportsPlainly()),
  ],
  ['resume', ({ resumes }) => resumes()],
  ['order', ({ orders }) => orders()],
  ['help', ({ callsForHelp }) => callsForHelp()],
  ['receipt', ({ ofUnit, receives }) => ofUnit && receives()],
  ['snooze', ({ ofUnit, snoozes }) => ofUnit && snoozes()],
  ['progress', ({ ofUnit, reports }) => ofUnit && reports()],
  ['ask', ({ asks }) => asks()],
  ['help', ({ incoming }) => incoming.addressed === 'direct'],
];

/** Where an event goes: one pure ordered table, alike for every platform. */
export function route(evidence: Evidence): Route {
  return table.find(([, holds]) => holds(evidence))?.[0] ?? 'silent';
}

function isOverheard({ incoming }: Evidence): boolean {
  return incoming.addressed === 'overheard' && incoming.replyTo?.ours !== true;
}
