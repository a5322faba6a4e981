import { type Day, dateOf, monthOf, weekday, yearOf } from '../../time/day.ts';

/** What an example of a question names. */
interface Examples {
  readonly code: string;
  readonly number: number;
  readonly title: string;
  readonly plan: string;
  readonly unit: string;
}

const nearDay = (day: Day, today: Day) =>
  `${yearOf(day) === yearOf(today) ? '' : `${yearOf(day)}年`}${monthOf(day)}月${dateOf(day)}日`;
const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const roles = { lead: '牵头', support: '配合' };

/** What people read of `ask`. Plain and polite official Chinese, short. */
export const ask = {
  day: (day: Day) => `${yearOf(day)}年${monthOf(day)}月${dateOf(day)}日（周${weekdays[weekday(day) - 1]}）`,
  unit: (name: string, _nameEn: string | null) => name,
  units: (names: readonly string[]) => names.join('、'),
  plan: (name: string, _nameEn: string | null) => `${name}方案`,
  /** Where a clause stands: 大气方案 四（四）25. */
  source: (plan: string, place: string) => `${plan} ${place}`.trim(),
  quoted: (words: string) => `“${words}”`,
  roles,
  nobody: { lead: '方案没有写牵头单位', support: '没有，方案没有写配合单位' },
  verdict: (unit: string, role: 'lead' | 'support' | null) =>
    role === null ? `${unit}：没有分工` : `${unit}：是${roles[role]}单位`,
  deadlineName: '完成时间',
  startName: '开始时间',
  noDeadline: '没有规定完成时间。',
  noDay: '没有写明具体日期，只写了：',
  daysLeft: (days: number) => (days > 0 ? `还剩${days}天` : days === 0 ? '今天到期' : `已过${-days}天`),
  deadline: (day: string, left: string | null, words: string) =>
    `${day}${left === null ? '' : `（${left}）`}　${words}`,
  statusName: '进展',
  nothingReported: '还没有报过进展',
  standing: (unit: string, state: string) => `${unit} ${state}`,
  reported: (what: string, day: Day) => `${what}（${monthOf(day)}月${dateOf(day)}日报）`,
  status: { not_started: '未启动', in_progress: '推进中', done: '已完成', blocked: '有困难' },
  percent: (percent: number) => `已报${percent}%`,
  also: (codes: readonly string[]) => `另见：${codes.join('、')}`,
  whichTask: (count: number) => (count === 1 ? '您指的是这一项吗？' : `有${count}项，您指的是哪一项？`),
  whichUnit: (unit: string) =>
    `这个群还没有绑定单位，您是哪个单位的？请带上单位名再问，例如“${unit}这个月有哪些到期”。`,
  whichMatter: (code: string) => `您指的是哪一项？请带上编号或事项，例如“${code}什么时候完成”。`,
  noNumber: (numbers: string, last: string) => `没有第${numbers}项任务。${last}。`,
  lastNumber: (plan: string, number: number) => `${plan}到${number}`,
  lastNumbers: (parts: readonly string[]) => parts.join('，'),
  stranger: (name: string) => `方案里没有“${name}”的分工。`,
  unheld: {
    person: '方案里只有单位，没有写具体人员的姓名。',
    contact: '方案里没有写联系方式。',
    money: '方案里没有写这个金额。',
  },
  noTopic: (code: string) => `方案里没有找到这件事。可以换个说法再问，或者直接说编号，例如“${code}”。`,
  noFigure: (words: string) => `方案没有写具体数值，只写${words}`,
  scope: {
    of: (units: string, plans: string, window: string) =>
      [units, plans, window].filter((part) => part !== '').join(' · '),
    /** The year of a day is said where it is not this one. */
    window: (from: Day, to: Day, today: Day) => [...new Set([from, to])].map((day) => nearDay(day, today)).join('—'),
    overdue: '已过期',
    next: '最近到期',
    alone: '独自',
    jointly: '共同',
  },
  listed: (scope: string, count: number, what: 'tasks' | 'rows' | 'others') =>
    what === 'others' ? `${scope}：` : `${scope}：${count}${what === 'rows' ? '个项目' : '项'}`,
  nothing: (scope: string, wanted: string) => `${scope}：没有${wanted}。`,
  wanted: {
    due: '到期的任务',
    overdue: '过期未完成的任务',
    lead: '牵头的任务',
    support: '配合的任务',
    any: '任务',
    rows: '项目',
    rhythm: '这样的任务',
  },
  groups: {
    due: '',
    overdue: '',
    yearly: '年度目标（没有写明日期）：',
    recurring: '固定要办：',
    lead: (count: number) => `牵头${count}项：`,
    support: (count: number) => `配合${count}项：`,
    openSupport: (count: number) => `另有${count}项写“相关”单位配合，没有点名：`,
    rows: '附表项目：',
    others: '另有：',
  },
  of: (scope: string, rest: string) => `${scope} ${rest}`,
  item: (parts: readonly string[]) => parts.join(' — '),
  codes: (codes: readonly string[]) => codes.join('、'),
  counts: {
    tasks: (scope: string, count: number) => `${scope === '' ? '一共' : scope}有${count}项任务。`,
    safeguards: (scope: string, count: number) => `${scope === '' ? '一共' : scope}有${count}条保障措施。`,
    units: (count: number) => `一共有${count}个单位。`,
    leads: (code: string, count: number) => `${code}有${count}个牵头单位：`,
    supports: (code: string, count: number) => `${code}有${count}个配合单位：`,
    parts: (parts: readonly { readonly plan: string; readonly count: number }[]) =>
      parts.map(({ plan, count }) => `${plan}${count}`).join('，'),
  },
  compare: {
    count: (name: string, role: 'lead' | 'support' | null, count: number) =>
      `${name}：${role === null ? '' : roles[role]}${count}项`,
    more: (name: string, by: number) => `${name}多${by}项。`,
    alike: '一样多。',
    date: (code: string, title: string, day: string) => `${code} ${title}：${day}`,
    noDate: '没有规定完成时间',
    sooner: (code: string, days: number) => `${code}早${days}天。`,
    sameDay: '是同一天。',
    leads: (code: string, title: string, leads: string) => `${code} ${title}　牵头：${leads}`,
    shared: (units: string) => `都牵头的有：${units}。`,
    noneShared: '没有共同的牵头单位。',
    sameLeads: '牵头单位相同。',
  },
  help: ({ code, number, title, plan, unit }: Examples) =>
    [
      '直接问就行，中文、英文都可以，例如：',
      `“${code}谁牵头” “${number}号任务配合单位有哪些” “${code}什么时候完成”`,
      `“${title}归谁管” “${plan}一共几项任务”`,
      `“我们这个月有哪些到期” “${plan}${unit}牵头几项”`,
    ].join('\n'),
};
