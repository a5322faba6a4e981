import type { Light } from '../../supervise/lights.ts';

/** What the office decides about a unit's part of a task. */
export type Verdict =
  | 'close'
  | 'return'
  | 'reopen'
  | 'grant'
  | 'refuse'
  | 'urge'
  | 'notice'
  | 'rectified'
  | 'issue-notice'
  | 'drop-notice'
  | 'issue-talk'
  | 'drop-talk';

/** The head of an order that decides, by what it decides. The first that fits counts. */
export const verdictWords: readonly (readonly [Verdict, RegExp])[] = [
  ['issue-notice', /^(?:发出|下达)整改通知|^发出$|^issue notice\b/i],
  ['drop-notice', /^作废整改通知|^作废$|^drop notice\b/i],
  ['issue-talk', /^(?:发出|下达)约谈通知|^issue talk\b/i],
  ['drop-talk', /^作废约谈通知|^drop talk\b/i],
  [
    'refuse',
    /^(?:不(?:予|同意|批准|准)?(?:批准|同意)?|驳回|拒绝)延期(?:申请)?|^(?:refuse|reject|deny) (?:the )?extension(?: (?:of|for))?\b/i,
  ],
  [
    'grant',
    /^(?:批准|同意|准予|准许|准)延期(?:申请)?|^(?:(?:approve|grant) (?:the )?extension(?: (?:of|for))?|extend)\b/i,
  ],
  ['close', /^(?:确认|同意|准予|予以|批准|可以)?销号|^(?:确认|同意|准予)办结|^办结确认|^(?:close|confirm)\b/i],
  [
    'return',
    /^(?:办结申请)?(?:退回|打回)|^(?:不(?:予|同意|准予?)|驳回)(?:销号|办结)(?:申请)?|^(?:return|send back)\b/i,
  ],
  ['reopen', /^(?:回头看|重新督办|恢复督办|重新打开)|^reopen\b/i],
  ['urge', /^催(?:办|报)?(?:一下)?|^(?:urge|chase)\b/i],
  ['notice', /^(?:下发|发|责令)?(?:通知整改|整改通知|限期整改)|^责令整改|^notice\b/i],
  ['rectified', /^已?整改(?:到位|完成)|^rectified\b/i],
];

/** Orders that only ask to be shown something: the whole text, but for the tasks, units, colours and days it names. */
export const showWords = {
  waiting:
    /^(?:待销号|待办结|待批(?:准)?(?:延期)?|待审批)(?:的?(?:事项|任务|申请))?(?:有哪些|有几件)?[?？。]?$|^(?:pending|waiting)(?: (?:claims|closings|extensions))?\??$/i,
  week: /^(?:本周|这周)?周报(?:汇总|情况)?[?？。]?$|^(?:本周|这周)?(?:还有)?(?:哪些单位|谁)(?:本周|这周)?(?:还)?(?:没报|没有报|未报)[?？。]?$|^(?:week|weekly(?: report)?)$/i,
  chase: /^催(?:一下)?(?:未报|没报|周报|报)(?:的?单位)?[。]?$|^chase(?: reports?)?$/i,
  lights: /^(?:亮灯|灯色|lights?)(?:的?(?:情况|表|状态))?[?？。]?$/i,
  /** 红灯有哪些, 哪些任务是红灯, which are red: what is left of it without the colour. */
  byLight:
    /^(?:现在|目前|今天)?(?:都?有)?(?:哪些|哪几[个项件]|几[个项件]|多少)?(?:任务|事项|单位)?(?:是|亮|为)?的?(?:有)?(?:哪些|哪几[个项件]|几[个项件]|多少)?[?？。]?$|^(?:which|what)(?: tasks?| ones?)?(?: are)? ?\??$/i,
  ranking: /^(?:的|各单位)?(?:排名|排行榜?|ranking|rank)(?:情况|表)?[?？。]?$/i,
  bulletin: /^(?:的)?(?:通报|bulletin)(?:草稿|情况)?[?？。]?$/i,
};

/**
 * The files that prove what was reported: 佐证, 大气25的附件, evidence of air 25. 附件 alone, and 附件1, are the plan's; in a unit's
 * chat it is asked for, since a file may be called so as well.
 */
