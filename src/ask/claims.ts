import { unreachable } from '../errors.ts';
import type { Code, Deadline } from '../plan/model.ts';
import type { Day } from '../time/day.ts';
import type { Answer, Body, Card, Group, Outcome, Scope } from './answer.ts';
import { figuresOf } from './passages.ts';
import type { Question } from './question.ts';
import type { Language } from './said.ts';

interface Claims {
  readonly codes: readonly Code[];
  readonly units: readonly string[];
  readonly dates: readonly Day[];
  readonly figures: readonly string[];
  readonly count: number | null;
}

const nothing: Claims = { codes: [], units: [], dates: [], figures: [], count: null };

const daysOf = (deadlines: readonly (Deadline | null)[]) => deadlines.flatMap((deadline) => deadline?.date ?? []);

function ofCards(cards: readonly Card[], also: readonly Code[] = []): Claims {
  const lone = cards.length === 1 ? cards[0] : undefined;
  const none = lone?.supports?.length === 0 && lone.leads === null;
  return {
    codes: [...cards.map(({ clause }) => clause.code), ...also],
    units: cards.flatMap(({ leads, supports }) => [...(leads ?? []), ...(supports ?? [])]),
    dates: cards.flatMap(({ deadlines }) => daysOf(deadlines ?? [])),
    figures: cards.flatMap(({ quotes }) => quotes.flatMap(figuresOf)),
    count: none ? 0 : null,
  };
}

function ofGroups(groups: readonly Group[], of: Scope['of']): Claims {
  const items = groups.flatMap((group) => group.items);
  const tasks = new Set(items.filter(({ clause }) => clause.kind === 'task').map(({ clause }) => clause.code));
  return {
    ...nothing,
    codes: items.map(({ clause }) => clause.code),
    dates: daysOf(items.map(({ deadline }) => deadline)),
    count: of === 'rows' ? items.length : tasks.size,
  };
}

/** What a body shows, as claims: nothing is claimed that it does not show. */
function claimsOf(body: Body): Claims {
  switch (body.kind) {
    case 'silence':
    case 'help':
    case 'which-unit':
    case 'which-matter':
      return nothing;
    case 'refusal':
      return body.refusal.why === 'figure' ? { ...nothing, codes: [body.refusal.clause.code] } : nothing;
    case 'which-task':
      return ofCards(body.cards);
    case 'cards':
      return ofCards(
        body.cards,
        body.also.map(({ code }) => code),
      );
    case 'list':
      return ofGroups(body.groups, body.scope.of);
    case 'count':
      return { ...nothing, units: body.scope.units.map(({ name }) => name), count: body.count };
    case 'comparison':
      return {
        ...nothing,
        codes: body.sides.flatMap(({ clause }) => clause?.code ?? []),
        units: body.sides.flatMap(({ clause }) => (body.by === 'leads' ? (clause?.leads ?? []) : [])),
        dates: daysOf(body.sides.map(({ deadline }) => deadline)),
      };
    default:
      return unreachable(body);
  }
}

function outcomeOf(body: Body): Outcome {
  if (body.kind === 'silence') return 'silent';
  if (body.kind === 'help') return 'help';
  if (body.kind === 'refusal') return body.refusal.why === 'figure' ? 'answer' : 'not_found';
  return body.kind === 'which-task' || body.kind === 'which-unit' || body.kind === 'which-matter'
    ? 'choices'
    : 'answer';
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** A body with what it claims. */
export function claim(body: Body, question: Question, language: Language, today: Day): Answer {
  const { codes, units, dates, figures, count } = claimsOf(body);
  return {
    outcome: outcomeOf(body),
    intent: question.kind,
    language,
    codes: unique(codes),
    units: unique(units),
    dates: unique(dates),
    figures: unique(figures),
    count,
    body,
    today,
  };
}
