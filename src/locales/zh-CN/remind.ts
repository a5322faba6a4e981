import { type Day, weekday } from '../../time/day.ts';
import { plainDay } from './days.ts';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** What people read when they are reminded. Plain and polite official Chinese, short. */
export const remind = {
  heading: (unit: string, today: Day, count: number) =>
    `【督办提醒】${unit} · ${plainDay(today)}（周${weekdays[weekday(today) - 1]}）${count > 0 ? `· ${count}件` : ''}`,
  /** It should have come earlier, on another day or on this one. */
  late: (day: Day | null, time: string) => `（补发：本应${day === null ? '今天' : plainDay(day)}${time}发出）`,
  /** The words of the plan that set the day. */
  quoted: (words: string) => `“${words}”`,
  /** A cell of an annex table: 完成时间2021年10月. */
  cell: (header: string, text: string) => `${header}${text}`,
  daysLeft: (days: number) => (days === 0 ? '今天到期' : `还剩${days}天`),
  daysOver: (days: number) => `已过期${days}天`,
  /** What must be done and how long it still has. */
  due: (words: string, left: string) => `${words}，${left}`,
  role: { lead: '牵头', support: '配合' },
  nothingReported: '还没有报过进展',
  reported: (what: string | null, day: Day, planned: Day | null) =>
    `已报${what ?? '在推进'}（${plainDay(day)}）${planned === null ? '' : `，计划${plainDay(planned)}完成`}`,
  blocked: '有困难',
  notStarted: '未启动',
  howToReply: (count: number) => `直接回复本条即可，例如“${count > 1 ? '2 ' : ''}完成80%”。`,
  buttons: { received: '收到', snooze: '稍后', report: '报进展', extension: '申请延期' },
  snoozed: (codes: readonly string[], day: Day) =>
    `好的，${codes.join('、')} 将在${plainDay(day)}（周${weekdays[weekday(day) - 1]}）再提醒一次。`,
  /** What cannot wait; none where the reminder named no task. */
  notSnoozed: (codes: readonly string[]) =>
    `${codes.join('、')}${codes.length > 0 ? ' ' : ''}到期在即或已逾期，不能推后提醒。`,
};
