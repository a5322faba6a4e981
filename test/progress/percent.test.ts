import { expect, test } from 'vitest';
import { percentsOf } from '../../src/progress/percent.ts';

const told = (text: string) => percentsOf(text).map(({ kind, value }) => `${kind} ${value}`);

test.each([
  ['完成80%', 'progress 80'],
  ['百分之七十二', 'progress 72'],
  ['百分之80', 'progress 80'],
  ['百分之六七十', 'progress 60'],
  ['完成百分之四十五点五', 'progress 45.5'],
  ['八成', 'progress 80'],
  ['八成五', 'progress 85'],
  ['七成半', 'progress 75'],
  ['七八成吧', 'progress 70'],
  ['六到七成', 'progress 60'],
  ['过半了', 'progress 50'],
  ['三分之二', 'progress 66.7'],
  ['60-70%', 'progress 60'],
  ['从60到75', 'progress 75'],
  ['由四成提高到六成', 'progress 60'],
  ['82%→80%', 'progress 80'],
  ['还差20%', 'progress 80'],
  ['还有三成没干完', 'progress 70'],
  ['尚余25%未完成', 'progress 75'],
  ['不到三成', 'progress null'],
  ['三成不到', 'progress null'],
  ['sixty-five percent', 'progress 65'],
  ['75 pct', 'progress 75'],
  ['half way there', 'progress 50'],
  ['three quarters done', 'progress 75'],
  ['总体进度70%', 'overall 70'],
  ['工程形象进度55%', 'overall 55'],
  ['合格率98%', 'rate 98'],
  ['资金到位40%', 'rate 40'],
  ['投资完成率22%', 'rate 22'],
  ['同比下降6.5%', 'change 6.5'],
  ['目标90%', 'limit 90'],
  ['8O%', 'garbled null'],
  ['-5%', 'progress -5'],
])('reads “%s” as %s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test.each(['完成12家', '成立专班', '第七成员单位', '一半天', '提高5个百分点', '比去年好'])(
  'finds no share in “%s”',
  (text) => {
    expect(told(text)).toEqual([]);
  },
);
