import type { Block, Message } from '../chat/message.ts';
import { unreachable } from '../errors.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Book } from '../plan/model.ts';
import { type Condition, type Facts, type Light, type LightRule, type Lit, lights } from '../supervise/lights.ts';
import type { Day } from '../time/day.ts';

/** More lines of one colour than this are counted, not shown. */
const LINES = 12;

/** Why a part has its light: the facts, the rule, and the plan's words that set the day. */
export function whyLight(
  lit: Lit,
  others: readonly Lit[],
  asked: Light | null,
  book: Book,
  rules: readonly LightRule[],
  messages: Messages,
): Message {
  const say = messages.supervise;
  const instead = asked !== null && asked !== lit.light ? say.light[asked] : null;
  const head = say.why.head(say.part(lit.code, lit.unit), say.light[lit.light], instead);
  const text = `${head}${say.why.facts(factWords(lit, messages))}`;
  const conditions = rules.filter(({ light }) => light === lit.light).map(({ when }) => ruleWords(when, messages));
  const blocks: Block[] = [
    { kind: 'text', text },
    { kind: 'text', text: say.rules(say.light[lit.light], conditions) },
  ];
  if (others.length > 0) {
    const lines = others.map(({ unit, light }) => `${unit} ${say.light[light]}`);
    blocks.push({ kind: 'text', text: say.why.others(lines) });
  }
  const deadline = lit.facts.obligation?.deadline;
  const source = `${lit.code} ${book.clauses.get(lit.code)?.title ?? ''}`;
  if (deadline) blocks.push({ kind: 'quote', text: messages.remind.quoted(deadline.quote), source });
  return { blocks };
}

/** Every light that is asked for, by colour, the most urgent first. `whose`: the unit it is about; null for all. */
export function lightBoard(
  found: readonly Lit[],
  whose: string | null,
  book: Book,
  today: Day,
  messages: Messages,
): Message {
  const say = messages.supervise.board;
  const names = messages.supervise.light;
  const groups = lights
    .map((light) => ({ light, parts: found.filter((lit) => lit.light === light) }))
    .filter(({ parts }) => parts.length > 0);
  const blocks: Block[] = [{ kind: 'heading', text: say.heading(whose, today) }];
  if (groups.length === 0) return { blocks: [...blocks, { kind: 'text', text: say.nothing }] };
  const counts = groups.map(({ light, parts }) => say.count(names[light], parts.length));
  // One light alone is counted by its own heading.
  if (groups.length > 1) blocks.push({ kind: 'text', text: counts.join(' · ') });
  // What is on schedule needs no line, unless nothing else was asked for.
  const shown = groups.filter(({ light }) => groups.length === 1 || light === 'red' || light === 'yellow');
  for (const { light, parts } of shown) {
    const items = parts.slice(0, LINES).map((lit) => {
      const title = book.clauses.get(lit.code)?.title ?? '';
      return say.line(messages.supervise.part(lit.code, lit.unit), title, factWords(lit, messages));
    });
    const more = parts.length > LINES ? [say.more(parts.length - LINES)] : [];
    blocks.push({ kind: 'text', text: say.section(names[light], parts.length) });
    blocks.push({ kind: 'list', ordered: false, items: [...items, ...more] });
  }
  return { blocks };
}

/** What decided a light, in words, the due day first. */
export function factWords({ rule, facts }: Lit, { supervise: { why } }: Messages): readonly string[] {
  switch (rule.when.kind) {
    case 'closed':
    case 'claimed':
    case 'undated':
      return [why[rule.when.kind]];
    case 'overdue':
    case 'idle':
    case 'soon':
      return [...dueWords(facts, why), reportWords(facts, why)];
    case 'behind':
    case 'otherwise':
      return [...dueWords(facts, why), ...pathWords(facts, rule.when.kind === 'behind', why)];
    default:
      return unreachable(rule.when);
  }
}

type Why = Messages['supervise']['why'];

function dueWords({ obligation, daysLeft, overdue }: Facts, why: Why): readonly string[] {
  if (obligation === null || daysLeft === null) return [why.undated];
  const { due, deadline } = obligation;
  const day = `${why.due(due)}${due === deadline.date ? '' : why.extended(deadline.date)}`;
  if (daysLeft >= 0) return [day, why.left(daysLeft)];
  return [day, overdue ? why.over(-daysLeft) : why.aimed];
}

function reportWords({ percent, reportedOn }: Facts, why: Why): string {
  return reportedOn === null ? why.nothingReported : why.reported(percent, reportedOn);
}

function pathWords(facts: Facts, isBehind: boolean, why: Why): readonly string[] {
  const { expected, percent } = facts;
  if (expected === null) return [reportWords(facts, why)];
  const behind = isBehind && percent !== null ? [why.behind(expected - percent)] : [];
  return [why.expected(expected), reportWords(facts, why), ...behind];
}

function ruleWords(when: Condition, { supervise: { rule } }: Messages): string {
  switch (when.kind) {
    case 'idle':
      return rule.idle(when.days);
    case 'behind':
      return rule.behind(when.points);
    case 'soon':
      return rule.soon(when.days);
    default:
      return rule[when.kind];
  }
}
