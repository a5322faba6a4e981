import { expect, test } from 'vitest';
import { codeMentions, planMentions } from '../../src/search/mentions.ts';
import { fourPlans } from './small-book.ts';

const named = (text: string, bare = false) =>
  codeMentions(fourPlans, text, { bare })
    .flatMap(({ codes, missing }) => [...codes, ...missing.map((name) => `!${name}`)])
    .join(' ');

test.each([
  ['大气25谁牵头', '大气25'],
  ['大气-25：80％', '大气25'],
  ['大气２５　进度８０％', '大气25'],
  ['大气第25项，进展75%', '大气25'],
  ['大气第6条 散乱污那个 谁牵头', '大气6'],
  ['大气二十五完成八成', '大气25'],
  ['大气二十五条', '大气25'],
  ['大气污染防治攻坚战实施方案第28项，完成70%。', '大气28'],
  ['《某区2021年水污染防治攻坚战实施方案》第3条', '水3'],
  ['水污染第3条 50%', '水3'],
  ['水方案21条城管局牵头么', '水21'],
  ['水2是住建牵头？', '水2'],
  ['水7谁负责 谁配合', '水7'],
  ['土壤方案第二条配合单位', '土壤2'],
  ['农村10 lead单位?', '农业农村10'],
  ['农业农村8“十三五”村庄整治核查，共23个村', '农业农村8'],
  ['农业农村那个第十八项牵头的是', '农业农村18'],
  ['大气里的第3条呢', '大气3'],
  ['大气方案，第5条', '大气5'],
  ['大气 任务 12', '大气12'],
  ['大气任务12完成了', '大气12'],
  ['请问水6和附表4的北湛河项目是一回事吗', '水6 水附表4-1 水附表4-2 水附表4-3'],
  ['大气25期限', '大气25'],
  ['大气25名称叫啥', '大气25'],
  ['大气25分局牵头吗', '大气25'],
  ['水3处理得咋样', '水3'],
  ['大气45  OBD安装联网 65%', '大气45'],
  ['大气45OBD安装', '大气45'],
  ['大气25年底前能完不', '大气25'],
  ['水6.已完成', '水6'],
  ['1.农业农村12：回收农膜8.5吨，完成82%；\n2.农业农村13：进度70%', '农业农村12 农业农村13'],
  ['• 大气3：70%\n• 水13：60%', '大气3 水13'],
  ['/done 大气3', '大气3'],
  ['*大气28 78%', '大气28'],
  ['水10“清四乱”本月清理6处', '水10'],
  ['城管局水3谁牵头', '水3'],
  ['大气25号谁牵头', '大气25'],
  ['空气25', '大气25'],
])('reads the task in %s', (text, expected) => {
  expect(named(text)).toBe(expected);
});

test.each([
  ['大气14、38配合工作：60%、70%', '大气14 大气38'],
  ['水9、水10、水16都完成50%', '水9 水10 水16'],
  ['大气2到5', '大气2 大气3 大气4 大气5'],
  ['大气2到大气5谁牵头', '大气2 大气3 大气4 大气5'],
  ['大气5到水6', '大气5 水6'],
  ['water 2 to water 4', '水2 水3 水4'],
  ['大气2-5项', '大气2 大气3 大气4 大气5'],
  ['大气第3、5、7条', '大气3 大气5 大气7'],
  ['大气第3条、第5条和第7条', '大气3 大气5 大气7'],
  ['大气25和38', '大气25 大气38'],
  ['大气25和水20都按要求做着呢', '大气25 水20'],
  ['大气3,5,7都完成了', '大气3 大气5 大气7'],
  ['air tasks 3, 5 and 7', '大气3 大气5 大气7'],
  ['soil items 3 to 5', '土壤3 土壤4 土壤5'],
  ['水6/大气25', '水6 大气25'],
  ['水6已完成，大气25 70%', '水6 大气25'],
  ['大气2、大气10已完成，水14申请延期到11月底', '大气2 大气10 水14'],
  ['大气五、六、七', '大气5 大气6 大气7'],
  ['第2到第4条', '大气2 水2 土壤2 农业农村2 大气3 水3 土壤3 农业农村3 大气4 水4 土壤4 农业农村4'],
])('reads every task of the list in %s', (text, expected) => {
  expect(named(text)).toBe(expected);
});

