/** Words by which people pick one of several choices, and ask for help. */
export const pickWords = {
  /** 第二个, 第2条, 2, ②, 2., 选2, the second one, no. 2, option 2 – and nothing else. */
  ordinal:
    /^(?:我?(?:选|要|是)?(?:的是)?|option|number|no\.?|the|#)\s*(?:第\s*)?(?<number>\d{1,2}|[一二三四五六七八九十]{1,2}|first|second|third|fourth|fifth|last|最后一?|前者|后者)\s*(?:个|条|项|件|号|one|task)?\s*(?:吧|的|呢)?[。.!！、]?$/iu,
  /** All that may stand around the name of a choice: 是大气25那个, the air one. */
  around:
    /^(?:[\s，。.!！,那这哪个一项条件的吧呢啊是选指我说要问方案计划里]|任务|the|one|plan|task|in|of|for|it'?s|i|mean)*$/iu,
  named: new Map([
    ['first', 1],
    ['second', 2],
    ['third', 3],
    ['fourth', 4],
    ['fifth', 5],
    ['前者', 1],
    ['last', -1],
    ['最后', -1],
    ['最后一', -1],
    ['后者', -1],
  ]),
};

/** A place in a list that a message begins with: 2 已备案, 第二项完成70%, 1、完成一半. Not 25号, 2个, 80%. */
export const placeWords =
  /^\s*(?:第\s*)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:\s*[项条件]|[、.．:：,，]|\s+)(?!\d)/u;

/** A message that is nothing but a call for help or a first greeting of a bot: 帮助, /start, help. */
export const helpWords =
  /^\/?(?:帮助|help|start|使用说明|怎么用|你能做什么|你会什么|what can you do)(?:@\w+)?[。.?？!！]*$/iu;

/** Nothing but that what was just asked for is no longer wanted: 取消, 算了, 不延期了. */
export const droppedWords =
  /^(?:取消|算了|作罢|不用了|不(?:用|需要)?(?:再)?(?:申请|延期|延|报)了?|先不(?:报|申请|延期?)了?|cancel(?: (?:it|that))?|never ?mind|forget (?:it|that)|drop (?:it|that))[吧了。.!！]*$/iu;

/** An answer to a reminder that only asks to be reminded again: 稍后, 明天再提醒, 下个工作日提醒我, snooze, remind me later. */
export const snoozeWords =
  /^(?:好的?[,，\s]*)?(?:(?:请|麻烦)?(?:稍后|晚点|晚些时候|过后|回头|改天|明天|明日|次日|(?:下个?|下一个?)工作日)(?:再)?(?:提醒|催)(?:我们?|一下|一次)*|稍后|晚点|推后提醒|推迟提醒|暂不提醒|snooze|(?:please )?remind (?:me|us) (?:again )?(?:later|tomorrow)|later|tomorrow)[\s,，。.!！~～吧]*(?:谢谢|thanks|please)?[\s。.!！~～]*$/iu;

/** An answer to a reminder that says no more than that it was read: 收到, 已签收, 👍, received. */
export const receiptWords =
  /^(?:好的?[,，\s]*)?(?:收到|已收到|已?签收|知悉|已阅|遵照执行|👍|👌|received|noted|got it|ok(?:ay)?|roger)[\s,，。.!！~～]*(?:谢谢|thanks)?[\s。.!！~～]*$/iu;

/** A share is meant, be it one that cannot be read: 8O%. */
export const shareMark = /[%％]/;
