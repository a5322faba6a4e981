import { type Day, dateOf, monthOf, weekday, yearOf } from '../../time/day.ts';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const plainDay = (day: Day) => `${monthOf(day)}月${dateOf(day)}日（周${weekdays[weekday(day) - 1]}）`;
const fullDay = (day: Day) => `${yearOf(day)}年${plainDay(day)}`;
const list = (words: readonly (string | number)[]) => words.join('、');

/** Why a reminder falls on its day, for whoever runs the desk. */
export const why = {
  /** The words of the plan, and the day they set. */
  words: (quote: string, due: Day) => `依据：${quote}，${fullDay(due)}到期`,
  extended: (from: Day, to: Day) => `延期：原${fullDay(from)}，已准延至${fullDay(to)}`,
  step: (count: number, ladder: readonly number[], role: string) =>
    `规则：${role}单位在到期前${list(ladder)}天提醒（0为当天），这是${count === 0 ? '到期当天' : `前${count}天`}的一次`,
  overdue: (days: number, every: number, first: boolean) =>
    `规则：过期未办结，${first ? '到期后第一个工作日' : `此后每${every}天`}提醒一次，这时已过期${days}天`,
  other: {
    month_ahead: '规则：每月初提前告知当月到期的任务',
    weekly_open: '规则：周报到期前告知开始填报',
    weekly_report: '规则：周报到期当天早上提醒还没有报的单位',
    weekly_last: '规则：周报截止前最后提醒还没有报的单位',
    quarter_review: '规则：每季度最后一周梳理在办任务',
    weekly_summary: '规则：周报到期时汇总给办公室',
    snoozed: '规则：本单位点了“稍后”，下一个工作日再提醒一次',
  },
  off: { weekend: '周末', holiday: '节假日' },
  /** Meant for a day off, said on the working day before. */
  moved: (meant: Day, off: string, day: Day) => `日期：原应${plainDay(meant)}，是${off}，提前到${plainDay(day)}`,
  onTime: (day: Day) => `日期：${plainDay(day)}，是工作日`,
  waits: (from: Day, days: readonly Day[], most: number, day: Day) =>
    `顺延：${plainDay(from)}那一周已在${list(days.map(plainDay))}提醒，每周至多${most}天，顺延到${plainDay(day)}`,
  at: (time: string, first: string, minutes: number) =>
    minutes === 0 ? `时刻：${time}` : `时刻：${time}（${first}起发，各单位错开，本单位晚${minutes}分钟）`,
  to: (unit: string, role: string | null, chats: number) =>
    `发给：${unit}${role === null ? '' : `（${role}）`}，${chats === 0 ? '还没有绑定的群，发不出去' : `绑定的群${chats}个`}`,
  state: {
    said: '现状：已经发出，不会再发',
    past: '现状：没有发出，时间已过',
    task: '现状：到时会发。报进展、签收不影响，报已完成或销号后不再发',
    general: '现状：到时会发。这之前报过了，或没有在办的任务，就不发',
    office: '现状：到时会发',
    done: '现状：不会发，已报完成，等销号',
    closed: '现状：不会发，已销号',
    extended: '现状：不会发，已经延期，按新的日期提醒',
    reported: '现状：不会发，已经报过，或没有在办的任务',
  },
};