test.each([
  ['大气25，80', '大气25'],
  ['大气25，40', '大气25'],
  ['大气3-60%', '大气3'],
  ['大气25、80%', '大气25'],
  ['大气44，9月29日前一定完成联网', '大气44'],
  ['大气25到10月底', '大气25'],
  ['大气25到30号能完', '大气25'],
  ['大气25和20个工地', '大气25'],
  ['水5 公告栏公示5个村，清单更新1次', '水5'],
  ['大气38臭氧和PM2.5会商12次，加油站错峰21家', '大气38'],
])('takes no value or date for one more task in %s', (text, expected) => {
  expect(named(text)).toBe(expected);
});

test.each([
  ['air task 25', '大气25'],
  ["who's the lead of Air25?", '大气25'],
  ['Soil 11: self-monitoring finished at 4 of 5 facilities, 90% overall', '土壤11'],
  ['soil plan task 18, who leads', '土壤18'],
  ['soil plan item 11', '土壤11'],
  ['agriculture & rural plan item 11, who is in charge', '农业农村11'],
  ['compare the leads of air task 27 and rural task 12', '大气27 农业农村12'],
  ['who leads task 16 in the air plan?', '大气16'],
  ['item 3 of the water pollution plan', '水3'],
  ['task twenty-five of the soil plan', '土壤25'],
  ['who leads 16 in the air plan', '大气16'],
  ['第25条（大气方案）谁牵头', '大气25'],
  ['When is 大气25 due?', '大气25'],
  ['Task 大气3 – inspection of 54 plants finished', '大气3'],
])('reads the task in %s', (text, expected) => {
  expect(named(text)).toBe(expected);
});

test.each([
  ['25号任务谁牵头', '大气25 土壤25', false],
  ['36号任务原文发一下', '大气36', false],
  ['第7项完成一半', '大气7 水7 土壤7 农业农村7', false],
  ['第4条呢', '大气4 水4 土壤4 农业农村4', false],
  ["who's the lead on task 46", '大气46', false],
  ['No. 28 is 90% complete', '大气28 土壤28', false],
  ['the 46th task', '大气46', false],
  ['#40 done', '大气40', false],
  ['tasks 40 and 41', '大气40 大气41', false],
  ['60号任务牵头单位', '!60', false],
  ['25号已完成', '大气25 土壤25', true],
  ['25号谁牵头', '大气25 土壤25', true],
  ['十八项，已开展比对实验2次', '大气18 水18 土壤18 农业农村18', true],
])('means every plan that has the number in %s', (text, expected, vague) => {
  expect(named(text)).toBe(expected);
  expect(codeMentions(fourPlans, text)[0]?.vague).toBe(vague);
});

test.each([
  ['水附表3-1', '水附表3-1'],
  ['水附表3第1项', '水附表3-1'],
  ['水方案附表3的第2项', '水附表3-2'],
  ['附表3第1项什么时候完成', '水附表3-1'],
  ['附表2-3', '水附表2-3'],
  ['annex 3 item 1', '水附表3-1'],
  ['Annex 3-1', '水附表3-1'],
  ['附表4里有哪几个项目', '水附表4-1 水附表4-2 水附表4-3'],
  ['水附表3-9', '!水附表3-9'],
])('reads the annex row in %s', (text, expected) => {
  expect(named(text)).toBe(expected);
});

test.each([
  ['大气99', '!大气99'],
  ['土壤32 进展20%', '!土壤32'],
  ['大气0 完成', '!大气0'],
  ['air task 99', '!大气99'],
  ['大气25、99', '大气25 !大气99'],
])('says which number no task has in %s', (text, expected) => {
  expect(named(text)).toBe(expected);
});

test.each([
  ['大汽25完成80%', '大气25'],
  ['daqi25 80%', '大气25'],
  ['da qi 25', '大气25'],
  ['大qi25', '大气25'],
  ['dq25完成', '大气25'],
  ['土攘11 90%', '土壤11'],
  ['turang11', '土壤11'],
  ['shui3怎么样了', '水3'],
  ['农业农存8', '农业农村8'],
  ['农村农业8', '农业农村8'],
  ['nongyenongcun6', '农业农村6'],
  ['soli 11', '土壤11'],
  ['watter plan 3', '水3'],
])('sees through the slip in %s', (text, expected) => {
  expect(named(text)).toBe(expected);
  expect(codeMentions(fourPlans, text)[0]?.slip).toBe(true);
});

