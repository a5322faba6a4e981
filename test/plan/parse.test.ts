import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from '../../src/plan/parse.ts';

const pieces = fc.constantFrom(
  ...[
    '一、',
    '（一）',
    '1.',
    '（1）',
    '①',
    '一是',
    '第三条',
    '任务2 ',
    '# ',
    '| ',
    '\t',
    '  ',
    '\n',
    '\n\n',
    '。',
    '；',
    '（',
    '）',
    '【',
    '】',
    '《',
    '》',
    '：',
  ],
  ...[
    '牵头单位：',
    '责任单位：',
    '配合单位：',
    '完成时限：',
    '序号',
    '区住建局',
    '各街道',
    '负责',
    '由',
    '牵头',
    '会同',
    '附件：',
    '附表1',
    '合计',
    '注：',
  ],
  ...['2024年', '6月底前', '每季度', '长期坚持', '加强领导', '某区2024年工作方案', '0', '🀄', '\u200b', '\r\n'],
);
const documents = fc.array(pieces, { maxLength: 120 }).map((all) => all.join(''));

test('any text is read: every clause on its lines, every code once, every deadline in its clause', () => {
  fc.assert(
    fc.property(documents, (source) => {
      const { plans, notice } = readPlan(source);
      const last = source.split(/\r\n|\n|\r/).length;
      const clauses = [...notice, ...plans.flatMap((plan) => plan.clauses)];
      for (const clause of clauses) {
        const [from, to] = clause.lines;
        expect(from).toBeGreaterThanOrEqual(1);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(last);
        for (const { line } of clause.deadlines) expect(line >= from && line <= to).toBe(true);
      }
      expect(new Set(clauses.map((clause) => clause.code)).size).toBe(clauses.length);
    }),
    { numRuns: 400 },
  );
});

test('a list of tasks and a table of the same: the table is an annex', () => {
  const text =
    '某区2024年方案\n一、任务\n1.修路。（区住建局负责）\n2.修桥。（区水利局负责）\n附表1\n序号\t项目\t牵头单位\n1\t修路\t区住建局\n';
  const kinds = readPlan(text).plans[0]?.clauses.map(({ code, kind }) => `${code} ${kind}`);
  expect(kinds?.filter((one) => /task|project/.test(one)).map((one) => one.split(' ')[1])).toEqual([
    'task',
    'task',
    'project',
  ]);
});

test('a number that is missing and a task nobody leads are told', () => {
  const text =
    '某区2024年方案\n一、任务\n1.修路。\n牵头单位：区住建局\n2.修桥。\n3.植树。\n牵头单位：区林业局\n5.修渠。\n牵头单位：区水利局\n';
  const [plan] = readPlan(text).plans;
  expect(readPlan(text).problems).toEqual([
    { line: 5, what: `nobody leads ${plan?.name}2` },
    { line: 8, what: '5 follows 3' },
  ]);
});

test('the safeguards of a plan are no tasks, whoever they name', () => {
  const text =
    '某区2024年方案\n一、重点任务\n1.修路。（区住建局负责）\n2.修桥。（区水利局负责）\n二、保障措施\n1.加强领导。（责任单位：区政府办）\n2.严格考核。（责任单位：区督查局）\n';
  expect(readPlan(text).plans[0]?.clauses.filter((clause) => clause.kind === 'task')).toHaveLength(2);
});

test('a star before the number is no part of the title', () => {
  const text = '某区2024年方案\n一、任务\n★1.修路。（区住建局负责）\n2.修桥。（区水利局负责）\n';
  const tasks = readPlan(text).plans[0]?.clauses.filter((clause) => clause.kind === 'task');
  expect(tasks?.map(({ label, title }) => `${label} ${title}`)).toEqual(['1 修路', '2 修桥']);
});

test.each([
  ['a blank line a merged cell', '2\n\n补装路灯\n\n区水利局\n\n'],
  ['no line for a merged cell', '2\n补装路灯\n区水利局\n'],
])('in a table with one cell a line and %s, what is merged repeats the row above', (_how, second) => {
  const head = '某区2024年任务分工表\n序号\n重点任务\n工作措施\n牵头单位\n配合单位\n完成时限\n';
  const text = `${head}1\n背街小巷整治\n清理死角\n区城管局\n区住建局\n6月30日前\n${second}3\n市场提升\n划行归市\n区市监局\n区商务局\n10月底前\n`;
  const tasks = readPlan(text).plans[0]?.clauses.filter((clause) => clause.kind === 'task') ?? [];
  expect(tasks.map(({ leads, supports, deadlines }) => [...leads, ...supports, deadlines[0]?.date])).toEqual([
    ['区城管局', '区住建局', '2024-06-30'],
    ['区城管局', '区水利局', '2024-06-30'],
    ['区市监局', '区商务局', '2024-10-31'],
  ]);
});

test.each([
  ['1.甲。由县水利局会同县财政局、柳河镇人民政府负责。', ['县水利局'], ['县财政局', '柳河镇人民政府']],
  [
    '1.甲。由县住建局牵头，会同县公安局交警大队和各镇人民政府组织实施，5月底前完成。',
    ['县住建局'],
    ['县公安局交警大队', '各镇人民政府'],
  ],
  [
    '1.甲。县住建局牵头，县林业局、县城投集团有限公司配合。6月底前批复。',
    ['县住建局'],
    ['县林业局', '县城投集团有限公司'],
  ],
  ['1.甲：\n（1）子；\n（2）丑。\n此项工作由县应急局牵头，会同县气象局办理。', ['县应急局'], ['县气象局']],
])('running text %j says who leads and who supports', (text, leads, supports) => {
  const { plans } = readPlan(`云河县2025年工作方案\n一、重点任务\n${text}`);
  expect(plans[0]?.clauses.filter((clause) => clause.kind === 'task')).toMatchObject([{ leads, supports }]);
});

test('a head of several lines gives the plan its own title and the body that issues it', () => {
  const head = '某河县文旅领导小组办公室\n河文旅办〔2026〕2号\n\n某河县2026年文旅工作清单\n\n印发日期：2026年1月12日\n';
  const body =
    '【总体目标】\n1.力争接待游客60万人次。\n【重点工作】\n1．修路。\n责任单位：县交通局\n时　　限：常态化推进\n【有关要求】\n1．每周报送。';
  const { title, issuer, plans } = readPlan(head + body);
  expect({ title, issuer }).toEqual({ title: '某河县2026年文旅工作清单', issuer: '某河县文旅领导小组办公室' });
  const tasks = plans[0]?.clauses.filter((clause) => clause.kind === 'task') ?? [];
  expect(tasks.map((task) => [task.title, task.deadlines.map(({ kind }) => kind)])).toEqual([['修路', ['ongoing']]]);
});
