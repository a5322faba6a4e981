import type { Stage } from '../../plan/assignment.ts';
import { type Day, yearOf } from '../../time/day.ts';
import { plainDay } from './days.ts';

const fullDay = (day: Day) => `${yearOf(day)}年${plainDay(day)}`;
const list = (words: readonly string[]) => words.join('、');

/** What people read of supervision: 销号, 退回, 延期, 整改通知, 亮灯, 排名, 通报. Plain and polite official Chinese, short. */
export const supervise = {
  list,
  part: (code: string, unit: string) => `${code} · ${unit}`,
  stage: {
    assigned: '已交办',
    received: '已签收',
    under_way: '在办',
    claimed: '已申请办结',
    returned: '已退回',
    closed: '已销号',
  } satisfies Record<Stage, string>,

  light: { red: '红灯', yellow: '黄灯', blue: '蓝灯', green: '绿灯', grey: '灰灯' },
  rule: {
    closed: '已销号',
    claimed: '已申请办结',
    undated: '方案没有写明期限',
    overdue: '过期未办结',
    idle: (days: number) => `${days}天内到期且无进展`,
    behind: (points: number) => `落后进度${points}个百分点以上`,
    soon: (days: number) => `${days}天内到期`,
    otherwise: '按进度推进',
  },
  rules: (light: string, conditions: readonly string[]) => `规则：${light} = ${conditions.join('，或')}。`,
  why: {
    head: (part: string, light: string, instead: string | null) =>
      `${part} ${light}${instead === null ? '' : `（不是${instead}）`}：`,
    facts: (facts: readonly string[]) => `${facts.join('，')}。`,
    closed: '已销号',
    claimed: '已申请办结，等待销号',
    undated: '方案没有写明期限',
    due: (day: Day) => `${fullDay(day)}到期`,
    extended: (planned: Day) => `（已批准延期，方案期限${fullDay(planned)}）`,
    left: (days: number) => (days === 0 ? '今天到期' : `还剩${days}天`),
    over: (days: number) => `已过期${days}天`,
    aimed: '方案只要求力争',
    expected: (percent: number) => `按时间进度应到约${percent}%`,
    nothingReported: '还没有报过进展',
    reported: (percent: number | null, day: Day | null) =>
      `最近一次报${percent === null ? '在推进' : `${percent}%`}${day === null ? '' : `（${plainDay(day)}）`}`,
    behind: (points: number) => `落后${points}个百分点`,
    others: (lines: readonly string[]) => `其他单位：${lines.join('；')}。`,
  },
  board: {
    heading: (whose: string | null, day: Day) => `【亮灯】${whose === null ? '' : `${whose} · `}${plainDay(day)}`,
    count: (light: string, count: number) => `${light}${count}`,
    section: (light: string, count: number) => `${light} ${count}件`,
    line: (part: string, title: string, facts: readonly string[]) => `${part} ${title}（${facts.join('，')}）`,
    more: (count: number) => `……另有${count}件`,
    nothing: '没有符合的事项。',
  },

  ranking: {
    heading: (from: Day, to: Day) => `【排名】${plainDay(from)}—${plainDay(to)}`,
    line: (unit: string, score: number) => `${unit} ${score}分`,
    facts: (owed: number, onTime: number, overdue: number, notices: number, returned: number, claims: number) =>
      [
        `应办${owed}，按期${onTime}`,
        overdue > 0 ? `逾期${overdue}天` : null,
        notices > 0 ? `整改通知${notices}` : null,
        returned > 0 ? `办结申请${claims}，退回${returned}` : null,
      ]
        .filter((fact) => fact !== null)
        .join('，'),
    tied: (place: number, line: string, facts: string) => `第${place}名 ${line}（${facts}）`,
    unranked: (units: readonly string[]) => `期内没有到期事项，不参加排名：${list(units)}。`,
    nobody: '期内没有到期事项，没有排名。',
    formula: (onTime: number, overdueDay: number, notice: number, returned: number) =>
      `得分 = ${onTime}×按期÷应办 − ${overdueDay}×逾期天数÷应办 − ${notice}×整改通知 − ${returned}×退回÷办结申请，最低0分。只看结果，不看回复快慢和条数。`,
  },
  bulletin: {
    heading: (from: Day, to: Day, office: string) => `【通报】${office} ${plainDay(from)}—${plainDay(to)}（草稿）`,
    totals: (owed: number, onTime: number) => `期内应办结${owed}件，按期办结${onTime}件。`,
    overdue: (count: number, today: Day) => `截至${plainDay(today)}，期限已过、还没有办结的${count}件：`,
    overdueLine: (part: string, title: string, due: Day, days: number) =>
      `${part} ${title}：应于${plainDay(due)}前完成，已过期${days}天`,
    notices: (count: number) => `期内下发整改通知${count}份。`,
  },

  waiting: {
    heading: (claims: number, requests: number) => `待销号${claims}件，待批延期${requests}件`,
    claim: (part: string, title: string, by: string, day: Day | null) =>
      `${part} ${title}：${by}申请办结${day === null ? '' : `（${plainDay(day)}完成）`}`,
    handedIn: (code: string, title: string, units: readonly string[]) =>
      `${code} ${title}：${units.length}个单位已报（${list(units)}）`,
    request: (part: string, title: string, to: Day, planned: Day, reason: string) =>
      `${part} ${title}：申请延期到${fullDay(to)}（原定${fullDay(planned)}），原因：${reason}`,
    nothing: '没有待销号、待批延期的事项。',
  },

  week: {
    heading: (office: string, from: Day, to: Day) => `【周报】${office} ${plainDay(from)}—${plainDay(to)}`,
    counts: (reported: number, silent: number) => `已报${reported}个单位，未报${silent}个`,
    silent: (units: readonly string[]) => `未报：${list(units)}。`,
    totals: (overdue: number, pressing: number, claims: number) =>
      `逾期${overdue} · 三天内到期${pressing} · 待销号${claims}`,
    overdue: (parts: string) => `逾期：${parts}。`,
    pressing: (parts: string) => `三天内到期：${parts}。`,
    parts: (parts: readonly string[], more: number) => `${list(parts)}${more > 0 ? `等${parts.length + more}项` : ''}`,
    chased: (units: readonly string[]) => `已催报：${list(units)}。`,
    nobodySilent: '本周应报的单位都报了，不用催。',
    chase: (unit: string, office: string) => `【催报】${unit}：本周情况还没有报，请尽快报${office}。直接写进展即可。`,
  },

  /** What the office reads when it has decided. */
  decided: {
    closed: (part: string) => `已销号：${part}。`,
    wholeClosed: (code: string) => `${code}的牵头单位已全部销号。`,
    stillOpen: (units: readonly string[]) => `还未销号：${list(units)}。`,
    returned: (part: string, reason: string) => `已退回：${part}，原因：${reason}。`,
    reopened: (part: string, reason: string) => `已重新督办：${part}，原因：${reason}。`,
    granted: (part: string, to: Day, planned: Day) =>
      `已批准延期：${part}，到${fullDay(to)}（方案期限${fullDay(planned)}）。`,
    refused: (part: string) => `不予延期：${part}。`,
    urged: (part: string) => `已催办：${part}。`,
    rectified: (part: string) => `已记整改到位：${part}。`,
    issued: (what: string, part: string, chats: number) =>
      `${what}已发出：${part}${chats === 0 ? '（该单位还没有绑定群，未能送达）' : ''}。`,
    dropped: (what: string, part: string) => `${what}已作废：${part}，没有发出。`,
    asked: (part: string, to: Day, planned: Day, reason: string) =>
      `【延期申请】${part}：申请延期到${fullDay(to)}（原定${fullDay(planned)}），原因：${reason}。`,
  },
  notice: '整改通知',
  talk: '约谈通知',
  draft: (what: string) => `${what}（草稿，未发出）`,
  /** What the unit reads. */
  told: {
    closed: (code: string, title: string, office: string) => `【销号】${code} ${title}：${office}已确认办结。`,
    returned: (code: string, title: string, reason: string) =>
      `【退回】${code} ${title}：办结申请被退回，原因：${reason}。请补充后再报。`,
    reopened: (code: string, title: string, reason: string) =>
      `【回头看】${code} ${title}：重新督办，原因：${reason}。请继续报进展。`,
    granted: (code: string, title: string, to: Day, planned: Day) =>
      `【延期】${code} ${title}：批准延期到${fullDay(to)}（方案期限${fullDay(planned)}）。`,
    refused: (code: string, title: string, due: Day | null, reason: string | null) =>
      `【延期】${code} ${title}：不予延期${due === null ? '' : `，仍按${fullDay(due)}完成`}${reason === null ? '' : `，原因：${reason}`}。`,
    urged: (code: string, title: string, facts: readonly string[], words: string | null) =>
      `【催办】${code} ${title}：${facts.join('，')}。${words === null ? '' : `${words}。`}请尽快报进展。`,
    rectified: (code: string, title: string) => `【整改】${code} ${title}：已确认整改到位。`,
    notice: (number: number, unit: string, code: string, title: string, problem: string, office: string) =>
      `【整改通知】${unit}（第${number}次）\n${code} ${title}\n问题：${problem}\n请抓紧整改，并在本群报整改情况。\n${office}`,
    talk: (count: number, unit: string, code: string, title: string, problem: string, office: string) =>
      `【约谈通知】${unit}\n${code} ${title}\n同一问题已连续${count}次下发整改通知：${problem}\n请准备情况说明，约谈时间另行通知。\n${office}`,
  },
  othersOpen: (units: readonly string[]) =>
    units.length > 4 ? `还有${units.length}个牵头单位的部分未办结。` : `${list(units)}的部分还未办结。`,
  notAsked: '好的，不申请延期了。',
  asked: (part: string, to: Day) => `已报申请：${part} 延期到${fullDay(to)}，等批复；批复前仍按原定期限。`,

  /** Orders as a button gives them; `dialogue/order-lexicon.ts` reads them. */
  order: {
    close: '销号',
    grant: '批准延期',
    refuse: '不批准延期',
    issueNotice: '发出整改通知',
    dropNotice: '作废整改通知',
    issueTalk: '发出约谈通知',
    dropTalk: '作废约谈通知',
    waiting: '待销号',
    chase: '催未报',
  },
  button: {
    close: (unit: string) => `销号 ${unit}`,
    grant: (unit: string) => `批准延期 ${unit}`,
    refuse: (unit: string) => `不批准 ${unit}`,
    waiting: (count: number) => `待销号 ${count}`,
    chase: '催未报',
    issue: '发出',
    drop: '作废',
  },

  refused: {
    officeOnly: (office: string) => `这件事只能在${office}的群里办。`,
    noSuchTask: (name: string) => `没有${name}这项任务。`,
    whichTask: (example: string) => `请写明任务和单位，例如“销号 ${example}”。`,
    whichUnit: (code: string, units: readonly string[]) => `${code}涉及${list(units)}，请写明单位。`,
    noPart: (code: string, unit: string) => `${code}没有${unit}的分工。`,
    nothingWaits: (code: string, what: string) => `${code}没有${what}。`,
    waits: {
      claim: '待销号的办结申请',
      closed: '已销号、可重新督办的部分',
      request: '待批的延期申请',
      draft: '待发的通知',
      open: '可以通知整改的单位',
      notice: '发过的整改通知',
    },
    illegal: (part: string, stage: string) => `没有办：${part}现在是“${stage}”。`,
    ownClaim: (part: string) => `没有办：${part}的办结是您自己申请的，请换一位同志销号。`,
    noReason: (part: string) => `没有办：请在后面写明原因，例如“退回 ${part} 缺验收单”。`,
    noProblem: (part: string) => `没有办：请在后面写明问题，例如“通知整改 ${part} 台账不全”。`,
    alreadyClosed: (part: string) => `没有办：${part}已销号。`,
    notYours: (code: string) => `${code}没有本单位的分工，进展情况只对牵头单位和督办单位公开。`,
    extension: {
      undated: (part: string) => `还不能报批：${part}方案没有写明期限，不用申请延期。`,
      tooLate: (part: string, day: Day) => `还不能报批：${part}已于${fullDay(day)}到期，延期要在到期前申请。`,
      notLater: (part: string, day: Day) => `还不能报批：${part}的期限是${fullDay(day)}，新日期要在它之后。`,
      finished: (part: string) => `还不能报批：${part}已申请办结或已销号。`,
      noDate: (part: string) => `还不能报批：${part}延期到哪一天？例如“申请延期到11月30日，因汛期停工”。`,
      noReason: (part: string) => `还不能报批：${part}延期要写明原因，请直接回复原因；不申请了请回“取消”。`,
    },
  },

  /** `part` is an example of this office's own: a task and a unit that leads it. */
  help: {
    heading: '在这个群可以：',
    unit: (code: string) => [
      `报进展：${code} 完成70%；也可以直接回复提醒`,
      `申请延期：${code} 申请延期到11月30日，因汛期停工`,
      `亮灯：本单位各项的灯色；为什么${code}是红灯？`,
    ],
    office: (code: string, part: string, unit: string) => [
      '待销号：等着销号和批延期的事项',
      `销号 ${part}；退回 ${part} 缺验收单；回头看 ${part} 原因`,
      `批准延期 ${part}；不批准延期 ${part} 原因`,
      `催办 ${code}；通知整改 ${part} 台账不全；整改到位 ${part}`,
      `亮灯；红灯有哪些；为什么${code}是红灯？`,
      `佐证；${code}的附件`,
      '周报；催未报；排名；排名 三季度；通报 10月',
      `未绑定；邀请 ${unit}；解绑 ${unit}`,
    ],
  },
};
