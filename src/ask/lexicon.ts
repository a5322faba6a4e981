/** What a question lets show of its intent, read from its words alone. */
export type Cue =
  | 'who'
  | 'lead'
  | 'support'
  | 'involved'
  | 'when'
  | 'remaining'
  | 'start'
  | 'what'
  | 'which'
  | 'count'
  | 'amount'
  | 'often'
  | 'list'
  | 'any'
  | 'due'
  | 'overdue'
  | 'next'
  | 'ongoing'
  | 'status'
  | 'target'
  | 'all'
  | 'more'
  | 'sooner'
  | 'differs'
  | 'same'
  | 'alone'
  | 'jointly'
  | 'duty'
  | 'year-end'
  | 'ask';

/**
 * Words that ask, Chinese and English, by what they ask for. Longer wordings stand before the shorter ones they hold.
 * Whatever matches is no part of the topic a question is about.
 */
export const cues: readonly (readonly [Cue, RegExp])[] = [
  [
    'who',
    /(?:是|由|归|找|靠|属于?|该|问)?(?:谁|(?<!在|属于)哪(?:个|些|几个|一个|几家|家|几)(?:牵头|责任|配合|主管|负责|落实)?的?(?:局委办|局|委办|部门|单位|办事处|街道|口子?)|什么(?:部门|单位)|哪几?家|哪些家|哪个局)(?:来|家|去)?(?:牵头|负责|管|抓|干|做|办|弄|处理|落实|主抓|主管|的活儿?|的事|的责任|在管|在负责)?/gu,
  ],
  // 那 is often typed for 哪.
  [
    'who',
    /(?:归|由|找|属于?|该)那(?:个|家|些)(?:局|单位|部门|街道)?(?:管|负责|牵头)?|那(?:个|家|些)(?:局|单位|部门)(?:管|负责|牵头)/gu,
  ],
  [
    'who',
    /(?:责任|主管|负责|主办|分管)(?:单位|部门|人)(?:是(?!否|不是))?|牵头(?:的)?是(?!不是|否)|(?:归|属)哪(?:里|儿|边|块)?(?:管)?|哪(?:些|几个?)(?:来)?(?=牵头|配合|负责)/gu,
  ],
  [
    'who',
    /\bwho(?:'s|se|m)?\b(?:\s+(?:is|are|does|job|task|duty|the))*|\b(?:which|what)\s+(?:units?|departments?|bureaus?|offices?|agenc(?:y|ies)|bod(?:y|ies)|one\s+leads)\b|\bin charge(?: of)?\b|\bresponsib(?:le|ility)(?: for)?\b|\baccountable(?: for)?\b|\b(?:takes?|taking) care of\b|\bdeals? with\b|\bhandles?\b/giu,
  ],
  [
    'lead',
    /牵头(?:责任)?(?:落实)?(?:单位|部门)?|主办(?:单位)?|主责(?:单位)?|挑头|领头|带头|主抓|负责|\bleads?\b|\bleading\b|\bled by\b|\bled\b|\blead (?:unit|agency|department)s?\b/giu,
  ],
  [
    'support',
    /配合(?:落实)?(?:单位|部门)?(?!市|省|有关|完成)|协助(?:单位|部门)?|协办(?:单位)?|配合|打下手|帮忙的|\bsupport(?:s|ing|ed)?(?: units?| departments?)?\b|\bassist(?:s|ing)?\b|\bhelp(?:s|ing)? out\b/giu,
  ],
  [
    'involved',
    /(?:跟|和|与)?(?:我们|咱们?|我局|我委|本单位)?(?:有(?:什么|啥|多大|没有?|无)?关系|有关(?!部门)|相关(?!街道|单位|部门|鼓励|政策)|涉及(?:到)?|参与|沾边|有份|挂钩|扯上)|\binvolv(?:es?|ed|ing)\b|\bconcern(?:s|ed|ing)?\b|\bpart(?:icipate)? in\b/giu,
  ],
  [
    'remaining',
    /(?:还(?:剩|有|差)?|剩(?:下|余)?|距离?|离)(?:多少|几)(?:天|日|周|个?月)(?:到期|截止|完成)?|(?:还(?:剩|有|差)?)多久(?:到期|截止)?|倒计时|\bhow (?:many days|many weeks|long|much time)(?: (?:are|is|do we have))?(?: left| remain(?:s|ing)?)?\b|\bdays? (?:left|remaining)\b/giu,
  ],
  [
    'start',
    /(?:从|自)?(?:什么时候|啥时候|何时|哪天|哪一天|哪年|几月|几号)(?:起|开始|启动|实施|执行|施行)(?:的)?|(?:开始|启动|执行|施行|生效)(?:日期|时间)|(?:从|自)(?:什么时候|啥时候|何时|哪天|哪一天|哪年|几月|几号)|\b(?:when|what date)\b(?=.{0,60}\b(?:start|begin|take effect|come into force|in force|apply|effective))|\b(?:start|begin|take effect|come into force|in force|apply|effective)\w*\b(?<=\b(?:when|what date)\b.{0,80})|\bstart(?:ing)? date\b|\bsince when\b|\bfrom when\b/giu,
  ],
  [
    'when',
    /什么时候|啥时候|啥时|什么时间|何时|几时(?:之?前)?|多会儿|哪天|哪一天|哪一年|哪年(?:底)?|哪个月(?:底)?|几月(?:份|底)?(?:前|之前)?|几号(?:前|之前)(?!任务)|每?周几(?!点)|星期几|几点(?:钟)?(?:之前|以前|前)?|几[天日]内|几个?工作日内|什么日子|(?:完成|最后|最晚|最迟|整改|截止|到期|达标)(?:的)?(?:期限|时限|时间|日期)|期限|时限|(?:时间)?节点|截止(?:日期|时间)?|最[晚迟后]|deadline|ddl|\bwhen(?:'s)?\b|\bby when\b|\bwhat (?:date|day|time|month)\b|\bdue dates?\b|\bdeadlines?\b|\btime ?limits?\b|\btimeline\b|\bmilestones?\b|\bwhich year\b|\bwhat year\b/giu,
  ],
  [
    'overdue',
    /(?:已经?|都)到期(?:了)?(?:的)?(?!日)|(?:已经?|都)?(?:过期|逾期|超期|过了(?:期|时限|期限|截止)|超时|拖期|误期)(?:了)?(?:未完成)?(?:的)?|\boverdue\b|\bshould have been (?:done|finished|completed)\b|\bpast (?:due|(?:its|their|the) deadlines?)\b|\bbehind(?: on| with| schedule)?\b|\bmiss(?:ed|ing)?\b(?: (?:the |their )?deadlines?)?|\bexpired\b|\blate\b/giu,
  ],
  [
    'due',
    /(?:需要?|应该?|得|必须|要|该)(?:交账|交差|交卷|收官|收口|见底|销号|兑现|收尾|了结)(?:的)?|(?:快|即将|马上|要)?(?:到期|截止)(?:了)?(?:的)?|(?:需要?|应该?|得|必须|要)(?:在)?(?:完成|办结|干完|做完|交|报(?!备)|上报|完工|竣工|搞定|弄完|落实|盯)(?:的)?|(?:完成|办结|干完|做完|完工|竣工|搞定|弄完)(?:的)|\b(?:is|are|falls?|fall|comes?|coming)? ?due\b|\bfall(?:s|ing)? (?:in|on|within|between|before)\b|\b(?:expires?|expiring|runs? out|end(?:s|ing)?)\b(?= (?:in|on|by|before|this|next))|\b(?:must|should|have to|has to|need to|needs to|should have) (?:be|been) (?:done|finished|completed|submitted|delivered)\b|\bto (?:finish|complete|deliver|submit)\b|\bfinish(?:ed)?\b|\bdeadlines?\b/giu,
  ],
  [
    'next',
    /下一?个(?:到期|截止|要|期限|节点)|最近(?:要|一?个?|的)?(?:到期|截止|节点|期限)|接下来(?:有|要|该)?|最先到期|\bnext (?:deadline|due|up|one due)\b|\bcoming up\b|\bupcoming\b|\bwhat'?s next\b/giu,
  ],
  ['ongoing', /长期坚持|持续推进|立行立改|即知即改|常态化(?:推进|坚持)|全年坚持|\bongoing\b|\bopen-ended\b/giu],
  [
    'status',
    /进展(?:如何|怎样|怎么样|情况)?|进度|完成(?:得|的)?(?:怎么样|如何|情况|多少了)|(?:完成|办完|弄完|做完|报)(?:了)?(?:吗|没有|没|么)|到哪(?:一)?步|到什么程度|干到哪|落实情况|现在(?:咋|怎么)样|\bprogress\b|\bstatus\b|\bhow (?:is|are|far)\b|\b(?:done|finished|complete(?:d)?) yet\b|\breported\b/giu,
  ],
  [
    'often',
    /(?:多久|几)(?:次|回|遍|一次|一回)|(?<=多久.{1,4})一[次回遍]|每[年月周季].{0,4}几[次回遍]|多久(?!了)|频次|频率|\bhow (?:often|many times|frequently)\b/giu,
  ],
  [
    'count',
    /(?:一?共|总共|合计|总计)?(?:有)?(?:多少|(?<!哪)几)(?:(?:条|项|个(?!月|百分|国家|点)|家|件|款)(?:重点)?(?:任务|项目|措施|工作|保障措施)?|任务|项目)|(?:任务|条)(?:总)?数|\bhow many(?! days| weeks| months| times| percent| tonnes?| tons?| km| kilomet)\b|\bnumber of\b|\btotal\b|\bcount\b/giu,
  ],
  [
    'amount',
    /(?:要|应|需|得|不能|不得|不许|不可)?(?:达到|达|到|降到|降至|控制在|不(?:低|高|超|少)[于过]|高于|低于|超过|占|是|为)?(?:多少|百分之几|百分之多少|几成|(?<!哪)几(?=类|公里|吨|毫米|毫克|万|％|%|倍|家|座|天|日|亩)|几$|多[高大长深厚宽重]|多长|哪(?:条河|个流域|个水体|个街道|段河))(?:百分比|个百分点|公里|吨|毫米|毫克|微克|立方米|万元?|钱|家|座|米|亩|天)?(?:以上|以下|以内)?|\bhow (?:much|high|long|large|big|thick|low|deep)\b|\bwhat (?:percent(?:age)?|figure|level|rate|share|number|capacity|is the (?:limit|cap|threshold|ceiling))\b/giu,
  ],
  [
    'target',
    /(?:年度|具体|量化)?(?:目标值?|指标值?|限值|门槛|上限|下限)(?:是|为|要求)?|\btargets?\b|\blimits?\b|\bcaps?\b|\bthresholds?\b|\bgoals?\b|\bceiling\b/giu,
  ],
  [
    'which',
    /(?:写|规定|提|说|列|出现)?(?:在|是|属于|对应|看|到)?(?:(?:第)?(?:哪|几)(?:[一二两三四\d])?(?:条(?!河|路|街|线|沟|渠)|项|款|号(?:任务|(?=[?？]?$))|个任务|个方案|条任务|项任务|项工作|件)|哪几(?:条|项|个任务)|哪(?:一)?个(?=[?？]?$)|(?:那|这)一?(?:条|项|个任务)(?=[?？]?$)|哪些任务|哪个任务|哪一个|几号任务|什么任务|哪(?:里|儿)(?=.{0,3}(?:写|说|提|规定|要求))|(?<=(?:写|规定|提|说|列|出现)(?:了|到)?在)(?:哪(?:里|儿)?|何处))(?:的|里|说的|写的|规定的|要求的|提的|管的)?|\b(?:which|what) (?:tasks?|items?|clauses?|articles?|measures?|sections?|plan|one)\b|\bwhere (?:does|is|can|in)\b|\banything (?:on|about)\b|\bis there (?:a task|anything|something)\b|\btasks? (?:on|about)\b/giu,
  ],
  [
    'what',
    /具体(?:要求|做法|措施|任务|怎么)|要求(?=呢)|(?:具体)?(?:内容|原文|全文|条文|原话|要点|文本|细则)|(?:讲|说|写|规定|要求|干|做|指|提|管)(?:的)?(?:了|的是)?(?:什么|啥|些什么|些啥|哪些(?:内容|要求)?)|(?:是|叫)(?:个)?(?:什么|啥)(?:任务|内容|意思|来着|东西)?|(?:有|是)?(?:什么|啥|哪些|何)(?:具体)?(?:要求|规定|措施|办法|说法)|往哪(?:里|儿)?(?:投|花|用|走)|(?:用|花|投)(?:在|到|向)哪(?:里|儿)?|怎么(?:说|写|规定|要求|做|弄|管|处理|干|办)|如何(?:规定|要求|处理|开展)|会?怎(?:么)?样(?!了)|有什么后果|详细(?:内容|说说|点)?|详情|展开(?:说说|讲讲)|介绍(?:一下)?|\bwhat (?:does|do|is|are|must|should)\b|\bwhat'?s\b|\b(?:full|original|exact) (?:text|wording)\b|\btext of\b|\bquote\b|\bdetails?\b|\btell me(?: more)?(?: about)?\b|\bmore (?:about|on|detail)\b|\bexplain\b|\bsays?\b|\babout\b|\bcontents?\b|\bsummar(?:y|ise|ize)\b/giu,
  ],
  [
    'all',
    /(?:全部|所有)|\ball\b|\bin total\b|\baltogether\b|\boverall\b|\b(?:all |the )*(?:two|three|four|five|six) plans\b|\bacross (?:all |the )*(?:four |\d )?plans\b|(?:这?四|4|几|各|全部|所有)个?方案|(?:一共|总共|合计|总计|加起来|加一起|累计)/giu,
  ],
  [
    'list',
    /(?:都)?(?:还(?:剩|有|差)(?:下)?)?(?:有|是)?(?:哪些|哪几(?:个|条|项|件|家)?|些啥|啥|什么)(?:任务|事情?|活儿?|工作|东西|节点|项目)?|列(?:一下|出来?|个)?|清单(?![制管式])|都有|都要|罗列|盘点|\blist\b|\bwhich\b|\bwhat\b|\bshow(?: me)?\b|\bgive me\b/giu,
  ],
  [
    'any',
    /有没有|有无|有(?=.{0,8}(?:吗|么|没|不)[?？]?$)|是不是|是否|有吗|\bany(?:thing)?\b|\bdoes\b|\bdo\b|\bis there\b|\bare there\b/giu,
  ],
  [
    'more',
    /(?:谁|哪个|哪家)?(?:牵头|配合|任务|条数|项数)?(?:的)?(?:更|最)?(?:多(?:还是|一些|一点|点)?|(?<!多)少)$|(?:谁|哪个|哪家)(?:的)?(?:牵头|配合|任务)?(?:的)?(?:更|最|比较)?多(?!少)|多还是|比(?:谁)?多|(?<=比.{1,8})多(?:几|多少)(?:条|项|个)?(?:任务)?|\b(?:more|most|fewer|fewest)\b/giu,
  ],
  [
    'sooner',
    /(?:哪个|谁|哪条|哪项|哪一个)?(?:的)?(?:期限|时限|截止|到期)?(?:更|最)?(?:先|早|晚|迟)(?:到期|截止|完成)?$|哪(?:个|条|项|一个|一项)(?:先|早|晚|后)(?:到期|截止|完成)?|谁(?:先|早)|\b(?:earlier|sooner|later|first|earliest|latest)\b/giu,
  ],
  [
    'differs',
    /(?:相)?差(?:了)?(?:多少|几)(?:个?(?:百分)?点)?|差(?:别|异(?!化)|距)|(?:有(?:什么|啥)|有何)?(?:不同|不一样|区别)|(?:对比|比较|比一(?:比|下))(?:一下)?|\bcompare(?:d)?\b|\bdiffer(?:s|ence|ent)?\b|\bversus\b|\bvs\.?/giu,
  ],
  [
    'same',
    /(?:都是|都归|同一?个?|共同的?)(?:牵头|配合)?(?:单位|部门|局)|一样(?:吗|么|不)|相同(?:吗|么)?|\bsame\b|\bboth\b|\bin common\b/giu,
  ],
  [
    'alone',
    /(?:独自|单独|独立|自己|只有|仅|就|一家|单家|独家)(?:一家|一个)?(?=.{0,6}牵头)|(?:独自|单独|独家|一家)|\b(?:on (?:its|their|our) own|alone|by (?:itself|themselves)|sole(?:ly)?|only)\b/giu,
  ],
  [
    'jointly',
    /(?:一起|一块儿?|一道|携手|共同|联合|同时|并列|都)(?=.{0,3}(?:牵头|配合|参与|负责|有))|\b(?:jointly|together|both|co-?lead)\b/giu,
  ],
  [
    'duty',
    /(?:重点)?任务|职责|责任|分工|(?:要|该|得)?(?:干|做|办|管|抓|承担)(?=.{0,2}(?:什么|啥|哪些|哪几))|事儿?(?=没|吗|不|么)|活儿?(?=没|吗|不|么)|的活儿?(?=[?？。]?$)|要(?:干|做|办|管)|\btasks?\b|\bduties\b|\bjobs?\b|\bresponsibilities\b|\bobligations?\b/giu,
  ],
];

/** A unit's whole name, by its ending. */
export const formalName =
  /(?:局|委|办|院|中心|街道|办事处|政府|集团|公司|大队|部|镇|乡|bureau|commission|office|branch|cent(?:re|er)|department|district)[)）]?$/iu;

/** What stands behind a unit: 住建牵头, 国土是不是配合, housing leads. */
export const afterUnit =
  /^[)）]?\s*(?:的|也|要|都|是不是|在不在|参不参与|算不算|归不归|是|还是|既|在|大气|水方案|土壤|农业|年底前?|本月|这|\d|里)*\s*(?:独自|单独|一起|一道|一块儿?|共同|联合|一家)?\s*(?:谁|哪|牵头|配合|负责|有|管|任务|参与|主办|协办|呢|在|lead|support|have|has|does|do|is the)/iu;