export const evidenceWords = {
  /** None is asked for without one of these. */
  spoken: /佐证|证明材料|附件|照片|图片|evidence|proof|attachment|\bfiles?\b/i,
  plain: /^(?:佐证(?:材料|照片|附件)?|证明材料|(?:kept )?(?:evidence|proofs?)\b)/i,
  ofTask: /^(?:附件|照片|图片|(?:files?|attachments?)\b)(?![\d一二三四五六七八九十])/i,
  after: /^(?:的?(?:清单|列表|目录|list)|(?:都)?有(?:哪些|几个|多少|什么)?|呢|吗)*[?？。]?$/i,
  asked: /[?？]$|有哪些|有几个|清单|列表|目录|查看|看看|\blist\b|\bshow\b/i,
};

/** Why a light is what it is: 为什么大气25是红灯, 大气25亮的什么灯, why is air 25 red. */
export const whyWords =
  /为什么|为何|凭什么|怎么(?=.{0,20}灯)|咋|什么灯|灯的?原因|啥灯|哪种灯|\bwhy\b|\bwhat (?:light|colou?r)\b/i;

export const lightWords: readonly (readonly [Light, RegExp])[] = [
  ['red', /红灯|\bred\b/i],
  ['yellow', /黄灯|\b(?:yellow|amber)\b/i],
  ['blue', /蓝灯|\bblue\b/i],
  ['green', /绿灯|\bgreen\b/i],
  ['grey', /灰灯|\bgr[ea]y\b/i],
];

/** A light is spoken of, whichever. */
export const anyLight = /灯|\blights?\b|\bcolou?r\b/i;

/** What ends in this asks, or tells what has happened: 大气25销号了吗, 大气25退回了. */
export const noOrder = /[?？]$|(?:吗|呢|没有|没|了|过|哪些|几件)[。.!！]?$/;

/** Words that ask: in what follows an order at once, they make a question of it. */
export const questioning = /什么|怎么|如何|哪[些个里]|谁|多少|几[个件天]|吗|\b(?:who|what|when|how|which)\b/i;

/** What a polite order may begin with. */
export const courtesy =
  /^(?:(?:请|麻烦|烦请|帮忙|帮我|给我|把|将|查看|看看|看(?:一)?下|查(?:一)?下|please |show (?:me )?(?:the )?)\s*)+/i;

/** 批准大气25延期 is read as 批准延期 大气25. */
export const splitExtension = {
  pattern: /^(不(?:予|同意|批准|准)|批准|同意|准予|驳回)(?!延期)([^,，。;；]{2,40}?)的?延期(?:申请)?/,
  joined: '$1延期 $2 ',
};

/** Between the words of an order. */
export const joints = /^(?:[\s,，、:：;；。·—()（）-]|给|和|及|的|请|and |for |to |of |the )+/i;

/** Before a reason or a problem that an order tells. */
export const reasonHead =
  /^(?:(?:办结|延期)?申请(?=[\s,:;]|$)[\s,:;]*)?(?:(?:因为|原因|理由|(?:存在)?问题|because(?: of)?\b|reason\b|problem\b)(?:是|为)?[\s:,]*)?/i;

/** Inside a message that asks for more time, what begins the reason: 因汛期停工, 由于…, because of …. */
export const reasonInside =
  /原因(?:是|为)?[\s:：]*|理由(?:是|为)?[\s:：]*|因为|由于|鉴于|因|受|\b(?:because(?: of)?|due to|owing to|since)\b/i;

/** Where that reason ends: with the request itself. */
export const requestHead =
  /(?:特此?|现|拟|想|恳请|请求|希望|需要?|要求|可否|能否|能不能)?(?:申请|请求|批准)?(?:将?期限)?(?:延期|延长|宽限|推迟|延后|顺延)|\b(?:we |i |please )?(?:ask|apply|request|need|want)?(?:ing)? ?(?:for )?(?:an? |more )?(?:extension|extend|time|postpone|delay)\b/i;

/** The same words wherever in a text they stand: one that holds none of them need not be read for them. */
const anywhere = (...patterns: readonly RegExp[]) =>
  new RegExp(patterns.map(({ source }) => source.replaceAll(/[\^$]/g, '')).join('|'), 'i');

/** The head of an order that decides, wherever it stands. */
export const anyVerdict = anywhere(...verdictWords.map(([, head]) => head));

/** 排名 or 通报, wherever it stands. */
export const anyOutcome = anywhere(showWords.ranking, showWords.bulletin);
