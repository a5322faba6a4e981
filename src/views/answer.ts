import type { Answer, Body, Refusal, Scope } from '../ask/answer.ts';
import type { Block, Message } from '../chat/message.ts';
import { unreachable } from '../errors.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Book } from '../plan/model.ts';
import { cardBlocks, cardLine, type Showing } from './card.ts';
import { planName, unitNames } from './clause-names.ts';
import { comparisonBlocks } from './comparison.ts';
import { examplesOf, helpText } from './examples.ts';
import { listingBlocks, scopeText } from './listing.ts';

const text = (words: string): Block => ({ kind: 'text', text: words });

/** What a person reads: the answer first, the source last. No block at all where the bot keeps silent. */
export function answerMessage(answer: Answer, book: Book, messages: Messages): Message {
  return { blocks: bodyBlocks(answer.body, { book, messages, today: answer.today }) };
}

function bodyBlocks(body: Body, showing: Showing): readonly Block[] {
  const { ask } = showing.messages;
  switch (body.kind) {
    case 'silence':
      return [];
    case 'help':
      return [text(helpText(showing.book, showing.messages))];
    case 'which-unit':
      return [text(ask.whichUnit(examplesOf(showing.book, showing.messages).unit))];
    case 'which-matter':
      return [text(ask.whichMatter(examplesOf(showing.book, showing.messages).code))];
    case 'refusal':
      return refusalBlocks(body.refusal, showing);
    case 'which-task':
      return [text(ask.whichTask(body.cards.length)), ...choiceBlocks(body, showing)];
    case 'cards':
      return [
        ...body.cards.flatMap((card) => cardBlocks(card, showing)),
        ...(body.also.length > 0 ? [text(ask.also(body.also.map(({ code }) => code)))] : []),
      ];
    case 'list':
      return listingBlocks(body, showing);
    case 'count':
      return [text(countText(body.scope, body.count, body.parts, showing))];
    case 'comparison':
      return comparisonBlocks(body, showing);
    default:
      return unreachable(body);
  }
}

function choiceBlocks({ cards }: Extract<Body, { kind: 'which-task' }>, showing: Showing): readonly Block[] {
  return [
    { kind: 'list', ordered: false, items: cards.map((card) => cardLine(card, showing)) },
    { kind: 'buttons', buttons: cards.map(({ clause }) => ({ label: clause.code, action: `ask:${clause.code}` })) },
  ];
}

function refusalBlocks(refusal: Refusal, { book, messages }: Showing): readonly Block[] {
  const { ask } = messages;
  switch (refusal.why) {
    case 'number': {
      const last = refusal.last.map(({ plan, number }) =>
        ask.lastNumber(refusal.last.length > 1 ? plan : planName(book, plan, messages), number),
      );
      return [text(ask.noNumber(refusal.numbers.join(' '), ask.lastNumbers(last)))];
    }
    case 'stranger':
      return [text(ask.stranger(refusal.name))];
    case 'unheld':
      return [text(ask.unheld[refusal.what])];
    case 'topic':
      return [text(ask.noTopic(examplesOf(book, messages).code))];
    case 'figure':
      return [{ kind: 'quote', text: ask.noFigure(ask.quoted(refusal.quote)), source: refusal.clause.code }];
    default:
      return unreachable(refusal);
  }
}

function countText(
  scope: Scope,
  count: number,
  parts: readonly { readonly plan: string; readonly count: number }[],
  showing: Showing,
): string {
  const { counts } = showing.messages.ask;
  switch (scope.of) {
    case 'units':
    case 'rows':
      return counts.units(count);
    case 'leads':
    case 'supports':
      return `${counts[scope.of](scope.words ?? '', count)}${unitNames(
        showing.book,
        scope.units.map(({ name }) => name),
        showing.messages,
      )}`;
    case 'tasks':
    case 'safeguards': {
      const shown = parts.length > 1 ? ` ${counts.parts(parts)}` : '';
      return `${counts[scope.of](scopeText(scope, showing), count)}${shown}`;
    }
    default:
      return unreachable(scope.of);
  }
}
