import { type Day, dateOf, monthOf, weekday } from '../../time/day.ts';

const plainDay = (day: Day) => `${monthOf(day)}月${dateOf(day)}日`;
const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const fullDay = (day: Day) => `${plainDay(day)}（周${weekdays[weekday(day) - 1]}）`;
const list = (words: readonly string[]) => words.join('、');
const quarters = ['一季度', '二季度', '三季度', '四季度'];
const quarterName = (quarter: number) => quarters[quarter - 1] ?? '';
const few = (codes: readonly string[], more: number) => `${list(codes)}${more > 0 ? `等${codes.length + more}项` : ''}`;

/** What people read week by week, month by month and quarter by quarter. Plain and polite official Chinese, short. */
export const cycle = {
  week: {
    /** By when the report is due, counted from today: 今天16:00. */
    until: (days: number, due: Day, hour: string | null) =>
      `${['今天', '明天'][days] ?? fullDay(due)}${hour ?? '下班'}前`,
    report: (alone: boolean, until: string, office: string) =>
      `${alone ? '' : '另：'}本周情况请在${until}报${office}。`,
    last: (unit: string, until: string, office: string) =>
      `【周报提醒】${unit}：本周情况还没有收到，请在${until}报${office}。直接写进展即可。`,
    few,
    open: (count: number, dated: string | null, undated: string | null) =>
      `${[
        `在办${count}项`,
        ...(dated === null ? [] : [`有期限：${dated}`]),
        ...(undated === null ? [] : [`没有期限：${undated}`]),
      ].join('；')}。`,
    howTo: (code: string) => `直接写进展即可，例如“${code} 完成80%”。`,
    amended: (unit: string, clock: string, codes: readonly string[], silent: number) =>
      `【周报更正】${unit} ${clock}补报（${list(codes)}）${silent > 0 ? `，未报还有${silent}个` : '，应报单位已报齐'}。`,
    late: (units: readonly string[]) => `汇总后补报：${list(units)}。`,
    noted: (office: string) => `本周周报已汇总，已作为补报转${office}。`,
  },
  month: {
    heading: (unit: string, today: Day, count: number) =>
      `【${monthOf(today)}月督办】${unit} · ${fullDay(today)}· ${count}件`,
    line: (title: string, facts: readonly string[]) => `${title}（${facts.join('，')}）`,
    by: (due: Day) => `${plainDay(due)}到期`,
    ahead: (office: string, today: Day, count: number) =>
      `【${monthOf(today)}月督办】${office} · ${monthOf(today)}月${count > 0 ? `还有${count}项到期` : '没有到期的任务'}`,
    day: (day: Day, tasks: readonly string[]) => `${plainDay(day)}：${list(tasks)}`,
    overdue: (tasks: readonly string[]) => `已过期${tasks.length}项：${list(tasks)}`,
    led: (code: string, units: readonly string[]) =>
      `${code}（${units.length > 2 ? `${units.length}个单位` : list(units)}）`,
  },
  quarter: {
    name: quarterName,
    heading: (unit: string, quarter: number, today: Day, count: number) =>
      `【${quarterName(quarter)}督办】${unit} · ${fullDay(today)}· 在办${count}项`,
    overdue: (count: number) => `已过期 ${count}项`,
    pressing: (count: number) => `本季度到期 ${count}项`,
    later: (count: number) => `以后到期 ${count}项`,
    undated: (count: number) => `没有期限 ${count}项`,
    codes: (title: string, codes: readonly string[]) => `${title}：${list(codes)}。`,
    supports: (codes: readonly string[]) => `配合 ${codes.length}项：${list(codes)}。`,
    howTo: (code: string) => `有进展的请直接写，例如“${code} 完成80%”。`,
    review: (office: string, quarter: number, today: Day) =>
      `【${quarterName(quarter)}调度】${office} · 截至${plainDay(today)}`,
    totals: (open: number, overdue: number, pressing: number, undated: number, claims: number) =>
      `在办${open}件：已过期${overdue}，本季度内还要到期${pressing}，没有期限${undated}；待销号${claims}件。`,
    silent: (units: readonly string[]) => `本季度没有报过进展：${list(units)}。`,
    ranking: (quarter: number) => `排名 ${quarterName(quarter)}`,
    bulletin: (quarter: number) => `通报 ${quarterName(quarter)}`,
  },
};
