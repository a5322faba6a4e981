import { readdirSync, readFileSync } from 'node:fs';
import { ask } from '../../src/ask/ask.ts';
import { plainText } from '../../src/chat/plain.ts';
import { en } from '../../src/locales/en.ts';
import { zhCN } from '../../src/locales/zh-CN.ts';
import type { Assignment } from '../../src/plan/assignment.ts';
import { openBook } from '../../src/plan/book.ts';
import { indexClauses } from '../../src/search/clause-index.ts';
import { parseMoment } from '../../src/time/moment.ts';
import { answerMessage } from '../../src/views/answer.ts';

const seed = new URL('../../seeds/weidong-2021/', import.meta.url);

/** The sample office's book. */
export const book = openBook(
  'weidong-2021',
  Object.fromEntries(readdirSync(seed).map((name) => [name, readFileSync(new URL(name, seed), 'utf8')])),
);

const index = indexClauses(book);

/** Who asks, when, and what was asked before. */
export interface Circumstances {
  readonly on?: string;
  readonly unit?: string | null;
  readonly previous?: readonly string[];
  readonly standings?: readonly Assignment[];
  readonly addressed?: boolean;
}

/** The answer to a question at the sample office, and how it reads. */
export function answered(question: string, circumstances: Circumstances = {}) {
  const { on = '2021-09-15', unit = null, previous = [], standings = [], addressed = false } = circumstances;
  const now = parseMoment(`${on}T09:30:00+08:00`, book.office.timezone);
  if (now === null) throw new Error(`${on} is no day`);
  const answer = ask(question, { book, index, now, unit, previous, standings, addressed });
  return { answer, text: plainText(answerMessage(answer, book, answer.language === 'en' ? en : zhCN)) };
}
