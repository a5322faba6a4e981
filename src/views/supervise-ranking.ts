import type { Block, Message } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Book } from '../plan/model.ts';
import type { Lit } from '../supervise/lights.ts';
import type { Outcome, Ranked, Weights } from '../supervise/ranking.ts';
import type { Day } from '../time/day.ts';
import type { Span } from '../time/span.ts';

/** The units by what they achieved within some days, with the formula by which they are scored. */
export function rankingMessage(ranked: readonly Ranked[], span: Span, weights: Weights, messages: Messages): Message {
  const say = messages.supervise.ranking;
  return { blocks: [{ kind: 'heading', text: say.heading(span.from, span.to) }, ...places(ranked, weights, messages)] };
}

/** A bulletin for the office to look over: what was owed, what is open past its day, and the ranking. */
export function bulletinMessage(
  ranked: readonly Ranked[],
  overdue: readonly Lit[],
  { span, today }: { readonly span: Span; readonly today: Day },
  weights: Weights,
  book: Book,
  messages: Messages,
): Message {
  const say = messages.supervise.bulletin;
  const sum = (count: (one: Outcome) => number) => ranked.reduce((total, one) => total + count(one), 0);
  const owed = sum(({ owed }) => owed);
  const onTime = sum(({ onTime }) => onTime);
  const notices = sum(({ notices }) => notices);
  const blocks: Block[] = [
    { kind: 'heading', text: say.heading(span.from, span.to, book.office.short) },
    { kind: 'text', text: say.totals(owed, onTime) },
  ];
  if (overdue.length > 0) {
    const items = overdue.map((lit) => overdueLine(lit, book, messages));
    blocks.push({ kind: 'text', text: say.overdue(overdue.length, today) }, { kind: 'list', ordered: true, items });
  }
  if (notices > 0) blocks.push({ kind: 'text', text: say.notices(notices) });
  return { blocks: [...blocks, ...places(ranked, weights, messages)] };
}

function overdueLine({ code, unit, facts }: Lit, book: Book, { supervise }: Messages): string {
  const title = book.clauses.get(code)?.title ?? '';
  const part = supervise.part(code, unit);
  const { obligation, daysLeft } = facts;
  return obligation && daysLeft !== null
    ? supervise.bulletin.overdueLine(part, title, obligation.due, -daysLeft)
    : `${part} ${title}`;
}

function places(ranked: readonly Ranked[], weights: Weights, messages: Messages): readonly Block[] {
  const say = messages.supervise.ranking;
  const placed = ranked.flatMap(({ place, score, ...one }) =>
    place === null || score === null ? [] : [{ place, score, ...one }],
  );
  if (placed.length === 0) return [{ kind: 'text', text: say.nobody }];
  const items = placed.map(({ place, unit, score, owed, onTime, overdueDays, notices, returned, claims }) =>
    say.tied(place, say.line(unit, score), say.facts(owed, onTime, overdueDays, notices, returned, claims)),
  );
  const unranked = ranked.filter(({ place }) => place === null).map(({ unit }) => unit);
  const rest: Block[] = unranked.length > 0 ? [{ kind: 'text', text: say.unranked(unranked) }] : [];
  const formula = say.formula(weights.onTime, weights.overdueDay, weights.notice, weights.returned);
  return [{ kind: 'list', ordered: false, items }, ...rest, { kind: 'text', text: formula }];
}
