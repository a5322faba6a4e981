/** Words people put between the name of a plan and a number: 大气污染防治攻坚战实施方案第28项, 大气里的那个第3条. */
export const planTail =
  '污染|环境(?!分?局|部门)|防治|治理|整治|提升|攻坚战|攻坚|实施|工作|行动|专项|年度|方案|计划|规划|任务|清单|里面|里头|里边|里|中|当中|的|那个|这个|那|这|编号|序号';

/** The same in English: `air pollution plan`, `soil plan's`. */
export const planTailEn =
  "pollution|environment|environmental|prevention|control|and|&|action|work|improvement|plan's|plans?|programme|program|scheme|'s";

/** Words after a plan's name that show the plan itself is meant: 水方案, 大气里, 土壤的呢, soil plan. */
export const planWords =
  '方案|计划|规划|攻坚|里|当中|的呢|的$|那个|那块|这块|方面|这边|那边|呢|plan|programme|program|scheme';

/** Words that say a number names a task. */
export const taskMark = '第|任务|编号|序号|tasks?|items?|nos?\\.|numbers?|#|№';

/** What stands behind the number of a task: 25号任务, 第7项, 21条. */
export const taskUnit = '号任务|号工作任务|号项目|号事项|项任务|条任务|个任务|号|项|条|款';

/** A count or a size begins here, so the number before it names no task: 25个工地, 25万, 8吨, 80%. */
export const measureHan =
  '个|家|台|辆|万|亿|元|块钱|吨|公里|千米|里地|米|平方|平米|亩|公顷|立方|次|起(?!草)|件|人(?!员|民|大)|户|村|名(?!称|单|字)|位|天(?!然)|周(?!报|期|[一二三四五六日天末])|小时|分钟|分(?!局|管|工|派|解|别)|秒|级|类|期(?!限|间|满)|度|倍|成(?!效|立|果|员|本)|折|微克|毫克|千克|公斤|克|斤|升|毫升|座|处(?!理|置|罚)|所(?!有|属|以|在|需)|栋|层|楼|口|只(?!有|要|是)|头|批|套|份|张|页|轮|种|股|届|岁|兆|瓦|千瓦|伏|楼|中(?!心)|路(?!检|查)|多|余|来[个家吨次]|几(?!个|条|项|次|家|号|月|年|天|点|时|周|日)|左右|以上|以下';

/** The same where a space may stand between, and in Latin letters. */
export const measureLatin =
  "%|‰|℃|°|￥|(?:percent|pct|per cent|kg|km2?|mg|ug|μg|g|t|m|m2|m3|cm|mm|kw|mw|days?|weeks?|months?|years?|hours?|minutes?|tons?|tonnes?|litres?|liters?|met(?:re|er)s?|sites?|trucks?|vehicles?|cars?|villages?|households?|compan(?:y|ies)|plants?|firms?|samples?|people|points?|yuan|million|thousand|am|pm|a\\.m|p\\.m|o'clock|of(?= \\d))(?![a-z])";

/** What is said of a task right behind its number: 25号谁牵头, 十八项，已完成. */
export const numberTopic =
  '谁|哪|归|是|牵|配合|负责|任务|项目|事|已|完成|进度|进展|怎么样|内容|原文|讲|说|到期|期限|截止|什么|啥|呢|的(?!会|下|上|早|晚)|那|报|要|有|做|办|落|推|目前|正在|按';

/** A day, a place or a thing, not a task, follows `25号`: 25号下午, 8号楼, 25号前. */
export const dayOrPlace =
  '[上下中][午旬]|早|晚|夜|凌晨|当天|那天|这天|星期|周|礼拜|前|之前|以前|后|之后|以后|开会|开始|开工|开业|开门|请假|放假|休息|上班|下班|值班|出发|出差|集合|到[^期]|至|截|楼|门|线|院|厂|井|矿|车|机|文|公告|令|汽油|柴油|油|仓|库|店|桌|房|坑|炉|泵|站|桥|口|大院|小区|的会|会议|例会|有会|有雨|下雨|降温|考试|体检|报到|报名|发工资|左右|去|来|回|我|你|他|咱|能|可以|要交|交|检查|聚|吃|约|[（(]周|就|过来|再|一起|是周|是星期|是个|还是';

/** What stands before a day of the month or a house number, so that `25号` is one: 10月25号, 上月25号, 到25号. */
export const beforeDay =
  '月|每|到|至|于|从|自|在|截止|截至|今天|明天|昨天|后天|下周|上周|本周|我|他|她|你|路|街|巷|院|弄|微信|手机|电话|尾|账|工|车|型|牌|村';

/** An article of a law or a point of the plan's own frame, not a task: 条例第25条, 保障措施第三条. */
export const beforeArticle = '》|法|条例|办法|规定|准则|公告|细则|标准|保障措施|措施|目标|原则|要求|纪要|合同|协议';

/** What may follow a number of a task in Chinese numerals that carries neither 第 nor 条: 大气二十五完成八成. */
export const afterHanNumber =
  '谁|的|是|呢|牵|配|完|什|啥|已|进|到|几|有|归|哪|内|原|讲|和|与|及|都|没|还|怎|目|未|刚|申|无|现|正|基|可|能|要|这|由|全|需|办';

/** Function words and titles before a plan's name of one character: 请问水6, 关于水6, 我们水9. */
export const beforeShortName = '和与及跟同对把将在的是报看查问请于按据呢啊吧了们给让就还有说年由为以、到这那并且但';

/** Common words ending in a one-character name that the plans themselves need not hold. */
export const everydayBeforeName = '喝开热冷凉温装瓶茶打泡洗香口泪汗墨药泉薪油酒送换接倒浇泼';

/** What people say around a bare number when they follow up: 那4呢, 4呢. */
export const followUpBefore = '那么|那|看看|看|查|问|再问|还有|换成|and|and for|what about|how about|then';
export const followUpAfter = '呢|已|完|进|谁|牵|都|做|还|搞|弄|的|号|条|项|到期|怎|什么|啥';

const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** English numbers in words below a hundred: `twenty-five` → 25. */
export const englishNumbers: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, place) => [word, place + 1] as const),
  ...teens.map((word, place) => [word, place + 10] as const),
  ...tens.flatMap((ten, place) => [
    [ten, (place + 2) * 10] as const,
    ...ones.map((one, digit) => [`${ten}-${one}`, (place + 2) * 10 + digit + 1] as const),
  ]),
]);
