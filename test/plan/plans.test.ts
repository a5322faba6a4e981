import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Clause } from '../../src/plan/model.ts';
import { readPlan } from '../../src/plan/parse.ts';

/**
 * Plans of other places in other styles, each with a table made by hand: a line a task, `label|title|leads|supports|times|line`.
 * Times are due days and kinds; `?` marks a day that may be left out. An empty title: none is printed.
 */
const folder = new URL('plans/', import.meta.url);
const files = readdirSync(folder).filter((name) => !name.includes('.expected.'));
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const list = (cell: string | undefined) => (cell ?? '').split(/、(?![^（]*）)/).filter((name) => name !== '');

interface Expected {
  readonly label: string;
  readonly title: string;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly times: readonly string[];
  readonly line: number;
}

function expectedOf(name: string): Expected[] {
  const lines = text(`${name.replace(/\.\w+$/, '')}.expected.txt`)
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [label = '', title = '', leads, supports, times = '', at] = line.split('|');
    return {
      label,
      title,
      leads: list(leads),
      supports: list(supports),
      times: times.split(',').filter(Boolean),
      line: Number(at),
    };
  });
}

function read(name: string) {
  const reading = readPlan(text(name));
  const tasks = reading.plans.flatMap((plan) => plan.clauses.filter((clause) => clause.kind === 'task'));
  const canonical = new Map(reading.units.flatMap((unit) => unit.aliases.map((alias) => [alias, unit.name])));
  return { reading, tasks, named: (names: readonly string[]) => names.map((one) => canonical.get(one) ?? one) };
}

/** The times a task is expected to have, as far as the task has them: what must be there, and what it has beyond what may. */
function timesHeld(task: Clause, times: readonly string[]) {
  const days = new Set(task.deadlines.flatMap((deadline) => deadline.date ?? []));
  const kinds = new Set<string>(task.deadlines.map((deadline) => deadline.kind));
  const may = new Set<string>(times.map((time) => time.replace('?', '')));
  const missing = times.filter((time) => !time.endsWith('?') && !days.has(time as never) && !kinds.has(time));
  return { missing, extra: [...days].filter((day) => !may.has(day)) };
}

test.each(files)(
  '%s: every task with its label, title, units, times and line, and nothing else taken for one',
  (name) => {
    const { tasks, named } = read(name);
    const expected = expectedOf(name);
    const shown = tasks.map((task, index) => ({
      label: task.label,
      title: expected[index]?.title === '' ? '' : task.title,
      leads: task.leads,
      supports: task.supports,
      line: task.lines[0],
      ...timesHeld(task, expected[index]?.times ?? []),
    }));
    const wanted = expected.map(({ label, title, leads, supports, line }) => {
      return { label, title, leads: named(leads), supports: named(supports), line, missing: [], extra: [] };
    });
    expect(shown).toEqual(wanted);
  },
);

test.each([
  ['articles.txt', '临泽县创建国家卫生县城工作实施意见', '2022-05-09', '临泽县人民政府办公室', 2022],
  ['circled.txt', '盐湖市优化营商环境攻坚行动任务清单', '2025-01-10', '盐湖市营商环境建设局', 2025],
  ['inline.txt', '凤台县人民政府关于促进县域商业体系建设的若干措施', '2023-03-28', '凤台县人民政府', 2023],
  ['pipes.md', '江浦区数字政府建设2024年重点任务清单', '2024-01-30', '江浦区数据资源管理局', 2024],
  ['spaces.txt', '柳林镇2022年人居环境整治任务分解表', '2022-03-05', '', 2022],
  ['short.txt', '金沙区“无废城市”建设推进方案', '2025-01-06', '金沙区人民政府办公室', 2025],
])('%s is headed %s, of %s, by %s', (name, title, issued, issuer, year) => {
  expect(readPlan(text(name))).toMatchObject({ title, issued, issuer, year });
});

test('a unit printed in two ways is one, under its fullest name', () => {
  const names = Object.fromEntries(read('articles.txt').reading.units.map((unit) => [unit.name, unit.aliases]));
  expect(names).toMatchObject({
    县卫生健康局: ['县卫健局'],
    县城市管理局: ['县城管局'],
    县市场监督管理局: ['县市场监管局'],
  });
  expect(read('circled.txt').reading.units.map((unit) => unit.name)).toContain('市政务服务和数据管理局');
  expect(read('circled.txt').reading.units.find((unit) => unit.name === '盐湖经济技术开发区管委会')?.aliases).toEqual([
    '经开区',
  ]);
});
