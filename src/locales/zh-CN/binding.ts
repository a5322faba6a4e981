import type { Day } from '../../time/day.ts';
import { plainDay } from './days.ts';

const list = (words: readonly string[]) => words.join('、');

/** What people read of binding chats: one-time codes, invitations, who has no chat yet. Plain and polite official Chinese, short. */
export const binding = {
  /** How a code is used; said wherever one is shown. */
  use: (code: string) =>
    `把我拉进该群，在群里发绑定码就绑定；没有回应的，发“/bind ${code}”（Slack 上发“/duban ${code}”），或@我再发绑定码。一码只能用一次。`,
  code: {
    unit: (unit: string, code: string, until: Day, chats: number) =>
      `${unit}的绑定码：${code}（${plainDay(until)}前有效${chats > 0 ? `；该单位已有${chats}个群，再加一个` : ''}）`,
    office: (office: string, code: string, until: Day) =>
      `${office}群的绑定码：${code}（${plainDay(until)}前有效）。在哪个群里用，哪个群就能销号、批延期，请勿外传。`,
  },
  /** Said in a chat that was just bound. */
  bound: {
    unit: (unit: string) => `本群已绑定为${unit}的群。`,
    office: (office: string) =>
      `本群已绑定为${office}的群。发“未绑定”看哪些单位还没有群，发“邀请 单位名”取绑定码，发“帮助”看全部。`,
    leads: (unit: string, leads: number, supports: number) => `${unit}牵头${leads}项、配合${supports}项。`,
    first: (tasks: readonly string[], more: number) =>
      `牵头：${list(tasks)}${more > 0 ? `等${tasks.length + more}项` : ''}。`,
    next: '接下来到期：',
    due: (name: string, day: Day, left: number) =>
      `${name}：${plainDay(day)}，${left === 0 ? '今天到期' : `还剩${left}天`}`,
    nothingDue: '近期没有到期的事项。',
    onward: (code: string) => `直接提问，或报进展：${code} 完成70%。`,
  },
  /** Said to the office. */
  told: {
    bound: (unit: string, chat: string, by: string) => `${unit}的群已绑定：${chat}，操作人${by}。`,
    unbound: (unit: string, chat: string) => `已解绑：${unit}，${chat}。要重新绑定，发“邀请 ${unit}”。`,
  },
  /** Said in a chat that was just unbound. */
  unbound: (unit: string, office: string) => `${office}已解除本群与${unit}的绑定，提醒不再发到这里。`,
  chat: (title: string, address: string) => (title === '' ? address : `${title}（${address}）`),
  missing: {
    heading: (bound: number, missing: number) => `已绑定${bound}个单位，未绑定${missing}个。`,
    units: (units: readonly string[]) => `未绑定：${list(units)}。`,
    lost: (chats: readonly string[]) => `联系不上的群：${list(chats)}。把我重新拉进群就会恢复。`,
    nobody: (bound: number) => `${bound}个单位都绑定了群。`,
  },
  which: (unit: string, chats: number) => `${unit}有${chats}个群，解绑哪一个？`,
  /** Orders as a button gives them; `dialogue/binding-lexicon.ts` reads them. */
  order: {
    invite: (unit: string) => `邀请 ${unit}`,
    inviteAll: '邀请 未绑定',
    unbind: (chat: string) => `解绑 ${chat}`,
  },
  button: { invite: (unit: string) => `邀请 ${unit}`, inviteAll: '全部邀请', unbind: (chat: string) => `解绑 ${chat}` },
  refused: {
    wrong: '没有这个绑定码，请核对后再发。',
    used: '这个绑定码用过了，请向督办单位另要一个。',
    expired: '这个绑定码过期了，请向督办单位另要一个。',
    tooMany: '绑定码错了太多次，本群一小时内不再受理。',
    already: (unit: string) => `本群已经是${unit}的群，绑定码没有用掉。`,
    other: (unit: string, office: string) =>
      `没有绑定：本群是${unit}的群。要改，请${office}先在自己的群里“解绑 ${unit}”。`,
    officeChat: (unit: string) => `没有绑定：这里是督办单位自己的群。请把绑定码发到${unit}的群里。`,
    noRight: (unit: string, office: string) => `没有权限：本群是${unit}的群，绑定只能由${office}在自己的群里改。`,
    howTo: (office: string) => `绑定要用绑定码：请${office}在自己的群里发“邀请 单位名”，再把得到的码发在这里。`,
    whom: '请写明单位，例如“邀请 财政局”。',
    stranger: (name: string) => `没有“${name}”这个单位。`,
    allBound: '所有单位都绑定了群；要给某个单位再加一个群，请写明单位。',
    noChat: (name: string) => `${name}没有绑定的群。`,
    lastOffice: '没有解绑：这是督办单位仅有的群。请先绑定另一个，或由管理员运行 duban bind --unbind。',
  },
};
