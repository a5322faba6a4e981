import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readUnits } from '../../src/plan/office.ts';
import { documentNaming } from '../../src/plan/unit-names.ts';
import { findUnit, unitMentions } from '../../src/plan/units.ts';
import { normalise } from '../../src/text/normalise.ts';

const units = readUnits(readFileSync(new URL('../../seeds/weidong-2021/units.yaml', import.meta.url), 'utf8'));
const named = (text: string) =>
  unitMentions(units, normalise(text)).map(({ unit, by }) => (by === 'name' ? unit.name : `${unit.name}?`));

test.each([
  ['区住建局', '区住建局'],
  ['住建局', '区住建局'],
  ['卫东区住房和城乡建设局', '区住建局'],
  ['区城管局', '区城市管理局'],
  ['市场监督管理局', '区市场监管局'],
  ['卫生健康委员会', '区卫健委'],
  ['环保局', '卫东生态环境分局'],
  ['区农村农业和水利局', '区农业农村和水利局'],
  ['区农业农村与水利局', '区农业农村和水利局'],
  ['区交通运数局', '区交通运输局'],
  ['公安分局', '卫东公安分局'],
  ['北环路街道', '北环路街道办事处'],
  ['申楼办事处', '申楼街道办事处'],
  ['所有街道', '各街道办事处'],
  ['Transport Bureau', '区交通运输局'],
  ['Weidong District Finance Bureau', '区财政局'],
  ['住建', '区住建局'],
])('%s is %s', (typed, name) => {
  expect(findUnit(units, typed)?.name).toBe(name);
});

test.each(['区教育局', '文旅局', '审计局', '区交通银行', '街道', ''])('%j is no unit of the office', (typed) => {
  expect(findUnit(units, typed)).toBeNull();
});

test.each([
  ['水方案21条城管局牵头么', ['区城市管理局']],
  ['土壤17的牵头是国土还是农水', ['卫东国土分局?', '区农业农村和水利局?']],
  ['公安跟交通一起牵头的是哪几项', ['卫东公安分局?', '区交通运输局?']],
  ['安监（应急局）要配合的是哪几项', ['区应急管理局', '区应急管理局']],
  ['Does Guanghualu sub-district (光华路街道) lead anything?', ['光华路街道办事处', '光华路街道办事处']],
  ['which tasks does urban management lead on its own?', ['区城市管理局?']],
  ['10月底前报市生态环境局备案', []],
  ['the taxing attempt', []],
])('in %j it finds %j', (text, wanted) => {
  expect(named(text)).toEqual(wanted);
});

test('two printings that each look like the fuller one are one unit, under the first', () => {
  const { canonical, units } = documentNaming(['市政府办', '政府办公室'], '', '松陵');
  expect(units.map(({ name }) => name)).toEqual([canonical('市政府办')]);
});

test('各镇（街道） are more than 各镇人民政府', () => {
  const { units } = documentNaming(['各镇人民政府', '各镇（街道）', '各街道办事处'], '', '松陵');
  expect(units.map(({ name }) => name)).toEqual(['各镇人民政府', '各镇（街道）', '各街道办事处']);
});
