import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { freshFolder, json, run } from './console.ts';

const plan = (name: string) => fileURLToPath(new URL(`../plan/plans/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'duban-read-'));

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('a plan of another place is read without a desk', async () => {
  const read = await json('read', plan('pipes.md'));
  expect(read).toMatchObject({
    title: '江浦区数字政府建设2024年重点任务清单',
    issued: '2024-01-30',
    issuer: '江浦区数据资源管理局',
    year: 2024,
  });
  expect(read.tasks).toHaveLength(8);
  expect(read.tasks[0]).toMatchObject({ ord: 1, label: 'SZ-01', chapter: null, title: '政务云升级', lines: [9, 9] });
  expect(read.problems).toEqual([]);
});

test('where numbers restart the chapter tells tasks apart', async () => {
  const { tasks } = await json('read', plan('projects.md'));
  expect(tasks.map(({ label, chapter }: { label: string; chapter: string }) => `${chapter} ${label}`)).toEqual([
    '一、产业项目 1',
    '一、产业项目 2',
    '一、产业项目 3',
    '二、民生项目 1',
    '二、民生项目 2',
    '二、民生项目 3',
  ]);
});

test('a GBK file reads like its UTF-8 twin', async () => {
  // 一、任务 / 1.修路。（区住建局负责） / 2.修桥。（区水利局负责） in GBK.
  const bytes =
    'd2bba1a2c8cecef10a312ed0dec2b7a1a3a3a8c7f8d7a1bda8bed6b8bad4f0a3a90a322ed0dec7c5a1a3a3a8c7f8cbaec0fbbed6b8bad4f0a3a90a';
  const { tasks } = await json('read', written('gbk.txt', Buffer.from(bytes, 'hex')));
  expect(tasks.map(({ title, leads }: { title: string; leads: string[] }) => [title, leads])).toEqual([
    ['修路', ['区住建局']],
    ['修桥', ['区水利局']],
  ]);
});

test('a text without tasks is shown as it was read, and fails in one line', async () => {
  await expect(run(['read', written('prose.txt', '今天天气很好。\n')])).rejects.toThrow(
    /prose\.txt: no task was found in it/,
  );
});

test('a line of a million characters ends soon', async () => {
  const line = `一、任务\n1.${'由区住建局牵头，'.repeat(125_000)}\n`;
  const start = performance.now();
  await run(['read', written('long.txt', line)]);
  expect(performance.now() - start).toBeLessThan(20_000);
}, 30_000);

test('tasks, projects and goals of one plan or all', async () => {
  const kinds = (clauses: { kind: string }[]) =>
    ['task', 'project', 'goal'].map((kind) => clauses.filter((clause) => clause.kind === kind).length);
  expect(kinds(await json('tasks', '--data', freshFolder()))).toEqual([121, 13, 4]);
  expect(kinds(await json('tasks', '--plan', '水', '--data', freshFolder()))).toEqual([21, 12, 1]);
  expect(await json('tasks', '--problems', '--data', freshFolder())).toEqual([]);
  await expect(run(['tasks', '--plan', '噪声', '--data', freshFolder()])).rejects.toThrow(
    /there is no plan 噪声: 大气, 水, 土壤, 农业农村/,
  );
});

test('units tell who they are and how much they answer for', async () => {
  const units = await json('units', '--data', freshFolder());
  const named = (name: string) => units.find((unit: { name: string }) => unit.name === name);
  expect(named('区住建局')).toMatchObject({
    kind: 'department',
    nameEn: 'Weidong District Bureau of Housing and Urban-Rural Development',
    leads: 14,
  });
  expect(named('各街道办事处').members).toHaveLength(10);
  expect(named('相关街道办事处').members).toEqual([]);
});
