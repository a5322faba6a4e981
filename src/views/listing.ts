import type { Body, Group, Item, Scope } from '../ask/answer.ts';
import type { Block } from '../chat/message.ts';
import { unreachable } from '../errors.ts';
import { deadlineText, type Showing } from './card.ts';
import { clauseName, planName, unitNames } from './clause-names.ts';

type Listing = Extract<Body, { kind: 'list' }>;

/** Longer lists without dates are shown as codes alone. */
const SPELLED_OUT = 15;

/** What a list or count is about: 区住建局 · 水方案 · 10月1日—10月31日. */
export function scopeText(scope: Scope, { book, messages }: Showing): string {
  const { ask } = messages;
  const { window } = scope;
  const plans = scope.plans.map((plan) => planName(book, plan, messages));
  const time =
    window === null
      ? (scope.words ?? '')
      : window.kind === 'span'
        ? ask.scope.window(window.from, window.to)
        : ask.scope[window.kind];
  const units = unitNames(
    book,
    scope.units.map(({ name }) => name),
    messages,
  );
  return ask.scope.of(
    units,
    [...plans, scope.manner ? ask.scope[scope.manner] : ''].filter((part) => part !== '').join(' · '),
    time,
  );
}

/** A list: what it is about, how many, then its groups. */
export function listingBlocks({ scope, groups }: Listing, showing: Showing): readonly Block[] {
  const { ask } = showing.messages;
  const heading = scopeText(scope, showing);
  const tasks = new Set(
    groups.flatMap(({ items }) =>
      items.filter(({ clause }) => clause.kind === 'task').map(({ clause }) => clause.code),
    ),
  ).size;
  if (tasks === 0) {
    const none = ask.nothing(heading, wantedOf(scope, ask.wanted));
    const rows =
      groups.length > 0 && scope.of === 'rows' ? ask.listed(heading, groups[0]?.items.length ?? 0, 'rows') : none;
    return [{ kind: 'text', text: rows }, ...groups.flatMap((group) => groupBlocks(group, showing))];
  }
  return [
    { kind: 'text', text: ask.listed(heading, tasks, 'tasks') },
    ...groups.flatMap((group) => groupBlocks(group, showing)),
  ];
}

function wantedOf({ window, of, role, words }: Scope, wanted: Showing['messages']['ask']['wanted']): string {
  if (of === 'rows') return wanted.rows;
  if (words !== null) return wanted.rhythm;
  if (window) return window.kind === 'overdue' ? wanted.overdue : wanted.due;
  return role === null ? wanted.any : wanted[role];
}

function groupBlocks({ kind, items }: Group, showing: Showing): readonly Block[] {
  const label = labelOf(kind, items.length, showing);
  const compact = items.length > SPELLED_OUT && items.every(({ deadline }) => deadline === null);
  const codes = showing.messages.ask.codes(items.map(({ clause }) => clause.code));
  return [
    ...(label === '' ? [] : [{ kind: 'text', text: label } as const]),
    compact
      ? { kind: 'text', text: codes }
      : { kind: 'list', ordered: items.length > 1, items: items.map((item) => itemText(item, kind, showing)) },
  ];
}

function labelOf(kind: Group['kind'], count: number, { messages }: Showing): string {
  const { groups } = messages.ask;
  switch (kind) {
    case 'lead':
    case 'support':
      return groups[kind](count);
    case 'open-support':
      return groups.openSupport(count);
    case 'due':
    case 'overdue':
    case 'yearly':
    case 'recurring':
    case 'rows':
      return groups[kind];
    default:
      return unreachable(kind);
  }
}

function itemText({ clause, role, deadline }: Item, kind: Group['kind'], showing: Showing): string {
  const { ask } = showing.messages;
  const roles =
    role !== null && kind !== 'lead' && kind !== 'support' && kind !== 'open-support' ? [ask.roles[role]] : [];
  return ask.item([clauseName(clause), ...(deadline ? [deadlineText(deadline, showing)] : []), ...roles]);
}
