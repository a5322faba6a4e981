import { expect, test } from 'vitest';
import { fold } from '../../src/text/normalise.ts';
import type { Day } from '../../src/time/day.ts';
import { deadlinesIn } from '../../src/time/deadlines.ts';

const context = { year: 2024, issued: '2024-03-12' as Day };
const read = (source: string, field = false) => deadlinesIn({ text: fold(source), line: 7, field }, source, context);
const days = (source: string, field = false) => read(source, field).map((deadline) => deadline.date);

test.each([
  ['2024年10月31日前，完成建设任务。', '2024-10-31'],
  ['于5月底前完成摸底。', '2024-05-31'],
  ['’24年6月底前完成首轮全覆盖。', '2024-06-30'],
  ['2024年6底前完成。', '2024-06-30'],
  ['二〇二四年六月三十日前完成。', '2024-06-30'],
  ['十月底前全部投用。', '2024-10-31'],
  ['11月中旬前完成。', '2024-11-20'],
  ['6月上旬完成。', '2024-06-10'],
  ['三季度末完成整改。', '2024-09-30'],
  ['第四季度完成验收。', '2024-12-31'],
  ['上半年完成集中治理。', '2024-06-30'],
  ['年底前全面完工。', '2024-12-31'],
  ['2024年年底前完成。', '2024-12-31'],
  ['年内实现全覆盖。', '2024-12-31'],
  ['到2026年底，建成12座。', '2026-12-31'],
  ['次年一季度完成补贴发放。', '2025-03-31'],
  ['10.20前完成。', '2024-10-20'],
  ['2024-11-30前完成。', '2024-11-30'],
  ['3月1日至15日集中整治。', '2024-03-15'],
  ['2024年3月—2025年6月分期实施。', '2025-06-30'],
  ['4—6月开展排查。', '2024-06-30'],
  ['自印发之日起15日内报备案。', '2024-03-27'],
  ['方案印发后2个月内完成。', '2024-05-12'],
  ['2024年春节前达到100%。', '2024-02-09'],
  ['春节前完成更换。', '2025-01-28'],
  ['国庆节前完工。', '2024-09-30'],
  ['中秋节前完工。', '2024-09-16'],
  ['元旦前完成。', '2024-12-31'],
])('%s is due %s', (source, day) => {
  expect(days(source)).toEqual([day]);
});

test.each([
  ['参保率到2026年达到95%。', 'horizon', '2026-12-31', 'year'],
  ['2024年3月启动建设。', 'start', '2024-03-01', 'month'],
  ['2024年7月1日起全面禁用。', 'start', '2024-07-01', 'day'],
  ['2024年起，应公开信息。', 'start', '2024-01-01', 'year'],
  ['采暖季前完成铺设。', 'season', null, 'season'],
  ['主汛期前全部完成。', 'season', null, 'season'],
  ['投诉2个工作日内回复。', 'relative', null, 'day'],
  ['自收到通知之日起3日内报送。', 'relative', null, 'day'],
  ['发现问题立行立改。', 'relative', null, 'day'],
  ['由县局牵头，长期坚持。', 'ongoing', null, 'year'],
])('%s is a %s', (source, kind, date, precision) => {
  expect(read(source)).toMatchObject([{ kind, date, precision }]);
});

test.each([
  ['每周五下午16时前报送。', 'FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0'],
  ['每周一上午9:30调度。', 'FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=30'],
  ['每月25日前报送进展。', 'FREQ=MONTHLY;BYMONTHDAY=25'],
  ['每月通报。', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['每两个月调度一次。', 'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1'],
  ['每半月暗访一次。', 'FREQ=MONTHLY;BYMONTHDAY=15,-1'],
  ['每季度演练一次。', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'],
  ['每季度首月10日前报送。', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10'],
  ['专项检查每半年一次。', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'],
  ['每年至少开展二次抽查。', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31'],
  ['每年6月底前评估。', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1'],
  ['每年4月、9月各盘点一次。', 'FREQ=YEARLY;BYMONTH=4,9;BYMONTHDAY=-1'],
  ['每个工作日17时前上报。', 'FREQ=DAILY;BYHOUR=17;BYMINUTE=0'],
  ['实行一月一调度。', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['实行一季度一通报。', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'],
  ['半年开展一次评估。', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'],
  ['做到周周巡查。', 'FREQ=WEEKLY'],
])('%s comes round by %s', (source, rule) => {
  expect(read(source)).toMatchObject([{ kind: 'recurring', date: null, rule }]);
});

test.each([
  '按照2020年4月1日市长办公会议纪要确定的任务推进搬迁。',
  '依据《城镇燃气管理条例》（2016年2月6日修订）执行。',
  '落实《关于开展2020-2022年监督性抽测的通知》要求。',
  '全面摸排2020年底前，已经建成污水处理设施。',
  '对2005年底前建成的小区逐一踏勘。',
  '对2024年1月底前排查出的隐患逐一销号。',
  '截至2024年2月底，已完成32家。',
  '制定实施方案（2024—2026年）。',
  '2024年平均降尘量不得高于8吨。',
  '较2024年下降5%。',
  '参照国办发〔2024〕23号文件。',
  '相关数据保留3个月以上。',
  '电话0301-5550185，受理12345热线。',
  '能耗5000吨标准煤以上，PM2.5浓度下降，每吨补助2.5万元。',
  '本办法自2024年5月1日起施行。',
  '深刻汲取2024年1月12日某矿事故教训。',
  '落实2024年3月5日召开的会议要求。',
])('%s sets no deadline', (source) => {
  expect(read(source)).toEqual([]);
});

test.each([
  ['2024年6月底前', '2024-06-30', 'due'],
  ['12/20', '2024-12-20', 'due'],
  ['2024.9', '2024-09-30', 'due'],
  ['9.30', '2024-09-30', 'due'],
  ['2024年—2026年', '2026-12-31', 'horizon'],
  ['长期坚持', null, 'ongoing'],
  ['全年', null, 'ongoing'],
  ['持续推进', null, 'ongoing'],
  ['常态化', null, 'ongoing'],
  ['即知即改', null, 'relative'],
  ['按月推进', null, 'recurring'],
])('in a field of limits %s binds', (source, date, kind) => {
  expect(read(source, true)).toMatchObject([{ date, kind }]);
});

test('what is hoped for is soft, what stands beside it is not', () => {
  const soft = (source: string) => read(source).map((deadline) => deadline.soft);
  expect(soft('力争2024年6月底前停产到位，年底前完成搬迁。')).toEqual([true, false]);
  expect(soft('到2024年底，治理率达到60%左右。')).toEqual([true]);
  expect(soft('原则上6月底前完成。')).toEqual([true]);
});

test('a month without a year shares the year printed before it in its sentence', () => {
  const found = read('2025年3月底前完成方案，6月底前完成建设；9月底前总结。');
  expect(found.map((deadline) => deadline.date)).toEqual(['2025-03-31', '2025-06-30', '2024-09-30']);
  expect(found.map((deadline) => deadline.inferredYear)).toEqual([false, true, true]);
});

test('words and quote are the source’s own, full width and all', () => {
  const [found] = read('各单位要于２０２４年６月３０日前，报送方案。');
  expect(found).toMatchObject({ expr: '２０２４年６月３０日前', date: '2024-06-30', line: 7 });
  expect(found?.quote).toBe('各单位要于２０２４年６月３０日前，报送方案');
});
