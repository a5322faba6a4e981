/** The words that replies are read by. Each is tested on a phrase: a stretch of text without a comma or full stop. */

const or = (...words: string[]): string => words.join('|');

/* ── Percent: what stands before or after a share ─────────────────────────────────────────────────────────────── */

export const changeBefore =
  /(?:提高|提升|增加|上升|下降|降低|增长|减少|压减|削减|改善|多了|少了|快了|慢了|升|降|涨|[比较]\S{0,8}[多少高低快慢]|up|down|rose|fell|risen|fallen|increased?|decreased?|improved?)了?\s*(?:by\s*)?约?$|同比\S{0,6}$|环比\S{0,6}$/i;
/** A share of an earlier day. */
export const earlierBefore = /(?:上次|上回|上期|此前|原来|原先|previously|last time)\S{0,3}\s*$/i;
/** A share that is asked for, not reached. */
export const limitBefore =
  /(?:离|距离?|目标(?:值|任务)?|要求|不低于|不少于|不得低于|应达到?|须达到?|需达到?|要达到?|任务数|标准|上限|限值|target(?: is| of)?|goal(?: is| of)?|required)\s*[::是为的]?\s*(?:达到|是|为|(?<=[是为])完成)?\s*$/i;
/** 80%才给过, 80%才算数: a share that is asked for. */
export const limitAfter = /^\s*(?:以上)?才(?:给|算|能|可以?|行|合格|达标)/;
export const rateBefore =
  /(?:率|比例|占比|比重|湿度|系数|浓度|覆盖面|(?:资金|经费|款项?|投资|预算|产值)\S{0,4}(?:拨付|支付|落实|到位|完成率?)|\brate|\bratio|\bshare|\bcoverage|\bproportion|\bfunds?(?: \w+)?|\bbudget(?: \w+)?)\s*[::]?\s*(?:约|已|仅|只有|为|是|达|达到|已达|已达到|提高到|提升到|升至|保持在|稳定在|is|at|of|reached|was|now|about)*\s*[::]?\s*$/i;
export const progressRate =
  /(?:(?<!投资|资金|产值|预算)完成率|进度率|(?<!投诉|信访|举报|案件|工单|热线|诉求|件)办结率|任务率|completion rate)\s*\S{0,4}$/i;
export const overallBefore =
  /(?:总体|整体|总进度|任务进度|形象进度|工程进度|项目进度|总的|综合|合计|累计进度|任务完成|(?<!投资|资金|产值|预算)完成率|完成任务的?|overall|in total|task)\S{0,6}\s*[::]?\s*$/i;
export const belowBefore =
  /(?:(?:没|未)有?能?(?:完成|达到?|到)|不到|不足|低于|未到|没到|不满|少于|未达到?|没达到?|less than|under|below|not even|short of)\s*$/i;
/** 三成不到. */
export const belowAfter = /^\s*(?:都|还)?(?:不到|不足|没到)/;
export const remainingBefore = /(?:差|剩余?|剩下|缺|欠|余下|还有|another|remaining)\s*(?:最后|大概|大约|约|的)?\s*$/i;
export const remainingAfter =
  /^\s*(?:左右)?的?(?:工作量?|任务|部分|工程量?)*\s*(?:还|仍|尚)?(?:没|未|待|to go|remain|left|outstanding|still open|not)/i;
export const halfWords =
  '(?:一多?半|大半|过半|半数|对半)(?![年天月日个小路夜边])|\\bhalf(?:[- ]?way)?(?= ?(?:there|done|through|complete|completed|finished|of|$))|\\bhalfway\\b|\\b50[/-]50\\b';

/* ── Completion ───────────────────────────────────────────────────────────────────────────────────────────────── */

/** Verbs that claim an end. */
export const doneVerb = or(
  '完成', '办结', '完工', '竣工', '交差', '交工', '拿下来?了?',
  '[办做弄搞干改建装查跑整报清拆测修铺栽种忙]完(?![毕成工结])', '完事', '搞定', '完结', '办好', '弄好', '做好了', '搞好', '整好', '装好', '建好', '改好', '修好', '(?:都|全|也)好了', '办妥', '收尾完毕', '完毕', '完了', '完啦', '已完',
  '整改到位', '整治到位', '落实到位', '安装到位', '处理到位', '拆除到位', '搬迁到位', '达标', '达成', '建成', '投用', '投运', '投入使用', '投入运行', '销号', '办理结束', '全部结束', '已经结束', '已结束',
  '验收合格', '验收[^,]{0,4}通过', '通过[^,]{0,8}验收', '过了验收', '验收已?过了?', '已验收', '验收了', '验收完', '(?:已|都|均)通过(?=了?\\s*$)', '验收的$', '验完', '已备案', '备案了', '(?:全部|均|都|已)(?:联网|上线|投产|并网|安装)(?!率)', '结案', '结束了',
  '\\bdone\\b', '\\bfinish(?:ed)?\\b', '\\bcompleted?\\b', '\\bwrapped up\\b', '\\bclosed\\b', '\\baccomplished\\b', '\\bsorted\\b', '\\bconcluded\\b', '\\bfulfilled\\b', '\\bpassed\\b', '\\bclose it\\b', '\\bin place\\b',
); // biome-ignore format: a table
/** Verbs whose object is the end itself: nothing remains after it. */
export const acceptance = /验收|销号|竣工|请予?销|close it|acceptance|accepted|inspection passed/i;
export const partialAcceptance = /初验|预验收|分户|分段|部分|阶段性?|单体|初步验收|partial|preliminary/i;
/** After a verb of completion these make it a noun, a condition or a limit. */
export const notClaimAfter =
  /^(?:签到|打卡|会签|情况|率|时间|时限|期限|度|后|之后|以后|前|之前|以前|时(?!间)|的话|个|量|日期|节点|标准|目标(?!$)|不了|不成|与否|没有?$|没[,，?？]?$|难度|形式|以后|的?比例|计划|销|的时候|材料|证明|报告(?!$)|date|deadline|rate|by\b(?! us| our)|if|when|once)/i;
