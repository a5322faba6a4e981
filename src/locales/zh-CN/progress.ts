import { type Day, dateOf, monthOf } from '../../time/day.ts';

const date = (day: Day) => `${monthOf(day)}月${dateOf(day)}日`;
const statuses = { not_started: '未启动', in_progress: '推进中', done: '已完成', blocked: '有困难，需协调' };

/** What people read of `progress`. Plain and polite official Chinese, short. */
export const progress = {
  /** Before what was recorded, by what the message did. */
  recorded: {
    report: '已记：',
    done: '已记：',
    problem: '已记困难：',
    extension: '已收到延期申请：',
    correct: '已更正：',
    withdraw: '已撤回：',
  },
  statuses,
  percent: (percent: number) => `${percent}%`,
  doneOn: (day: Day) => `（${date(day)}）`,
  plannedFor: (day: Day) => `，计划${date(day)}前完成`,
  extendedTo: (day: Day | null) => (day === null ? '申请延期，请补报新的完成日期' : `申请延期到${date(day)}`),
  figures: (figures: readonly string[]) => figures.join('、'),
  note: (words: string) => `（“${words}”）`,
  facts: (facts: readonly string[]) => facts.join('，'),
  record: (parts: readonly string[]) => parts.join(' · '),
  records: (records: readonly string[]) => `${records.join('；')}。`,
  awaitsClosing: (office: string) => `等${office}销号。`,
  /** Before what was not recorded. */
  notRecorded: '没有记：',
  refused: {
    noSuchTask: (name: string) => `没有“${name}”这项任务。`,
    notInvolved: (code: string, unit: string, leads: readonly string[]) =>
      `${code} 没有${unit}的分工${leads.length > 0 ? `（牵头是${leads.join('、')}）` : ''}。`,
    otherUnit: (unit: string) => `这是${unit}的进展，请在${unit}的群里报。`,
    impossiblePercent: (words: string) => `“${words}”不可能，进度应在0到100%之间。`,
    impossibleDay: (words: string) => `没有“${words}”这一天。`,
    notYet: (day: Day) => `${date(day)}还没到，不能报已完成。`,
    notOnRecord: (code: string | null) => (code === null ? '本群还没有可撤回的记录。' : `本群没有报过 ${code}。`),
    closed: (code: string, office: string) => `${code} 已销号；要改请${office}先“回头看”。`,
    unboundChat: '本群还没有登记是哪个单位，请区里的协调办公室先绑定。',
    noSuchCommand: (name: string) => `没有“${name}”这个命令，或者您在这里不能用。`,
  },
  whichTask: '是哪一项？',
  nameTheTask: '是哪一项？请写上任务号，例如“大气25 完成80%”。',
  whatValue: (codes: readonly string[]) =>
    `${codes.length > 0 ? `${codes.join('、')} ` : ''}进展到哪一步？请回复百分比或“已完成”。`,
  buttons: { correct: '更正', withdraw: '撤回', problem: '需协调', extension: '申请延期' },
};
