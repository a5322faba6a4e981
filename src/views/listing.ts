import type { Body, Group, Item, Scope } from '../ask/answer.ts';
import type { Block } from '../chat/message.ts';
import { unreachable } from '../errors.ts';
import { deadlineText, type Showing, stateText } from './card.ts';
import { clauseName, planName, unitNames } from './clause-names.ts';

type Listing = Extract<Body, { kind: 'list' }>;

/** Longer lists without dates are shown as codes alone. */
const SPELLED_OUT = 15;

/** What a list or count is about: 区住建局 · 水方案 · 10月1日—10月31日. */
export function scopeText(scope: Scope, { book, messages, today }: Showing): string {
  const { ask } = messages;
  const { window } = scope;
  const plans = scope.plans.map((plan) => planName(book, plan, messages));
  const time =
    window === null
      ? (scope.words ?? '')
      : window.kind === 'span'
        ? ask.scope.window(window.from, window.to, today)
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
  const [only, ...others] = groups;
  const about = scopeText(scope, showing);
  if (only && others.length === 0 && (only.kind === 'lead' || only.kind === 'support')) {
    const text = showing.messages.ask.of(about, labelOf(only, showing));
    return [{ kind: 'text', text }, itemsBlock(only, showing)];
  }
  const heading: Block = { kind: 'text', text: headingOf(scope, about, groups, showing) };
  return [heading, ...groups.flatMap((group) => groupBlocks(group, groups.length === 1, showing))];
}

function headingOf(scope: Scope, about: string, groups: readonly Group[], showing: Showing): string {
  const { ask } = showing.messages;
  const items = groups.flatMap((group) => group.items);
  const tasks = new Set(items.filter(({ clause }) => clause.kind === 'task').map(({ clause }) => clause.code)).size;
  if (tasks > 0) return ask.listed(about, tasks, 'tasks');
  if (items.length > 0 && scope.of === 'rows') return ask.listed(about, items.length, 'rows');
  return items.length > 0 && scope.words !== null
    ? ask.listed(about, items.length, 'others')
    : ask.nothing(about, wantedOf(scope, ask.wanted));
}

function wantedOf({ window, of, role, words }: Scope, wanted: Showing['messages']['ask']['wanted']): string {
  if (of === 'rows') return wanted.rows;
  if (words !== null) return wanted.rhythm;
  if (window) return window.kind === 'overdue' ? wanted.overdue : wanted.due;
  return role === null ? wanted.any : wanted[role];
}

function groupBlocks(group: Group, alone: boolean, showing: Showing): readonly Block[] {
  const said = alone && (group.kind === 'rows' || group.kind === 'recurring');
  const label = said ? '' : labelOf(group, showing);
  return [...(label === '' ? [] : [{ kind: 'text', text: label } as const]), itemsBlock(group, showing)];
}

function itemsBlock(group: Group, showing: Showing): Block {
  const { items } = group;
  const { ask } = showing.messages;
  if (items.length > SPELLED_OUT && items.every(({ deadline }) => deadline === null))
    return { kind: 'text', text: ask.codes(items.map(({ clause }) => clause.code)) };
  return { kind: 'list', ordered: items.length > 1, items: items.map((item) => itemText(item, group.kind, showing)) };
}

function labelOf({ kind, items }: Group, { messages }: Showing): string {
  const { groups } = messages.ask;
  const count = items.length;
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
    case 'others':
      return groups[kind];
    default:
      return unreachable(kind);
  }
}

function itemText({ clause, role, deadline, standing }: Item, kind: Group['kind'], showing: Showing): string {
  const { ask } = showing.messages;
  const told = kind === 'lead' || kind === 'support' || kind === 'open-support';
  return ask.item([
    clauseName(clause),
    ...(deadline ? [deadlineText(deadline, showing)] : []),
    ...(role !== null && !told ? [ask.roles[role]] : []),
    ...(standing ? [stateText(standing, showing)] : []),
  ]);
}
