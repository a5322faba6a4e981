import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openBook } from '../../src/plan/book.ts';
import type { Deadline } from '../../src/plan/model.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const seed = (name: string) => read(`../../seeds/weidong-2021/${name}`);
const names = ['plan.txt', 'units.yaml', 'office.yaml'];
const book = openBook('weidong-2021', Object.fromEntries(names.map((name) => [name, seed(name)])));

function time({ kind, date, soft }: Deadline): string {
  if (kind === 'start') return `start:${date}`;
  return date === null ? kind : `${date}${soft ? '~' : ''}`;
}

const expected = read('weidong-2021.expected.tsv')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

test('every task and annex project is read as the table drawn up apart from the program has it', () => {
  const shown = [...book.clauses.values()]
    .filter((clause) => clause.kind === 'task' || clause.kind === 'project')
    .map(({ code, title, leads, supports, lines, deadlines }) =>
      [code, title, leads.join('、'), supports.join('、'), lines.join('-'), deadlines.map(time).join(' ')].join('\t'),
    );
  expect(expected).toHaveLength(121 + 13);
  expect(shown).toEqual(expected);
});

test.each([
  ['大气/保障措施（一）', ['2021年6月25日前'], ['2021-06-25']],
  ['水/保障措施（三）', ['自收到通知之日起3日内', '每周五下午16时前'], [null, null]],
  ['土壤/保障措施（一）', ['6月25日前'], ['2021-06-25']],
  ['土壤/保障措施（三）', ['每季度'], [null]],
  ['农业农村/工作目标', ['2021年底'], ['2021-12-31']],
  ['大气/前言', [], []],
  ['水/前言', [], []],
  ['通知', [], []],
])('%s binds by %j', (code, words, days) => {
  const deadlines = book.clauses.get(code as never)?.deadlines ?? [];
  expect(deadlines.map((deadline) => deadline.expr)).toEqual(words);
  expect(deadlines.map((deadline) => deadline.date)).toEqual(days);
});

test('the weekly report is due each Friday at 16:00', () => {
  const rules = book.clauses.get('水/保障措施（三）' as never)?.deadlines.map((deadline) => deadline.rule);
  expect(rules).toEqual([null, 'FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0']);
});

test('a task keeps its further paragraphs and loses the lines of its units', () => {
  const text = book.clauses.get('农业农村11' as never)?.text ?? '';
  expect(text).toMatch(/^深入开展化肥农药减施增效。[^\n]+\n推进农药减量使用，[^\n]+43%以上。$/);
});

test('a quote is the part of the sentence that must be met', () => {
  const quotes = (code: string) => book.clauses.get(code as never)?.deadlines.map((deadline) => deadline.quote);
  expect(quotes('农业农村6')).toEqual(['10月底前报市生态环境局备案', '每年至少开展二次设施运行情况抽查']);
  expect(quotes('大气1')).toEqual(['力争2021年6底前，搬迁商砼站停产到位', '年底前完成搬迁']);
  expect(quotes('水17')).toEqual(['到2021年年底，再生水利用率达到32%']);
});

test('every line of the plan that is not blank belongs to a clause', () => {
  const covered = new Set(
    [...book.clauses.values()].flatMap(({ lines: [first, last] }) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    ),
  );
  const lost = seed('plan.txt')
    .split('\n')
    .flatMap((line, index) => (line.trim() !== '' && !covered.has(index + 1) ? [`${index + 1}: ${line.trim()}`] : []));
  expect(
    lost.filter(
      (line) =>
        !/^\d+: (?:序号|所在|考核断面|2021年水质|目标类别|牵头单位|黑臭水体|流域|项目|控制断面|完成时间|（年|内容|指标|责任部门)/.test(
          line,
        ),
    ),
  ).toEqual([]);
});
