import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { openBook } from '../../src/plan/book.ts';
import { indexClauses } from '../../src/search/clause-index.ts';
import { parseMoment } from '../../src/time/moment.ts';

/** Plans that came alone, without units or words of an office: what their own head and text give must serve. */
const booked = new Map<string, ReturnType<typeof load>>();
function load(name: string) {
  const text = readFileSync(new URL(`../plan/plans/${name}.txt`, import.meta.url), 'utf8');
  const book = openBook(name, { 'plan.txt': text });
  return { book, index: indexClauses(book) };
}

/** What is answered, with the labels of the tasks it names: `answer （六）`. */
function answered(name: string, question: string, day: string) {
  const known = booked.get(name) ?? load(name);
  booked.set(name, known);
  const now = parseMoment(`${day}T09:30:00+08:00`, 'Asia/Shanghai');
  if (now === null) throw new Error(`${day} is no day`);
  const answer = ask(question, { ...known, now, unit: null, previous: [], standings: [], addressed: false });
  const labels = answer.codes.map((code) => known.book.clauses.get(code)?.label ?? '');
  return { said: [answer.outcome, ...labels].join(' '), dates: answer.dates };
}

test.each([
  ['due-first', '2022-04-01', '农村改厕谁牵头', 'answer （六）'],
  ['due-first', '2022-04-01', '县农业农村局牵头几项', 'answer （三） （六）'],
  ['due-first', '2022-04-01', '教育局负责什么', 'answer （二）'],
  ['due-first', '2022-04-01', '第三条谁牵头', 'answer （三）'],
  ['due-first', '2022-04-01', '文旅局有任务吗', 'not_found'],
  ['coded', '2024-04-01', '微型消防站谁建', 'answer 任务A-02'],
  ['coded', '2024-04-01', 'b-02什么时候完成', 'answer 任务B-02'],
  ['coded', '2024-04-01', '派出所有哪些任务', 'answer 任务A-01'],
  ['unit-blocks', '2025-04-01', '法院要干什么', 'answer 1'],
  ['unit-blocks', '2025-04-01', '第2项是什么', 'choices 2 2'],
  ['three-levels', '2023-06-15', '1.2.2什么时候完成', 'answer 1.2.2'],
  ['three-levels', '2023-06-15', '盘活土地多少亩', 'answer 2.1.1'],
  ['sentence-fields', '2022-04-20', '本月到期', 'answer （一）'],
  ['sentence-fields', '2022-04-20', '垃圾分类谁管', 'not_found'],
  ['progress-steps', '2026-05-01', '新区财政局参与哪些', 'answer 二'],
])('%s, asked on %s: %s', (name, day, question, said) => {
  expect(answered(name, question, day).said).toBe(said);
});

test('a month named alone is one of the year of the plan', () => {
  expect(answered('unit-blocks', '12月到期的', '2025-04-01').dates).toEqual(['2025-12-15']);
});

test('已经到期 asks for what is overdue', () => {
  expect(answered('due-first', '已经到期的有哪些', '2022-04-01').dates).toContain('2022-03-31');
});
