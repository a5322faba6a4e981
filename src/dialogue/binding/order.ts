import type { Incoming } from '../../chat/incoming.ts';
import type { Book } from '../../plan/model.ts';
import { unitMentions } from '../../plan/units.ts';
import { seatOf } from '../../supervise/roles.ts';
import { normalise } from '../../text/normalise.ts';
import type { Chat } from '../records.ts';
import { unaddressed } from '../unaddressed.ts';
import { codeIn } from './code.ts';
import { bindingQuestions, bindingWords } from './lexicon.ts';

/** Who is to be invited or unbound. */
export type Whom =
  /** Single units: a group stands for its members. */
  | { readonly kind: 'units'; readonly units: readonly string[] }
  | { readonly kind: 'office' }
  | { readonly kind: 'everyone' }
  | { readonly kind: 'chat'; readonly chat: string }
  /** Nobody is named. */
  | { readonly kind: 'nobody' }
  /** A name that no unit has. */
  | { readonly kind: 'stranger'; readonly name: string };

/** What is said about the binding of chats. */
export type BindingOrder =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'bind' | 'invite' | 'unbind'; readonly whom: Whom }
  | { readonly kind: 'unbound' };

/** Longer texts are no orders; longer names no unit's. */
const LONGEST = 120;
const LONGEST_NAME = 20;

/** Reads `邀请 区住建局`, `解绑 telegram:-1001234`, `未绑定`, a code. Null where the text is nothing of it. */
export function readBinding(text: string, book: Book, me: readonly string[]): BindingOrder | null {
  const code = codeIn(text, me);
  if (code !== null) return { kind: 'code', code };
  if (text.length > LONGEST) return null;
  const said = normalise(unaddressed(text, me)).trim().replace(/\s+/g, ' ');
  if (bindingWords.unbound.test(said)) return { kind: 'unbound' };
  for (const kind of ['invite', 'unbind', 'bind'] as const) {
    const head = bindingWords[kind].exec(said)?.[0];
    const whom = head === undefined ? null : whomIn(said.slice(head.length), /[\s:：]$/.test(head), book);
    if (whom) return { kind, whom };
  }
  return null;
}

/** Whether a chat is bound neither to a unit nor to the office. */
export function isNobodys(chat: Chat | null): boolean {
  return seatOf(chat).kind === 'nobody';
}

/**
 * Whether somebody who says this in a chat is to be heard: what is addressed to the bot, and commands; a bare code in a
 * chat that is nobody's yet; in the office's own chat what names whom it is about.
 */
export function isForUs(order: BindingOrder, { addressed, body }: Incoming, chat: Chat | null): boolean {
  const addressedToUs = addressed !== 'overheard' || (body.kind === 'text' && body.text.startsWith('/'));
  const ofOffice = chat?.officeChat === true;
  if (order.kind === 'code') return addressedToUs || isNobodys(chat);
  if (order.kind === 'unbound') return addressedToUs || ofOffice;
  // 邀请 专家评审 is no order but where orders are given.
  if (order.whom.kind === 'stranger') return addressedToUs && (ofOffice || order.kind === 'bind');
  return addressedToUs || (ofOffice && order.whom.kind !== 'nobody');
}

/** `apart`: a space or a colon stands before the name, so that it may be one nobody has; 邀请专家讲课 names nobody. */
function whomIn(rest: string, apart: boolean, book: Book): Whom | null {
  const name = rest.replace(/[。.!！\s]+$/u, '');
  if (name === '') return { kind: 'nobody' };
  if (bindingWords.everyone.test(name)) return { kind: 'everyone' };
  if (bindingWords.chat.test(name)) return { kind: 'chat', chat: name };
  if (isOffice(name, book)) return { kind: 'office' };
  const units = unitsIn(name, book);
  if (units) return { kind: 'units', units };
  const strange = apart && name.length <= LONGEST_NAME && !bindingQuestions.test(name);
  return strange ? { kind: 'stranger', name } : null;
}

function isOffice(name: string, { office }: Book): boolean {
  const names = [office.name, office.short, office.nameEn, ...office.aliases];
  return bindingWords.office.test(name) || names.some((one) => one.toLowerCase() === name.toLowerCase());
}

/** The units a text consists of, groups resolved; null where it says more. */
function unitsIn(name: string, book: Book): readonly string[] | null {
  const mentions = unitMentions(book.units, name);
  const rest = [...mentions]
    .reverse()
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, name);
  if (mentions.length === 0 || rest.replace(bindingWords.joints, '') !== '') return null;
  return [...new Set(mentions.flatMap(({ unit }) => (unit.kind === 'group' ? unit.members : [unit.name])))];
}
