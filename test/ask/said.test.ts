import { expect, test } from 'vitest';
import { hear, languageOf } from '../../src/ask/said.ts';
import type { Day } from '../../src/time/day.ts';
import { book } from './book.ts';

const said = (text: string) => hear(text, book, '2021-10-11' as Day);

test.each([
  ['住建年底前有哪些要完成', ['区住建局']],
  ['公安跟交通一起牵头的是哪几项', ['卫东公安分局', '区交通运输局']],
  ['土壤17的牵头是国土还是农水', ['卫东国土分局', '区农业农村和水利局']],
  ['买环保设备能抵税 是哪条', []],
  ['Does Guanghualu sub-district (光华路街道) lead anything?', ['光华路街道办事处']],
])('%s names %j', (text, units) => {
  expect(said(text).units.map(({ name }) => name)).toEqual(units);
});

test.each([
  ['教育局牵头哪几项', ['教育局']],
  ['湛河区住建局牵头哪几项', ['湛河区']],
  ['市公安局牵头哪些', ['市公安局']],
  ['省生态环境厅牵头什么', ['省生态环境厅']],
  ['does the audit office lead any task?', ['the audit office']],
  ['我们局要配合哪些', []],
  ['哪个局负责', []],
])('to %s strangers are %j', (text, names) => {
  expect(
    said(text)
      .strangers.map(({ name }) => name)
      .map((name) => name.replace(/住建局$/, '')),
  ).toEqual(names);
});

test.each([
  ['再生水利用率要达到多少', '再生水利用率'],
  ['天然气储备找谁', '天然气储备'],
  ['本月到期的任务列一下', ''],
  ['麻烦问一下污泥谁牵头处理', '污泥 处理'],
])('of %s the matter is %j', (text, topic) => {
  expect(said(text).topic).toBe(topic);
});

test.each([
  ['水方案几条', ['水']],
  ['土壤的呢', ['土壤']],
  ['农业农村方案住建局牵头哪些', ['农业农村']],
  ['土壤自行监测哪天截止', []],
])('%s names the plans %j', (text, plans) => {
  expect(said(text).plans).toEqual(plans);
});

test('knows English by its words, also with a Chinese name in brackets', () => {
  expect(languageOf('tasks due by 年底?')).toBe('en');
  expect(languageOf('大气25 lead单位?')).toBe('zh');
});

test('reads the beginning of an endless text in no time', () => {
  const started = performance.now();
  said('大气25谁牵头，'.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