/** What stands before one: 归国土, is it led by housing. */
export const beforeUnit = /(?:归|是|还是|,|，|、|\b(?:or|and|vs\.?|than|does|do|is|has|by) )\s*$/iu;

/** Between two units of one list. */
export const betweenUnits = /^\s*(?:和|跟|与|及|、|,|，|\/|还是|or|and|vs\.?|[(（])\s*$/iu;

/** An English name before the Chinese one in brackets. */
export const translated =
  /(?:[\w-]+ )?(?:sub-?district|bureau|branch|commission|cent(?:re|er))(?: office)?\s*[(（]\s*$/i;

/** A prefix written with a hyphen: eco-. */
export const prefix = /\b\w+-$/u;

/** What a question may do to the matter spoken of before, naming none of its own: 报给谁, 多久查一次. */
export const elliptic =
  /^(?:要|得)?(?:检查|核查|排查|巡查|抽查|检测|监测|查|测|上报|报送|报告|报|交|递交|通报|公布|考核|验收|清理|更新|维护|罚|处罚)(?:给|到|往|送)?(?:一次)?$/u;

/** What follows a unit that opens a question: 住建年底前…, 工信10月…. */
export const opensUnit = /^\s*(?:$|[要有呢,，:：]|年|本|这|下|上|\d|十|大气|水|土壤|农业)/u;

/** How a person ends a question or asks politely: carries nothing of the topic. */
export const courtesies =
  /请问(?:一下)?|麻烦(?:问一?下|您|你)?|劳驾|帮(?:我|忙|我们)(?:看|查|找|问|列)?(?:一?下)?|(?:想)?问(?:一)?下|(?:查|看|找|发|告诉|说)(?:我)?(?:一?下|看看|下)|发(?:我|来|出来)?(?:一?下|看看)|告诉我|我想(?:知道|问)|想知道|知道(?:不|吗)|谢谢(?:了|您|你|啦)?|多谢|感谢|您?好|你好|老师|大佬|亲|哈喽|嗨|各位|那个(?!方案)|来着|只(?:看|要|列|说)|仅(?:看|列)|一下|属于|对应|\b(?:please|pls|thanks?(?: you)?|thx|hi|hello|hey|could you|can you|would you|tell me|i want to know|do you know|the|a|an|of|for|to|in|on|is|are|was|be|it|its|with|by|and|at|me|us|there|that|this|these|those|where|from|has|have|had|ones?|gets?|got|will|must|should|shall|covers?|covered|mentions?|mentioned|into|per|under|within|between|during|until|till|before|among|through|right now|now|currently|at the moment|already|so far|still|just|exactly|actually|also|too|any other|other|everything|did|there'?s|than)\b/giu;

/** Particles of speech: what is left of a question that names nothing. */
export const particles =
  /[的了呢吗么嘛吧啊呀哦哈诶欸哎啦咯哟嘞呗是有在都也还就那这个些里要到和跟与既又没、,，。.?？!！：:;；"“”'‘’()（）~～…\-\s]|任务|工作|事情|事儿|事|东西|材料|完成|分别|具体|上午|下午|早上|晚上|到位|截止|到期|推进|弄|搞|办|做|活儿|方案|单位|部门|目前|现在|今年|本年度|全区|咱|我|你|它|该|条|项|\b(?:s|or|and|units?|departments?|bureaus?|agenc(?:y|ies))\b/gu;

/** What stands in quotation marks is named, it does not ask: “四个清单”. */
export const quoted = /[“"「『][^“”"「」『』]{1,20}[”"」』]/gu;

/** The asker's own unit. */
export const ours =
  /我们?(?:这(?:边|里|儿|个)?)?(?:局|委|所|中心|单位|街道(?:办事处|办)?|办事处|办|分局|科室|部门)|本(?:局|委|单位|部门|街道|办事处|中心)|咱们?(?:这(?:边|里)?)?(?:局|委|单位|街道(?:办事处|办)?|办事处|办|中心|部门)?(?:的)?|我们(?:的|这边|这儿|家)?|我(?=牵头|配合|要|这|有|负责)|\b(?:our|ours|we|us)\b/giu;

/** A word that points back to what was spoken of before. */
export const pointers =
  /^(?:那|那么|然后|还有)(?!个方案|年)|呢[?？]*$|它(?:们|的)?|这(?:个|条|项|件|一条)(?!月|周|季|星期)|那(?:个|条|项|件|一条)(?!方案)|该(?:任务|项|条)|^(?:换成|改成|改问|换)(?=.{1,8}$)|上(?:面|一个|一条|述)|刚才(?:那)?(?:个|条|项)?|刚刚(?:那个)?|前面(?:那)?(?:个|条)?|\b(?:it|its|that one|this one|them|they|those|these)\b|^(?:and|what about|how about|then)\b/giu;

/** How platforms write the name of whoever is spoken to. */
export const mentionOfBot = /<?@\w+>?/g;

/** How a person opens a question politely: 帮查下水4 asks for 水4, not for sewers. */
export const opening =
  /^(?:请问(?:一下)?|麻烦(?:您|你)?|帮(?:我|忙)?(?:查|看|问|找)(?:一?下)?|我?想?问(?:一?下)|查(?:一?下)|看(?:一?下))[,，\s]*/u;

/** What follows the bare name of a plan where the plan is meant: 土壤任务, water tasks. */
export const ofPlan = /^\s*(?:(?:tasks?|ones?|items?)\b|任务|保障措施|(?:工作|年度)?目标)/i;

/** Which of the things just shown is meant: 第二个呢. */
export const places =
  /(?:第([一二三四五六七八九十]|\d{1,2})(?:个|件|种)|(?:the )?\b(first|second|third|fourth|fifth|last) one\b|(最后)一?(?:个|条|项))/iu;

/** A plan or its rules of work are handed in: 实施方案几号前报, 细则交给谁. */
export const handingIn =
  /(?:方案|细则).*(?:报|交|送|递)|(?:报|交|送|递)(?:[^,，]{0,6})(?:方案|细则)|\b(?:submit|hand(?:ed)? in|send)\b.*\bplan\b/iu;

/** 下一条呢, the previous one: the neighbour of the task that was spoken of. */
export const neighbours =
  /^(?:那|那么|再)?(?:(下|后)|(上|前))(?:面)?一?(?:条|项|个任务)(?!到期)|\b(?:the )?(?:(next)|(previous)) (?:task|item|one)\b(?! due)/iu;

/** 写在哪几条, which tasks mention: every clause that holds the word is meant. */
export const mentioning =
  /(?:写|提|说|讲|出现|涉及|规定|包含)(?:到|及|了)?(?:在|于)?(?:了)?哪(?:几|些)|哪(?:几|些)(?:条|项|个?任务)(?:里|中|里面)?(?:都)?(?:写|提|说|讲|有|含|包含|涉及|出现)|\b(?:which|what) (?:tasks|items|clauses|articles|measures) (?:mention|contain|name|speak of|talk about|refer to)\b/iu;
/** Verbs of mentioning. */
export const mentionWords =
  /写|提及?|说|讲|出现|涉及|规定|包含|[到了在于里中有含]|\b(?:mention|contain|name|speak of|talk about|refer to)\b|\s/giu;

/** The number of an annex table. */
export const tableNumber = /(?:附[表件]\s*|\b(?:annex|table|appendix)\s*)([一二三四五六\d])/iu;

/** The annexes as such; and words for a table itself, not for what it holds. */
export const annexes = /附[表件]|\b(?:annex(?:es)?|appendix|appendices|tables?)\b/iu;
export const tableWords =
  /附[表件]|\b(?:annex(?:es)?|appendix|appendices|tables?|rows?)\b|名单|清单|列表|表格|里面?|中|的|有|河$|[\s?？]/gu;

/** A time that is asked for, not told: 到哪年底, 几月底前. */
export const askedTimes =
  /几点(?:钟)?(?:之前|以前|前)?|哪一?年(?:底|末)?|哪个?月(?:底)?|几月(?:份|底|初)?|几号|哪一?天/gu;

/** What reads as a question or asks for help: 谁, 怎么, 能不能, 行不行, `can`, `is there`. */
export const asksSomething =
  /[?？]|谁|哪|怎么?|咋|啥|什么|多少|多久|几[个家次条号]|何|吗|[么不没]$|归|求|(\p{Script=Han})[不没]\1|是否|\b(?:who|what|which|when|where|how|why|can|could|do|does|is|are|should|must|will|whose|anyone|any|anything)\b/iu;

/** Asking about the bot itself. */
export const helpWords =
  /^(?:help|帮助|使用(?:说明|帮助|方法)|说明|菜单|\/?(?:start|help)|\?|？)$|(?:怎么|如何)(?:用|问|使用?|查询|提问|操作|玩)(?!电|水|地)|(?:你|机器人|bot|duban)(?:都)?(?:能|会|可以)(?:干|做|查|问|回答|帮)|(?:你|机器人)(?:是谁|是干(?:什么|啥)|叫什么|有(?:什么|啥)(?:用|功能))|(?:能|可以|会)(?:不能)?(?:用|说|讲)?(?:英文|英语|中文)|(?:能|可以)(?:问|查)(?:你)?(?:什么|啥|哪些)|什么功能|有啥功能|有哪些功能|\bhow (?:do|can|should) (?:i|we|you) (?:use|ask|query|talk|work)\b|\bwhat (?:can|do) you (?:do|know|answer|help)\b|\b(?:do|can) you (?:speak|understand|answer)\b|\bwho are you\b|\bwhat are you\b|\bcan (?:i|we) ask\b|\bhelp me use\b/iu;

/** What no plan holds: persons, telephones, money that was never printed. */
export const unheld: readonly (readonly ['person' | 'contact' | 'money', RegExp])[] = [
  [
    'contact',
    /电话|手机号?|联系方式|联系人|微信号|邮箱|地址(?!.{0,3}项目)|办公地点|在哪(?:里|儿)?办公|\b(?:phone|telephone|mobile (?:number|phone)|contact|e-?mail|address)\b/iu,
  ],
  [
    'person',
    /(?:长|主任|书记|员|人|领导|师傅|老师|[他她您])叫(?:什么|啥)(?:名字?)?|姓(?:什么|啥|名)|(?:局长|主任|书记|区长|河长|所长|科长|负责人|联络员|分管领导|一把手)(?:是|叫)(?:谁|哪)|谁是.{0,8}(?:局长|主任|书记|区长|河长|所长|科长|联络员)|哪位(?:领导|同志)|\b(?:name of the (?:director|head|chief|mayor|secretary|river chief)|who is the (?:director|head|chief|mayor|secretary|river chief)|director'?s name)\b/iu,
  ],
  [
    'money',
    /(?:总)?(?:预算|经费|拨款|补贴|补助|奖金|工资|投资额?|花费)(?:.{0,4})(?:多少|几|是什么)|(?:多少|几)(?:万|亿|钱|元)?(?:的)?(?:预算|经费|拨款|补贴|补助|奖金|投资)|补(?:贴|助)?多少钱|花(?:了)?多少钱|要多少钱|多少钱|(?:资金|总共|一共|投入|共).{0,6}多少(?:个)?(?:亿|万(?!吨|亩|家|户|人|千瓦|立方)|元)|\b(?:budget|funding|cost|subsid(?:y|ies)|salary|grant)\b/iu,
  ],
];

/** Bodies a district may have: named in a question but unknown to the office, they are strangers to its plans. */
export const bodies =
  /(?:水利|公安|财政|民政|司法|交通运输|生态环境|农业农村|自然资源|住房和?城乡建设|应急管理|商务|文旅|教育|科技)厅|(?:省|国家|中央)[\p{Script=Han}]{2,8}?(?:厅|局|委员会|委|部(?!分|门)|办公室)|(?:教育|教体|文旅|文化(?:广电)?(?:和?旅游)?|审计|民政|人社|人力资源(?:和社会保障)?|社保|医保|医疗保障|信访|退役军人(?:事务)?|体育|林业|园林|气象|消防(?:救援)?|供电|电力|检察|法制|档案|邮政|烟草|海关|地震|民宗|民族宗教|外事|公积金|水利|乡村振兴|政务服务|行政审批|大数据(?:管理)?|粮食|国资|统战|组织|宣传|政法|编制|机构编制|人防|城投|水务|盐业|海事|铁路|工商|质监|食药监?|旅游|广电|招商|科协|史志)(?:和[\p{Script=Han}]{2,6})?(?:局|委员?会?|办(?:公室)?|部|院|大队|集团|公司|中心|站)|(?:纪委|监委|纪检委|宣传部|组织部|统战部|政法委|编办|人大|政协|妇联|团委|残联|总工会|工会|工商联|科协|文联|法院|检察院|人武部|武装部|供电公司|自来水公司|燃气公司|电力公司|消防队|消防大队|派出所|交警队?)/gu;

/** Endings of a body's name, to notice one the office does not know. */
export const bodyEnding =
  /[\p{Script=Han}]{2,8}?(?:街道办事处|街道办|街道|管委会|委员会|局|集团|公司)(?!长|所在|事处|办事处)/gu;

/** The same in English: `education bureau`. */
export const bodyEnglish =
  /\b((?:[a-z]+(?: and | & | ))?[a-z]+) (bureau|department|dept|commission|authority|administration|agency|office|sub-?district(?: office)?|police)\b/giu;

/** What may stand before a body's name without being part of it. */
export const bodyFillers = /^(?:请问|里面?|中的?|麻烦|那么|那|想问|问一下|和|跟|与|是不是|还有|归|由|是|找)+/u;

/** Endings that name no body: 哪个局, 我局, 各街道. */
export const noBody =
  /(?:哪|那|这|什么|几|各|我们?|本|咱们?|贵|该|谁|每|一|两|多|全|哪个|哪些|相关|有关|个|省|市)(?:个|家|些)?(?:局|委员会|街道(?:办事处|办)?|集团|公司|管委会)$/u;

/** English words before bureau or department that name none. */
export const noBodyEnglish =
  /^(?:which|what|the|our|any|each|every|this|that|other|lead|leading|responsible|support|supporting|in charge|same|district|street|government|one|does|do|is|of|and)$/i;

/** A place before a unit: 某某区, 某某市. */
export const place = /(?:[\p{Script=Han}]{1,3}(?:区|县)|[\p{Script=Han}]{0,3}(?:市|省))$/u;

/** Words that end like one: 我区, 矿区, 超市. */
export const notPlace = /(?:我|本|全|咱|辖|各|城|社|园|矿|小|建成|我们|请问)(?:区|市|县|省)$|超市$/u;

/** The same in English: Lakeside District. */
export const placeEnglish = /\b([A-Z][a-z]+) (?:District|County|City)(?:'s)? *(?:of )?$/;

/** A place that opens a question about its plans. */
export const opensWithPlace =
  /^(?:请问|那)?([\p{Script=Han}]{2}(?:区|县|市))(?=的?(?:有|大气|水|土壤|农业|谁|牵头|任务|方案))/u;

/** Words of office: who uses them in a group asks the desk, even about what no plan holds. */
export const official =
  /负责|牵头|配合|归(?:谁|[哪那])|谁(?:管|查)|哪(?:个|些|家)?(?:局|部门|单位)|什么(?:部门|单位)|责任|任务|方案|攻坚|预算|期限|截止|局长|主任|哪[条项]|第\d+[条项]|\b(?:responsible|in charge|deals? with|tak(?:es?|ing) care|units?|bureaus?|departments?|tasks?|plans?|deadlines?|leads?)\b/iu;

/** Talk that wants nothing: thanks, greetings, appointments. */
export const chatter =
  /^(?:好的?|收到|谢谢|多谢|辛苦(?:了)?|明白|知道了|了解|嗯+|哦+|哈+|ok(?:ay)?|yes|no|thanks?(?: you)?|thx|great|good (?:morning|night|evening)|早(?:上好)?|晚安|再见|拜拜|bye|hi|hello|在吗|lol.*|👍+|没事|不客气|行|可以|对|是的|没问题)[!！.。~～\s]*(?:谢谢|辛苦了?|哈|啊|呀|啦|了|的)?[!！.。~～]*$/iu;