/** Denied: 未完成, 还没弄完, isn't finished. */
export const denied =
  /(?:未|没|没有|没能|不能|无法|难以|不可能|并非|不算|不是|没法|不曾|不敢说|谈不上|离)\S{0,6}$|\b(?:not|never|cannot|can't|nowhere near|far from|yet to be|hardly|without|un)\b[^,.;]{0,24}$|n't\b[^,.;]{0,24}$|\bnothing\b[^,.;]{0,12}$|\bincomplete\b/i;
/** 验收没通过: the end was tried and missed. */
export const failed =
  /(?:没|未)(?:有|能)?(?:通过|过关|过\s*$)|没完(?!没了|成)|\uE000\s*(?:还|也)?没有?(?:呢|呀)?\s*$|(?:还没有?|尚未|还未)(?:呢|啊)?\s*$|未完(?!待续|成)|(?:没|未|不)(?:有)?(?:合格|达标)|\b(?:failed|rejected|not pass|not approved)\b/i;
/** Nearly, partly. */
export const partly =
  /(?:基本|大体|大致|接近|即将|快要?|差不多|部分|初步|大部分|大多|陆续|逐步|将近|几乎|就要|临近|一部分|多数|阶段性|主体|马上就?|眼看|已近|这[一两几]天|过[两几]天|没几天|很快|almost|nearly|mostly|partly|partially|largely|about to be|close to|half|all but|virtually|basically|substantially)\S{0,4}\s*$/i;
/** Asked for, planned, wished, or a condition: no claim. */
export const ahead =
  /(?<![主重必紧不])要(?![求点素害])|(?<![响反适供对相效])应(?![急用])|(?<!必)须|必须|必需|务必|(?<![申恳])请(?!予?销|同意|核|查)|督促|(?<!按)(?<!按照)(?<!时限)要求|确保|力争|争取(?!到|[^,]{0,6}(?:资金|项目|支持|补助)[^,]{0,4}\d)|(?<!年度|月度|工作|行动|实施|整治|治理|监测|执法|巡查|检查|培训|投资|[按照依])计划(?!(?:内|的|已|推进|开展|进行|实施|完成了|顺利|制定|编制|书|表|方案))|预计|拟|打算|(?<!标)准备(?!工作|阶段|就绪|材料)|将(?!近|.{0,4}已)|(?<![社例协学委晚开大现调约])会(?![议商同诊审])|(?<![功不性效只才产机智节动势可])能(?![源力耗效见级])|按时|按期|准时|保证|承诺|一定|肯定|绝对|待(?!遇)|等到|^\s*等(?!级|\d)|等(?=[^,]{1,10}(?:再|才|后))|如果|若(?!干)|一旦|万一|假如|除非|才能|才会|下一?步|下一?阶段|接下来|后续|望|希望|目标|按时限|差.{0,3}就|\b(?:will|would|to be|to (?=complete|finish)|should|must|shall|can|could|expect(?:ed)?|plan(?:ned|ning|s)?|aim|hope|try|trying|if|once|when|until|gonna|going to|scheduled|due|let's|want|need(?:s|ed)? to)\b|'ll\b/i;
/** Urged on: 抓紧完成, 继续完成剩余任务 claims no end, 加快推进完成60% a share all the same. */
export const urged = /尽快|尽早|抓紧|加快|(?:继续|持续)(?!.{0,6}中)|努力/;
/** Between such a word and the verb, these say it is a claim after all: 按要求已完成. */
export const claimed = /已|早就|刚刚?|\b(?:has|have|had|was|were|been|now|already|just)\b/i;
/** A time in such a phrase has gone by: 13日通过验收, 上周五的. */
export const looksBack =
  /已|早就|刚刚?|[^为除]了|过了?(?!程|渡|关)|通过|合格|的$|\b(?:has|have|had|was|were|done|finished|completed|passed|last|ago)\b/i;
export const notStarted =
  /零进展|没影|没(?:有)?一撇|(?:未|没|没有|尚未|还未|还没)(?:正式|有|开始)?(?:启动|开工|开始|开展|动工|实施|动|动手|着手|进场|推进|行动|落实)|无进展|没(?:有)?(?:什么|啥)?(?:进展|动静|动作)|(?:原地|一点)[没未]动|(?:^|\uE000|都|也|还|一直|根本|完全|压根)\s*[没未]有?[弄干做搞办装建修](?:呢|啊|过)?\s*$|\bnot (?:yet )?(?:been )?(?:started|begun)\b|\bhas ?n[o']t (?:been )?(?:started|begun)\b|\bhaven't (?:started|begun)\b|\b(?:yet|still) to (?:start|begin)\b|\bno progress\b/i;
export const underWay = new RegExp(
  or(
    '正在', '在(?:推进|弄|办|做|搞|建|改|施工|整改|实施|进行|跟进|落实|走流程|走程序)', '推进中', '开展中', '进行中', '办理中', '施工中', '整改中', '建设中', '实施中', '落实中', '处理中', '改造中', '有序(?:推进|开展|进行)', '稳步推进', '(?:正常|顺利|按[^,]{0,8}|持续|全力|加快|积极|同步|常态化)(?:推进|开展|进行|实施)', '推进顺利', '进展(?:顺利|正常|良好)', '正常(?:运行|开展|进行)', '(?:刚|已|已经|现已|正式|全面)(?:刚)?(?:开始|开工|启动|动工|开展|进场|着手|起步|铺开|入场)', '刚刚?(?:开|动|起)', '开工了', '启动了', '开始了', '[按照依][^,]{0,6}(?:在[走来干办做]|[走来干办做][着中呢])', '在忙(?=\\S)', '(?:尚|还|仍|正)?在(?:前期|筹备|准备|谋划|摸底|调研)', '在(?:走|抓|赶|跑|跟|排|催|谈|协商|对接|洽谈|审)', '(?:[弄做干办搞整装建修改拆]得?|^s*(?:已经?|都)?)差不多了?(?:吧)?s*$', '快好?了(?:吧)?s*$', '七七八八', '有(?:些|点|一定|新|明显)进展', '已经?[^,没未不]{0,8}(?:审定|上会|过会|批复|获批|立项|报审|送审|下达|公示|发布|分解|对接|部署|到货|到场|建档|中标|开标|入库|采购|购置|落实|实施|布置|铺开|动起来)', '(?:合同|协议|方案|手续|图纸|设备|队伍|施工队|人员|招标)[^,没未不无]{0,5}(?:签|批|定|到|审|谈|办|选|买|进|齐|过|挂)[^,没未不]{0,2}[了好妥]', '^\\s*(?:一切|目前|都|均|情况|工作|运行|各项|进展|总体)*正常\\s*$', '做着呢?', '弄着呢?', '办着呢?', '干着呢?', '还在[弄做办搞改]', '序时进度', '持续(?:推进|开展|发力)', '收尾', '扫尾', '见到?成效', '已(?:签|进入|进场|印发|制定|编制|下发|召开|组织|部署|整合|安排|开展|摸排|排查|整改|建立|签订)', '在控制范围', '抓紧(?:推进|实施|办理)中',
    '\\b(?:in progress|under ?way|ongoing|on track|working on it|in hand|proceeding|progressing|on schedule|being \\w+ed|(?:has |have |just )?(?:started|begun)|under construction|continuing|continues)\\b',
  ),
  'i',
); // biome-ignore format: a table
/** The day of a beginning or a meeting is no day of completion. */
export const beginning = /开工|启动|进场|动工|开始|招标|开会|例会|研究|讨论|starts?\b|begins?\b|kick/i;
/** Something is left to do: whatever else is done, the task is not. */
export const remaining =
  /(?:还|尚|仍)(?:没|未)|待验|正在[^,]{0,4}验收|验收(?:当)?中|等待|\bawait|\bwaiting\b|还差|还剩|剩余|剩下|仅剩|只剩|只差|就差|差[一二两三四五六七八九十\d]|还有\S{0,12}(?:没|未|待)|尚有|仍有|还得|还需要?|还要|有待|待[^,]{0,8}(?:验收|完成|办理|批复|审批|整改)|退回|打回|返回|驳回|返工|没[弄干做搞办装建修改拆铺](?!完|好)|除了?\S{1,14}(?:外|以外|之外)|^\s*(?:就|只)?除了?(?!草|险|尘|臭|锈|此)\S|\bremain(?:s|ing|der)?\b|\bleft\b|\bto go\b|\bexcept\b|\bpending\b|\boutstanding\b|\bsent back\b|\bstill (?:need|wait|miss|have|to)/i;
/** Words a plain claim may hold without saying what was done. */
export const generic = new RegExp(
  or(
    '[该此这那本我]+们?(?:项|个|条|件|单位|街道|局|委|办|中心|分局|区|边|里|方)?', '我们', '咱们?', '任务', '工作', '项目', '工程', '事项', '事情', '事儿?', '活儿?', '内容', '目标', '指标', '全部', '全都?', '都', '均', '皆', '已经?', '早已?', '早就', '就', '刚刚?', '现已?', '现在', '目前', '如今', '今年', '年度', '全年', '本年', '了', '的', '地', '得', '啦', '啊', '哈', '呢', '吧', '哦', '呀', '喽', '咯', '嘛', '您好', '你好', '领导', '各位', '报告', '汇报', '报', '反馈', '回复', '情况', '有关', '相关', '上述', '以上', '所有', '各项?', '一切', '统统', '整改', '治理', '整治', '建设', '改造', '按照?', '要求', '时限', '时间', '节点', '期限', '超额', '全面', '如期', '按时', '按期', '提前', '圆满', '满分', '顺利', '保质保量', '高质量', '计划', '序时', '最后', '一?[个家处项户批]', '最终', '也', '还是', '是', '于', '在', '自', '由', '至', '到', '截至', '截止', '日', '号', '前', '后', '上午', '下午', '晚上?', '申请', '申报', '提请', '请予?', '请', '予以', '给予', '办理', '可以', '同意', '帮忙?', '麻烦', '谢谢', '辛苦', '收到', '好的', '全区', '辖区内?', '区里', '里', '内', '为止', '总算', '终于', '真的', '确实', '其他', '其余', '剩下', '剩余', '之前', '另外', '此外', '同时', '关于', '至于', '不过', '但是?', '而且', '左右', '大约', '差不多', '[这那]边', '过', '和', '与', '及', '通过', '合格', '彻底', '完全', '百分之?百', '可', '圆满', '实际', '达标', '完毕', '结果', '进度', '进展', '状态', '第[一二三四五六七八九十\\d]+[个项条件]?', '前[两二三四]项?', '两项?', '[二三四五六七八九]项',
    '[\\p{P}\\p{S}\\s\\uE000-\\uE002]', '[\\d一二两三四五六七八九十百千万]+(?:年|天|周|个月|月|日|遍|次)?',
  ),
  'giu',
); // biome-ignore format: a table
export const genericEnglish =
  /\b(?:fyi|btw|also|but|however|meanwhile|though|about|regarding|confirm(?:ed)?|glad|pleased|happy|to|say|the|this|that|it|its|is|are|was|were|be|been|has|have|had|we|we've|our|us|i|i've|my|all|both|every|everything|task|tasks|item|items|no|number|work|job|project|already|now|fully|completely|entirely|just|finally|as|of|on|in|at|by|and|please|yes|hi|hello|ok|okay|well|today|yesterday|ahead|schedule|time|report|status|update|mark|can|you|s|ve|re|with|everyone|others?|rest|one|two|three|first|second|third|last|final|lot|whole|thing|for|good|team|request|requesting|closing|closure|passed|accepted|approved|signed off|delivered|acceptance|inspection|check|final|100|percent)\b/gi;

/* ── What kind of phrase it is ────────────────────────────────────────────────────────────────────────────────── */

export const questionEnd = /(?:吗|么|呢|没有?|不|否|啊|呀)?[?？]\s*$/;
export const questionWord =
  /吗(?![啡])|(?:是不是|是否|有没有|能不能|可不可以|要不要|需不需要|行不行|对不对|用不用|算不算|该不该|会不会|谁(?!说)|什么|啥|哪[个些里一家项天位儿了]|[在放到]哪|怎么|咋|如何|为何|为什么|多少(?!.{0,2}%)|几[号月天个时点]|何时|多久|请问|问下|问一下|想问|咨询)|^\s*(?:who|when|what|which|where|why|how|is|are|do|does|did|can|could|should|shall|may|has|have|was|were|will|would)\b/i;
/** 没法说百分之多少, 不知道怎么: a question word that asks nothing. */
export const noQuestion =
  /(\S)什么\1|没钱谁|谁[干敢]|(?:我们?(?:再|先|去)?问|问问|没法说|说不上|不好说|不知道?|不清楚|不管|无论|不论|没什么|没啥|没有什么|无所谓)/;
/** Questions worth an answer even where no task is named. */
export const planQuestion =
  /期限|截止|到期|牵头|配合|责任单位|几[项条]|没完成|未完成|没报|未报|逾期|谁负责|归谁|任务|附表|要求|要不要报|也要报|怎么报|什么时候(?:要|报|交|完成)|几号(?:前|报|交)|报到哪|报给谁|销号|延期|周报|方案里|规定|验收找谁|\b(?:deadline|due|lead|task|report|plan|support|extension|responsible|submit)/i;
export const irony =
  /谁说|哪里(?:完成|弄完)|哪能|做梦|才怪|怎么可能|想得美|完成个|完个|[屁鬼锤]|呵呵|笑话|开什么玩笑|说得轻巧|太阳.{0,4}西边|吹牛|瞎说|\bas if\b|\byeah,? right\b|\bsure,? sure\b|\bin your dreams\b|\bpigs (?:fly|might)\b|\bif only\b|\bi wish\b|\bvery funny\b|\bjust kidding\b|\blol\b|开玩笑|假的/i;
/** Steps that any task may take: no word of its topic. */
export const procedure = /验收|竣工|完工|还差|还剩|只差|就差|仅剩|剩余|剩下/g;
/** Others that are not called by name. */
export const otherUnits =
  '隔壁(?:的?(?:单位|街道|局|办公?室?|科室))?|他们(?:局|单位|街道)?|她们|人家|(?:兄弟|友邻)(?:单位|街道)|别的?(?:单位|街道|局|部门|人)|其他(?:单位|街道|局|部门)|(?:some)?one else|our neighbou?rs';
/** Said of others or heard from them. */
export const hearsay =
  /完成没完成|不是我们(?:完成|[做弄干办搞])|(?:领导|主任|局长|书记|上面|等)\S{0,6}(?:完成|[弄做干办]完|批)[^,]{0,3}再报|听说|据说|他们|她们|人家|你们(?!.{0,6}(?:看|查|核|审|不))|隔壁|别的?(?:单位|街道|局)|其他(?:单位|街道|局)|兄弟单位|\bthey\b|\bthey've\b|\bi heard\b|\bothers have\b|\bother (?:units|offices|streets)\b|\bhe said\b|\bshe said\b/i;
/** Somebody is told or asked to do something: no report of ours. */
export const order =
  /忽略(?:以上|上述|之前|前面)|标记为|标为|标成|标注为|设为|设置为|当作|算作|视为|(?:发|给)我(?:看看|核对|一下|一份|们(?!\S{0,3}[\d一二两三四五六七八九十半\uE001])|$)|报一下|报下|报上来|统计一下|催一下|催催|请各|各单位|各部门|大家|通知(?=大家|各|一下|你们)|记得|别忘|尽快报|抓紧报|请(?:于|在).{0,12}报|\bignore (?:all|previous|the above)\b|\bsend me\b|\bplease (?:report|submit|send)\b|\bmark (?:it|them|all|as)\b|^\s*(?:(?:gentle|friendly|kind|just a) )?reminder\b(?! (?:was|is|says|about))/i;

/** 收到 and the like: a message made of nothing else is an acknowledgement. */
export const acknowledgementWords = new RegExp(
  or(
    '已?收到', '收悉', '已阅', '已读', '已知晓', '知悉', '知道了?', '明白了?', '了解', '清楚', '晓得', '好[的嘞滴呀啊]?', '遵命', '得令', '没问题', '可以', '谢谢', '感谢', '多谢', '辛苦了?', '您好', '你好', '早上好', '大家好', '领导', '主任', '科长', '各位', '老师', '马上', '立即', '照办', '一定', '嗯+', '恩', '哦+', '噢', '行', '中', '收', '早', '了', '啦', '哈+', '呢', '呀', '吧', '的', '您',
    '\\+?1(?!\\d)', '\\b(?:okay|okk?|noted|got it|copy that|copy|roger that|roger|received|thank you|thanks?|thx|ty|sure|yes|yep|yeah|will do|understood|acknowledged|ack|fine|all ?right|cheers|great|good|with|so much|very much|everyone|team|hi|hello|morning|it|a lot)\\b',
    '\\[[\\p{Script=Han}A-Za-z]{1,6}\\]', '[\\p{P}\\p{S}\\p{Extended_Pictographic}\\s]',
  ),
  'giu',
); // biome-ignore format: a table

/* ── Requests ─────────────────────────────────────────────────────────────────────────────────────────────────── */

export const extension =
  /延期|延长|宽限|推迟|延后|顺延|往后(?:推|延|挪|移|拖)|缓(?:一缓|几天|一段|缓|到|至)|延至|延到|展期|(?:再|多)给.{0,6}(?:天|周|月|时间|星期|礼拜)|给我们.{0,4}(?:天|周|月)|(?:再|多)(?:宽|缓).{0,3}(?:天|周|月)|晚.{0,3}(?:天|周)(?:报|完成|交)|\bexten(?:sion|d)\b|\bpostpone|\bpush (?:it )?(?:back|to)\b|\bmore time\b|\b(?:two|three|four|five|\d+|a few|a couple of|some) more (?:days|weeks|months)\b|\banother (?:(?:two|three|\d+|few|couple of) )?(?:days?|weeks?|months?)\b|\bmore days\b|\b(?:can|could|may) we have until\b|\bgrace\b|\bdefer\b/i;
/** No extension is asked for: refused, not wanted, granted long ago. */
export const noExtension =
  /(?:没|未|不|无需|不用|不需要|没有|别|禁止|不得|不再|不会|不予|不准|不批)\S{0,4}(?:申请|同意|批准|批|需要|想)?\S{0,2}(?:延期|延长|宽限|推迟|延后|顺延)|(?:延期|延长|宽限|推迟)\S{0,8}(?:没批|未批|不批|被拒|被退|没通过|没同意|不同意|的?项目|的?任务|的?原因)|\bno (?:need for )?(?:an )?extension|\bwithout (?:an )?extension|\bextension (?:was |is )?(?:refused|rejected|denied|not)|(?:线路?|管网|道路|工期).{0,2}延长\d/i;
export const helpWanted =
  /请求|(?:请|需要?|望|盼|求|恳请|希望|提请|建议|烦请|麻烦|报请).{0,10}(?:协调|支持|帮助|帮忙|解决|督促|出面|介入|指导|对接|关注|研究)|求助|求援|协调解决|\b(?:please|pls|need|needs|want|could you|can you|require)\b.{0,30}\b(?:help|support|assist|assistance|coordinate|coordination|intervene|step in)\b|\bhelp (?:us|needed|wanted|required)\b|^\s*help\b/i;
export const obstacle =
  /没钱|缺钱|(?:经费|资金|款项?|钱)[^,]{0,5}(?:没|未)(?:下|到|批|拨|落实)|进展不大|缺资金|资金(?:没|未|不|紧张|缺口|短缺|困难|问题|还没|尚未)\S{0,4}|没有?(?:资金|经费|预算)|经费(?:没|未|不|紧张|缺口)|干不[动了]|推不[动开]|弄不[动了]|搞不[动了]|做不[动了]|完不成|完不了|完成不了|做不到|弄不完|办不完|干不完|做不完|无法(?:推进|施工|开展|进行|实施|按|完成|开工|进场)|不能(?:按期|按时|如期)|难以(?:推进|按|完成|实施)|推进不下|(?<![少免大])不了|没批|未批|批不下|进不去|进不了场|受阻|阻挠|阻工|中断|塌方|事故|爆管|被盗|停工(?!整改到位|令)|停滞|卡住|卡在|搁置|僵持|扯皮|困难|难度(?:大|较大|很大)|瓶颈|缺人|人手不|没有?人(?!员伤|为|反|投|举)(?:手|干|做|管|$|[没\s、])|没有?(?:车|设备|材料|机械|工人|场地|地方|电|人手)(?!辆?(?:反|超|违|入|进|出))|(?:没|无)法(?!律|规|治)|(?:不|未)(?:让|准|许|给|肯)\S{0,4}(?:进|施|干|动|建|装|拆|开|挖|过|安|签|配|落|批|弄|搞|办)|(?:钱|经费|预算|资金|款项?)[^,]{0,4}(?:不够|不足|跟不上|不到位|没着落)|缺口|(?:警力|人力|力量|人员|运力|电力|产能)[^,]{0,3}(?:不够|不足|跟不上|紧张)|不给(?!力|予)|盯不过来|忙不过来|(?:不|没)(?:签[字约]?|发货|供货|交地|腾地)(?!的)|(?:施工[方队]|承包商|包工头|工人|厂家|老板)[^,]{0,5}(?:跑了|走了|不干|撤了|回家|不来)|(?:设备|机器|车辆?|泵|管道|仪器|系统)[^,]{0,3}(?:坏|故障|瘫)|不(?:愿意?|肯|松口|买账|答应)|[做谈说讲]不(?:通|拢|下来|妥)|没谈[拢妥成]|抵触|反对|[装买连接找招租运调]不[上到通来着]|[没无]货|停电|断电|断水|[干弄办做搞建推装修开]不(?:成|起来|下去|下来|好)|封(?:控|村|路|城)|被封|迟迟|拦着|堵(?:着|门|路|在)|闹事|上访|停了|停(?:摆|下来)|断供|断货|缺货|跑路|撂挑子|没着落|没下文|缺设备|没设备|设备(?:未|没|不)到|未到货|没到货|厂家停产|不配合|不同意|拒绝|征[拆迁]难|拆不[动了]|受\S{0,6}(?:疫情|天气|降雨|汛期|雨季)\S{0,2}影响|(?:疫情|天气|降雨|下雨|雨天|暴雨)\S{0,6}(?:影响|耽误|耽搁)|滞后|进度慢|来不及|赶不[上及]|\bnobody\b|\bno (?:trucks?|workers?|people|equipment|materials?|machines?|power)\b|\bwalked off\b|\bwent home\b|\bran out of\b|\bout of (?:money|budget|materials?)\b|\bbroke(?:n)? down\b|\black(?:s|ing)?\b|\bnot allowed\b|\bstuck\b|\bblocked\b|\bstalled\b|\bon hold\b|\bheld up\b|\bdelay(?:ed|s)?\b|\bno (?:money|budget|funds?|funding|staff)\b|\bnot enough\b|\b(?:cannot|can't|unable to|won't be able to|will not|won't) (?:\w+ ){0,3}(?:proceed|continue|finish|complete|start|move|make|meet|let|dig|get|do|work|go|enter)|\brefus(?:e|es|ed|ing)\b|\bshort of\b|\bobstacle|\bbehind schedule\b|\bproblem\b|\bissue\b/i;
/** 没有问题, 困难已解决. */
export const noObstacle =
  /(?:无需|不需要?|不用|没有?|无)\S{0,4}(?:协调|支持|帮)|(?:没有?|无|不存在|未发现|不是)(?:什么|任何|大)?(?:的)?(?:问题|困难|难度|障碍|阻力)|(?:问题|困难|难题|障碍|难点)\S{0,4}(?:已|都|均|全部)\S{0,4}(?:解决|克服|化解|整改)|(?:克服了|解决了|已解决|化解了)\S{0,6}(?:困难|问题|难题|障碍)|\bno (?:problems?|issues?|obstacles?|delays?|difficult)|(?:problem|issue)s? (?:is |was |are |were |has been |have been )?(?:solved|fixed|resolved)/i;

/* ── Slips of one's own ───────────────────────────────────────────────────────────────────────────────────────── */

export const correction =
  /手误|口误|笔误|勘误|更正|纠正|订正|修正(?:一下|下|[:：,，])|改正(?:一下|下)|(?:说|写|打|报|填|发|算|看|记)错(?:了|数|字|的)?(?!群)|弄错了?|搞错了?|(?:误|错)(?:报|写|填|发|录)(?:了|成|为)|(?:数据|数字|数|进度|(?:报|填|写|说|发)的?\S{0,4}|刚才|上午|之前|前面)(?:的|是)?(?:有误|有错|不准确?(?![备许])|不对|有出入|有问题)|以这(?:个|条)为准|以此为准|\bscratch that\b|\bcorrection\b|\bi meant\b|\bmy mistake\b|\bmy bad\b|\btypo\b|\boops\b|\bsorry,? (?:it'?s|it is|that'?s|should|i meant|make that)|\bmake (?:that|it)\b|\bi was wrong\b|\bwrong (?:number|figure)\b/i;
/** These amend only what is on record. */
export const weakCorrection =
  /不对|应(?:该)?(?:是|为)|有误|改(?:[为成]|\s*\d)|\bshould(?:'ve| have) been\b|\bby mistake\b|\bi (?:put|wrote|typed)\b|改一下|改下|重新?报(?:一下|下)?|不是.{1,12}是|而不是|而非|不是\s*\d|错了|(?:写|打|报|填|说|看|发|记)(?:成|[多少早反重]了)|[多少]报了|原报|\binstead of\b|\brather than\b|\bnot \d|\bshould (?:be|read|have been)\b|\bactually\b|\bnot .{1,20} but\b/i;
/** Behind these stands what was said before: 写成54%, 之前报的60%, 而不是54%, instead of 54%. */
export const superseded =
  /(?:而|并|才)?(?:不是|不该是|不应是|非)[^,，是]*$|(?:误|错)(?:报|写|填|发|录)[^,，]*$|(?:写|打|报|填|说|看|发|记|录)(?:错)?成[^,，]*$|(?:原(?:来|先)?|之前|前面|此前|先前|刚才|刚刚|上次|上回|上午|昨天|昨晚|早上|前天|上一?条|\uE001)\s*(?:我们?|我这边)?(?:的|上|所)?(?:报|写|填|说|发|打)[^,，]*$|\b(?:and )?(?:not|instead of|rather than)\s+(?:the )?\d[^,]*$|\b(?:i|we) (?:wrote|said|reported|typed|put|sent)\b[^,]*$|\b(?:earlier|previous|old|last) (?:figure|number|value|report)[^,]*$/i;
/** What stands before these was wrong: 上午报的54%不对. */
export const mistaken =
  /^.*(?:有误|不对|错了|错误|不准确?(?![备许])|不算|作废|was wrong|is wrong|incorrect)[^,，\d]*$/i;
export const withdrawal =
  /撤回|撤销|撤掉|收回|作废|作罢|不作数|不算数|当(?:我)?没[发说报]|别记|不要记|不用记|先别(?:记|算)|删(?:掉|除|了)|取消(?:上|刚|那|这|前|我|本)|(?:上|刚|前)(?:面)?(?:一)?(?:条|个).{0,6}(?:不算|取消|无效|忽略|删)|(?:那|这|上一|前一)(?:条|个)[^,]{0,4}(?:不算|取消|无效|忽略|删)|忽略(?:上|刚|前|我)(?!面|述|之)|发错(?:群|地方|人|了)|(?:条|个|报的?|那|把).{0,4}撤(?:了|下|掉|回)?(?:吧|$)|(?:上|刚|前|这|那)(?:面|才)?的?一?(?:条|个|份|次).{0,8}(?:别|不要|不用)(?:记|算|入|登|录|用|当)|\b(?:remove|scrap|drop|erase|strike|forget|kill) (?:that|my|the|it|this)\b.{0,12}\b(?:last|previous|one|report|record|entry|message)\b|先(?:给我?|帮我?)?撤(?:了|下来?|掉|回)?(?:吧|$)|\uE000(?:的|那[条个])?[^,]{0,3}撤(?:了|下来?|掉|回)?(?:吧|$)|\bdisregard\b|\bwithdraw\b|\bretract\b|\bcancel (?:that|my|the last)\b|\bundo\b|\bdelete (?:that|my|the last)\b|\bignore my\b|\bwrong (?:chat|group|channel)\b|\btake (?:that|it) back\b/i;
/** 那批作废的台账扔了没: the word describes a thing, nothing of ours is withdrawn. */
export const noWithdrawal =
  /(?:作废|撤销|撤回|撤掉|删除|收回|取消|撤)(?:了)?的(?!话)|(?:作废|撤销|收回|撤掉|删除|撤回)(?:了)?\d|(?:未|没|不|别|无法|不能)(?:有|要|会|可以)?(?:撤回|撤销|作废|删|收回|取消)|(?:许可证?|证照?|执照|资质|处罚|排污口|站点|摊点|旧|老)\S{0,6}(?:作废|撤销|撤掉|收回|取消)|(?:撤销|收回|作废|撤掉|取消)\S{0,4}(?:许可|证|执照|资质|户|家|处|个|摊)/;

/* ── Where a part belongs ─────────────────────────────────────────────────────────────────────────────────────── */

/** A heading under which plans stand, not results. */
export const planHeading =
  /^(?:下(?:一)?(?:周|月|个?月|步|阶段|季度|旬)|下个?(?:星期|礼拜)|明(?:天|日|年)|接下来|后续|后期|next (?:week|month|steps?|phase)|plans?(?: for next week)?|to ?do)(?:的)?(?:工作|计划|打算|安排|重点|任务|措施|思路|步骤|[\s和及与])*(?:[::]|$)/i;
/** A heading under which results stand again. */
export const resultHeading =
  /^(?:本|这|上)(?:个)?(?:周|月|旬|季度|星期|阶段)(?:的)?(?:工作|进展|情况|完成|开展|落实|总结|[\s和及与])*(?:[::]|$)|^(?:进展|工作进展|完成情况|工作情况|目前进展|this week|last week|progress|done)\s*(?:[::]|$)/i;
export const everyTask =
  /(?:^|[\s,，。;；::])(?:以上)?(?:[两二三四五六七八九十几\d]+项)?(?:任务|工作)?(?:也)?(?:都|均|全都?|全部|统统|皆)(?![是有])|(?:所有|全部|各项|每项|上述|以上|这[两三四五六七八九几]项?|[两三四五六七八九几][项个])(?:任务|工作|的)?|\ball\b(?! (?:of )?the (?:sites|plants|companies))|\bboth\b|\bevery ?(?:thing|one|task|item)\b|\beach\b/i;
export const restOfTasks =
  /(?:其他|其它|其余|余下|剩下|剩余|另外|别的)(?:的|几)?(?:[几两二三四五六七八九]?[项个条])?(?:任务|工作)?(?=[都均全也]|已|还|未|没|正|在|刚|推进|完成|进行|\s|$|[::])|\b(?:the )?(?:others?|rest|remaining (?:ones?|tasks?|items?))\b/i;
/** 扬尘那个, the first one: a phrase that turns to another task of the reminder. */
export const turning =
  /^\s*\d(?=[、.:：]|已|还|未|没|刚|正|完)|(?:那|这)(?:个|项|条|块|边|件)|的事|方面|第\s?[一二三四五六七八九十\d]+[个项条]|(?:最后|头)一?[个项条]|[前后][面边]?[两二三四][个项条]|^\s*(?!我|本)[^\s,]{1,6}的(?=[\d完还没已都未刚]|百分)|\b(?:first|second|third|last|other)(?: one| task| item)?\b(?= (?:is|at|was|has|not|done|finished|complete|about|around|roughly|nearly|almost|still|\d)|:)|\b(?:first|second|third|last|other) one\b/i;
export const exceptFor = /除了?|除开|除去|except(?: for)?|apart from|other than/i;
/** A day that is set by others is no plan of ours: 上面要求年底前完成. */
export const demanded =
  /(?<!按)(?<!按照)(?<!时限)要求|规定|期限|时限|截止|必须|务必|须在|\b(?:deadline|due|required|must|supposed to)\b/i;
/** Word that papers or files went in: proof of something, no progress by itself. */
export const evidence =
  /(?:材料|方案|资料|报告|台账|照片|图片|附件|佐证|文件|报表|表格|信息|总结|清单)\S{0,6}(?:已|都|均)?\S{0,4}(?:报|交|传|发|送|提交|上报|报送|递交|上传|寄)|(?:已|都)(?:上报|报送|提交|上传|递交|发邮箱|发送|交了?|报了?|发了?)|请查收|见附件|详见附件|附件(?:已|如下|请)|附上|\battach(?:ed|ment)\b|\bsubmitted\b|\bsee (?:the )?(?:file|photo|picture)|\bsent (?:the|you|in)\b|\bphotos?\b/i;
export const sameAsBefore =
  /同上周|同上|同上期|同前|无变化|没(?:有)?(?:什么|啥|多大|大)?(?:变化|变动)|老样子|还是那样|一样|\bsame as\b|\bno change\b|\bunchanged\b/i;

/* ── What is handed in ────────────────────────────────────────────────────────────────────────────────────────── */

const handVerb = '(?:上报|报送|呈报|提交|递交|上交|送达|报|交)(?:至|给|到|送)?';
const handedTo = '(?:[\\p{Script=Han}]{0,6}(?:办|局|委|部)|了)?(?!吗|没)';
const handDay = '(?:于?(?:\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}[./-]\\d{1,2}|昨天|今天|上午|下午))?';
/** It went in: 已报, 都报了, 已于6月22日报送区攻坚办, submitted. `all` of them, and `day` or `since`: when. */
export const handedIn = new RegExp(
  or(
    `(?<all>都|均|全部)(?:已经?)?(?<day>${handDay})${handVerb}${handedTo}`,
    `(?<!未)已经?(?<since>${handDay})${handVerb}${handedTo}`,
    `(?:上报|报送|提交|递交|报|交)(?:上去|过去)?了(?!吗|没)`,
    '\\b(?:has been |have been |was |were )?(?:submitted|handed in|sent in)\\b',
  ),
  'iu',
);
/** Papers that are asked for: 年度实施方案, the annual plan. */
export const papers =
  /\b(?:(?:the|our) )?(?:annual |yearly )?(?:implementation |work |action )*plan\b|(?:年度|具体|专项|工作|推进|整改|整治|行动|总体){0,2}(?:实施)?(?:方案|细则|办法|清单|台账|计划|总结)/iu;
