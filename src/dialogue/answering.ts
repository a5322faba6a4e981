import type { Answer } from '../ask/answer.ts';
import type { Incoming } from '../chat/incoming.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import type { Code } from '../plan/model.ts';
import { seatOf } from '../supervise/roles.ts';
import { answerMessage } from '../views/answer.ts';
import { helpText } from '../views/examples.ts';
import { helpLines, lines } from '../views/supervise.ts';
import { exampleOf } from './case.ts';
import type { Change, Decision } from './change.ts';
import { askedBefore, messagesFor, readAsQuestion } from './hearing.ts';
import { questionOpened } from './pending.ts';
import type { Situation } from './situation.ts';

/** So many questions of a chat are remembered. */
const REMEMBERED = 5;

/** Answers a question, remembers it for what follows, and asks back where several clauses fit. */
export function decideAnswer(text: string, answer: Answer, incoming: Incoming, situation: Situation): Decision {
  const message = answerMessage(answer, situation.book, answer.language === 'en' ? en : zhCN);
  if (message.blocks.length === 0) return { changes: [], messages: [] };
  const questions = [...askedBefore(situation), text].slice(-REMEMBERED);
  const topic: Change = { kind: 'topic-set', topic: { address: incoming.address, questions, at: situation.now } };
  const asksBack = answer.outcome === 'choices' && answer.codes.length > 1;
  const about = { kind: 'which-clause', choices: answer.codes, question: text } as const;
  return {
    changes: [topic, ...(asksBack ? [questionOpened(about, incoming, situation.now)] : [])],
    messages: [{ to: incoming.address, message, codes: [], kind: 'answer' }],
    outcome: answer.outcome,
  };
}

/** Answers the question that was asked before, now about the clause that was picked. */
export function decidePickedClause(code: Code, incoming: Incoming, situation: Situation): Decision {
  return decideAnswer(code, readAsQuestion(code, incoming, situation), incoming, situation);
}

/** Says what the desk can do. */
export function decideHelp(text: string, incoming: Incoming, situation: Situation): Decision {
  const messages = messagesFor(text, situation);
  const help = helpLines(seatOf(situation.chat), exampleOf(situation), messages);
  const message = lines([helpText(situation.book, messages), ...help]);
  return { changes: [], messages: [{ to: incoming.address, message, codes: [], kind: 'answer' }], outcome: 'help' };
}