test('reads traditional characters, which are no slip', () => {
  expect(codeMentions(fourPlans, '大氣25已完成六成')).toMatchObject([{ codes: ['大气25'], slip: false }]);
});

test.each([
  ['25号下午开会'],
  ['10月25号'],
  ['25号前报'],
  ['我5号请假一天'],
  ['那边说25号开会'],
  ['8号楼门口有人送快递'],
  ['12点楼下集合'],
  ['给25个工地发了通知，都回执了吗'],
  ['今天PM2.5 35，PM10 78，优良'],
  ['O3浓度'],
  ['预算25万，已经批了'],
  ['电话0375-3982525，打不通啊'],
  ['明天8点25分出发，去25中门口集合'],
  ['今日清运垃圾25吨'],
  ['水3吨'],
  ['污水25吨'],
  ['用水3 类'],
  ['地表水5类水标准'],
  ['管网1.2公里'],
  ['2021年工作'],
  ['大气2021年方案'],
  ['大气方案10月底前要交啥'],
  ['土壤11月的'],
  ['十三五规划'],
  ['水十四五规划'],
  ['大气污染3家企业整改'],
  ['大气3级响应'],
  ['农村60%'],
  ['农村5G基站'],
  ['大气一直很好'],
  ['大气方案一共几条'],
  ['《条例》第25条怎么规定的'],
  ['保障措施第三条'],
  ['25号文件'],
  ['25号线'],
  ['国六'],
  ['see you at 5'],
  ['5 people are coming'],
  ['no 5 today'],
  ['No. 8 building'],
  ['air 25%'],
  ['water 5 litres'],
  ['16时前'],
  ['1'],
  ['60'],
  ['-25'],
  ['25中'],
  ['第三季度'],
  ['第二次提醒'],
  ['第3天'],
])('hears no task in %s', (text) => {
  expect(named(text)).toBe('');
});

test.each([
  ['那4呢', '大气4 水4 土壤4 农业农村4'],
  ['46呢', '大气46'],
  ['25 已完成', '大气25 土壤25'],
  ['17进度60', '大气17 水17 土壤17 农业农村17'],
  ['and 46?', '大气46'],
])('takes a bare number for a task where asked to, in %s', (text, expected) => {
  expect(named(text)).toBe('');
  expect(named(text, true)).toBe(expected);
  expect(codeMentions(fourPlans, text, { bare: true })[0]?.vague).toBe(true);
});

test('gives the offsets of the text as it was typed', () => {
  const text = '请看　大氣２５、38，谢谢';
  const [mention] = codeMentions(fourPlans, text);
  expect(text.slice(mention?.start, mention?.end)).toBe('大氣２５、38');
});

test.each([
  ['水方案几条', ['水'], true],
  ['大气里国土牵头的是哪两条', ['大气'], true],
  ['土壤的呢', ['土壤'], true],
  ['水的呢', ['水'], true],
  ['农业农村那个方案九月十月有哪些节点', ['农业农村'], true],
  ['How many tasks are there in the soil plan?', ['土壤'], true],
  ['大气和土壤哪个多', ['大气', '土壤'], false],
])('hears the plan in %s', (text, plans, explicit) => {
  const heard = planMentions(fourPlans, text);
  expect(heard.map(({ plan }) => plan)).toEqual(plans);
  expect(heard.every((mention) => mention.explicit === explicit)).toBe(true);
});

test.each([['污水怎么处理'], ['桶装水喝完了'], ['大气25谁牵头'], ['水利局'], ['搭起架子']])(
  'hears no plan in %s',
  (text) => {
    expect(planMentions(fourPlans, text)).toEqual([]);
  },
);

test.each([['1'], ['大气'], ['大气1、'], ['1、'], ['第一'], ['附表'], ['任务'], ['污水']])(
  'takes time in proportion to the text: %s over and over',
  (piece) => {
    const time = (length: number) => {
      const text = piece.repeat(length / piece.length);
      const started = performance.now();
      codeMentions(fourPlans, text, { bare: true });
      planMentions(fourPlans, text);
      return performance.now() - started;
    };
    time(5000);
    // Ten times the text takes about ten times as long; a quadratic rule would take a hundred times.
    expect(time(50_000)).toBeLessThan(40 * Math.max(time(5000), 5));
  },
);
