import type { Block, Button, Message } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Act } from '../plan/act.ts';
import type { Assignment, Extension } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import type { Seat } from '../supervise/roles.ts';

/** Most buttons under one message. */
const BUTTONS = 6;
/** Platforms carry so many bytes with a button. */
const ACTION_BYTES = 64;

/** A message of plain lines. */
export function lines(texts: readonly string[]): Message {
  return { blocks: texts.map((text) => ({ kind: 'text', text })) };
}

/** A button that gives an order about a part, as if it had been typed; none where the order is too long to be carried. */
export function orderButton(
  label: string,
  order: string,
  { code, unit }: Pick<Assignment, 'code' | 'unit'>,
): readonly Button[] {
  return carried(label, `${order} ${code} ${unit}`);
}

/** A button; none where what it stands for is too long to be carried. */
export function carried(label: string, action: string): readonly Button[] {
  return new TextEncoder().encode(action).length <= ACTION_BYTES ? [{ label, action }] : [];
}

/** A message with more lines, above its buttons. */
export function withLines({ blocks }: Message, texts: readonly string[]): Message {
  const place = blocks.findIndex(({ kind }) => kind === 'buttons');
  const cut = place < 0 ? blocks.length : place;
  return { blocks: [...blocks.slice(0, cut), ...lines(texts).blocks, ...blocks.slice(cut)] };
}

/** Lines, and buttons below where there are any. */
export function withButtons({ blocks }: Message, buttons: readonly Button[]): Message {
  const row: Block = { kind: 'buttons', buttons: buttons.slice(0, BUTTONS) };
  return { blocks: buttons.length > 0 ? [...blocks, row] : blocks };
}

/** A request for more time, laid before the office. */
export function requestMessage(
  standing: Assignment,
  { from, to }: Extension,
  reason: string,
  messages: Messages,
): Message {
  const { supervise: say } = messages;
  const text = say.decided.asked(say.part(standing.code, standing.unit), to, from, reason);
  return withButtons(lines([text]), [
    ...orderButton(say.button.grant(standing.unit), say.order.grant, standing),
    ...orderButton(say.button.refuse(standing.unit), say.order.refuse, standing),
  ]);
}

/** A notice as it would be sent, with the choice to send or to drop it. */
export function draftMessage(
  paper: 'notice' | 'talk',
  standing: Assignment,
  text: string,
  messages: Messages,
): Message {
  const { supervise: say } = messages;
  const orders =
    paper === 'notice'
      ? ([say.order.issueNotice, say.order.dropNotice] as const)
      : ([say.order.issueTalk, say.order.dropTalk] as const);
  const message: Message = {
    blocks: [
      { kind: 'heading', text: say.draft(say[paper]) },
      { kind: 'text', text },
    ],
  };
  return withButtons(message, [
    ...orderButton(say.button.issue, orders[0], standing),
    ...orderButton(say.button.drop, orders[1], standing),
  ]);
}

/** What waits for the office. */
export interface Waiting {
  /** Parts claimed finished, each with its claim. */
  readonly claims: readonly { readonly standing: Assignment; readonly act: Act | null }[];
  /** More time asked for, each with what it amounts to. */
  readonly requests: readonly { readonly standing: Assignment; readonly act: Act; readonly extension: Extension }[];
}

/** 待销号 and 待批延期, each line with its button. */
export function waitingMessage({ claims, requests }: Waiting, book: Book, { supervise: say }: Messages): Message {
  if (claims.length + requests.length === 0) return lines([say.waiting.nothing]);
  const title = ({ code }: Assignment) => book.clauses.get(code)?.title ?? '';
  const part = ({ code, unit }: Assignment) => say.part(code, unit);
  const handed = claims.filter(({ standing }) => book.clauses.get(standing.code)?.kind === 'safeguard');
  const tasks = claims.filter((claim) => !handed.includes(claim));
  const papers = [...new Map(handed.map(({ standing }) => [standing.code, standing])).values()].map((standing) => ({
    standing,
    units: handed.filter((claim) => claim.standing.code === standing.code).map((claim) => claim.standing.unit),
  }));
  const items = [
    ...tasks.map(({ standing, act }) =>
      say.waiting.claim(part(standing), title(standing), act?.by.name ?? standing.reportedBy ?? '', act?.date ?? null),
    ),
    ...papers.map(({ standing, units }) => say.waiting.handedIn(standing.code, title(standing), units)),
    ...requests.map(({ standing, act, extension }) =>
      say.waiting.request(part(standing), title(standing), extension.to, extension.from, act.reason ?? ''),
    ),
  ];
  const buttons = [
    ...tasks.flatMap(({ standing }) => orderButton(say.button.close(part(standing)), say.order.close, standing)),
    ...papers.map(({ standing: { code } }) => ({
      label: say.button.close(code),
      action: `${say.order.close} ${code}`,
    })),
    ...requests.flatMap(({ standing }) => orderButton(say.button.grant(part(standing)), say.order.grant, standing)),
  ];
  const message: Message = {
    blocks: [
      { kind: 'heading', text: say.waiting.heading(claims.length, requests.length) },
      { kind: 'list', ordered: false, items },
    ],
  };
  return withButtons(message, buttons);
}

/** What may be done in a chat, with an example of the office's own; nothing of what it may not. */
export function helpLines(
  seat: Seat,
  example: Pick<Assignment, 'code' | 'unit'> | null,
  { supervise: say }: Messages,
): readonly string[] {
  if (example === null || seat.kind === 'nobody') return [];
  const part = `${example.code} ${example.unit}`;
  const items =
    seat.kind === 'office' ? say.help.office(example.code, part, example.unit) : say.help.unit(example.code);
  return [say.help.heading, ...items.map((item) => `· ${item}`)];
}
