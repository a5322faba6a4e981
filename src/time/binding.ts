import type { TimeContext, TimeExpression } from './time-rule.ts';

/** Time words in their sentence. */
export interface Placed {
  readonly time: TimeExpression;
  /** The time words themselves, what stands before them and what after. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

const sources = /《[^《》]{1,120}》|[（(][^（()）]{0,40}(?:修订|修正|版|号|施行|年本)[^（()）]{0,12}[)）]|〔\d{4}〕/g;

/** The text with names of laws, document numbers and editions blanked: their years are no limits. */
export function withoutSources(text: string): string {
  return text.replace(sources, (found) => '＿'.repeat(found.length));
}

const isLimit = (words: string) => /[前内底末]$/.test(words);

/** Reasons why time words bind nobody. Every rule quotes what it was made for. */
const reasons: readonly ((placed: Placed, context: TimeContext) => boolean)[] = [
  // 全面摸排2020年底前，已经建成污水处理设施: history
  ({ time }, context) => time.date !== null && time.date < `${context.year}-01-01`,
  // 截至2024年3月底，已完成
  ({ words, before, after }) =>
    /^截至|截至$/.test(before.slice(-2) + words.slice(0, 2)) && /^[，,]?[^。；;]{0,12}(?:已|累计|共有)/.test(after),
  // 按照2020年4月1日…会议纪要; 较2020年下降; 以2021年为基数
  ({ before }) => /(?:按照|根据|依据|依照|按|较|比|同比|与|同|以)$/.test(before),
  ({ time, after }) =>
    time.kind !== 'recurring' &&
    /^(?:的?基础上|相比|为基|同期|水平|以来|以后|之后|后[，,]?|召开|度?(?:工作)?(?:数据|报告|目标值|考核|平均))/.test(
      after,
    ),
  // 2016年2月6日修订; 2021年9月1日起施行新修正版; not 2024年9月启动修订
  ({ words, after }) =>
    !isLimit(words) && !/[动始工建]$/.test(words) && /^(?:修订|修正|通过|公布的|颁布|(?:起)?施行)/.test(after),
  // 汲取2024年1月12日某地事故教训; 2024年3月5日召开的会议
  ({ words, before, after }) =>
    !isLimit(words) &&
    (/(?:落实|贯彻|根据|按照|依据|针对|吸取|汲取|围绕|学习)[^，,。；;]{0,6}$/.test(before) ||
      /^[^，,。；;]{0,12}(?:发生|召开|举行|出台|公布|印发|下发|通报|举办|签署)的/.test(after)),
  // 对2024年6月底前建成的小区; 2020年底前，已经建成
  ({ time, after }) =>
    time.kind !== 'recurring' &&
    /^[，,]?(?:已经?)?[^，,。；;、完实达确开]{0,8}(?:建成|建设|排查出|投用|投入使用|竣工|完工|取得|批准|开工|登记|出让|成立|设立|注册|购买|入库|摸排出|发现|交付|办理|签订|形成)[^，,。；;、]{0,4}的(?!前提|基础)/.test(
      after,
    ),
  // 2021年平均降尘量: a bare year binds where a goal follows
  ({ time, after }) => time.bare && time.precision === 'year' && !/^(?:[，,]|(?:完成|实现|达到|力争|建成))/.test(after),
  ({ time, after }) => time.bare && time.precision === 'month' && /^(?:的|安全生产月|宣传月|活动月|质量月)/.test(after),
  // 实施方案（2021-2023年）
  ({ time, before, after }) => time.precision === 'year' && /[（(]$/.test(before) && /^[)）]/.test(after),
  // 采用近3个月内的数据; 连续2周内
  ({ time, before }) => time.kind === 'relative' && /(?:近|最近|连续|累计|过去|任意)$/.test(before),
];

/** Whether time words oblige somebody, rather than date a law, a meeting or the past. */
export function binds(placed: Placed, context: TimeContext): boolean {
  return !reasons.some((reason) => reason(placed, context));
}
