import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { plainText } from '../../src/chat/plain.ts';
import { en } from '../../src/locales/en.ts';
import { zhCN } from '../../src/locales/zh-CN.ts';
import { openBook } from '../../src/plan/book.ts';
import { indexClauses } from '../../src/search/clause-index.ts';
import { parseMoment } from '../../src/time/moment.ts';
import { answerMessage } from '../../src/views/answer.ts';
import { type Asked, verdictOf } from './verdict.ts';

const seed = new URL('../../seeds/weidong-2021/', import.meta.url);
const sources = Object.fromEntries(readdirSync(seed).map((name) => [name, readFileSync(new URL(name, seed), 'utf8')]));
const book = openBook('weidong-2021', sources);
const index = indexClauses(book);

/** Of the questions below, this many must be right and no more than this many wrong. */
const RIGHT = 0.97;
const WRONG = 0.01;

const questions: readonly Asked[] = readFileSync(new URL('questions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

function judged(item: Asked) {
  const now = parseMoment(`${item.now}T09:30:00+08:00`, book.office.timezone);
  if (now === null) throw new Error(`${item.now} is no day`);
  const answer = ask(item.q, {
    book,
    index,
    now,
    unit: item.asker_unit,
    previous: item.prev,
    standings: [],
    addressed: false,
  });
  const text = plainText(answerMessage(answer, book, answer.language === 'en' ? en : zhCN));
  return { item, ...verdictOf(item, answer, text) };
}

test('questions of every kind are answered right, and hardly any wrongly', () => {
  const results = questions.map(judged);
  const told = (wanted: string) =>
    results.filter(({ verdict }) => verdict === wanted).map(({ item, why }) => `${item.id} ${item.q}: ${why}`);
  expect(told('wrong').length / questions.length, told('wrong').join('\n')).toBeLessThanOrEqual(WRONG);
  expect(
    1 - (told('wrong').length + told('unsure').length) / questions.length,
    told('unsure').join('\n'),
  ).toBeGreaterThanOrEqual(RIGHT);
});
