import type { Day } from '../../time/day.ts';
import { plainDay } from './days.ts';

/** What people read in forms and on the page of the bot; `typed` is what a filled-in form says in their place. */
export const forms = {
  title: { report: '报进展', extension: '申请延期', correct: '更正' },
  submit: '提交',
  cancel: '取消',
  task: '任务',
  named: '这条消息里的',
  choice: (code: string, title: string) => `${code} ${title}`,
  percent: '完成进度（%）',
  percentHint: '0到100的整数；填100就是报完成',
  day: '申请延期到',
  reason: '理由',
  words: '具体情况',
  wordsHint: '做到哪一步、数据、困难；进度和情况至少填一项',
  wrong: {
    task: '请选择本单位的任务。',
    percent: '请填0到100的整数。',
    nothing: '进度和情况至少填一项。',
    day: (today: Day) => `请选${plainDay(today)}以后的日期。`,
    reason: '请写明理由。',
    words: (longest: number) => `请不要超过${longest}个字。`,
    unclear: '看不出进展：请写明做到哪一步，或者填进度。',
  },
  nothing: '本单位现在没有要填报的任务。',
  stranger: '还不知道您是哪个单位的：请先加入本单位的频道，再从这里填报。',
  busy: '现在有点忙，处理完就在这里答复。一分钟内没有答复，请再说一次。',
  typed: {
    report: (code: string, percent: number | null, words: string) =>
      `${code} ${[percent === null ? '' : `进度${percent}%`, words].filter(Boolean).join('，')}`,
    correct: (code: string, percent: number | null, words: string) =>
      `更正：${code} ${[percent === null ? '' : `进度${percent}%`, words].filter(Boolean).join('，')}`,
    extension: (code: string, day: Day, reason: string) => `申请延期 ${code} 至${day}，理由：${reason}`,
    /** Words that would be read as something else are told, and not read. */
    aside: (words: string) => `「${words}」`,
  },
  home: {
    heading: (unit: string, day: Day, open: number) => `【${unit}】${plainDay(day)} · 未销号${open}件`,
    next: (code: string, day: Day) => `最近到期：${code}，${plainDay(day)}。`,
    line: (light: string, code: string, title: string, role: string, facts: readonly string[]) =>
      `${light} ${code} ${title} · ${role}（${facts.join('，')}）`,
    more: (count: number) => `……另有${count}件，在本单位的频道里问“我们还有哪些没完成？”`,
    nothing: '现在没有未销号的任务。',
    office: (office: string) => `这里是${office}的督办台。您还不在任何单位的频道里；方案可以直接问我。`,
    usage: '怎么用',
    inChat: '在本单位的频道里可以：',
  },
};
