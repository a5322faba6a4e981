/**
 * Words of plans as this room reads them, as sources of regular expressions over folded text. Longer words come first; blanks
 * may stand between two characters (牵 头 单 位).
 */

const anyOf = (words: string) =>
  `(?:${words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .map((word) => [...word].join(' *'))
    .join('|')})`;

/** Labels of fields: who leads. */
export const leadLabel = anyOf(`
  牵头单位 牵头部门 牵头责任单位 责任牵头单位 牵头责任部门 主办单位 主办部门 主办 牵头 第一责任单位 主责单位 主责部门 总牵头单位
  主要责任单位 主要负责单位 牵头负责单位 主牵头单位 牵头和责任单位 牵头科室 牵头处室 责任牵头科室 承办单位 承办科室`);
/** Labels of fields: who supports. */
export const supportLabel = anyOf(`
  配合落实单位 配合单位 配合部门 协办单位 协办部门 协办 协助单位 协同单位 协同部门 参与单位 参与部门 参与 参加单位 配合 会办单位 会办 会同单位
  落实单位 支持单位 责任配合单位 配合责任单位 协作单位 联办单位 配合落实部门 协助部门 配合科室 参与科室 配合处室 会办科室`);
/** Labels of fields: who answers, where nothing says who leads. */
export const dutyLabel = anyOf(`
  责任单位 责任部门 责任主体 负责单位 负责部门 承担单位 实施单位 实施主体 责任分工 责任单位和部门 责任科室 分工 负责 完成单位 主管单位 主管部门 整改责任单位 整改单位 责任处室 责任股室 分办单位 分办 认领单位 领办单位 承接单位 责任牵头和配合单位`);
/** Labels of fields: posts and persons, never units. */
export const leaderLabel = anyOf(`
  牵头领导 责任领导 分管领导 包抓领导 牵头县领导 牵头区领导 牵头市领导 责任县领导 责任区领导 县级领导 区级领导 市级领导 督导领导 联系领导 责任人 负责人 具体责任人 第一责任人 联系人 联络员 挂包领导 包保领导 主管领导 领导 总负责人 整改责任人`);
/** Labels of fields: by when. */
export const timeLabel = anyOf(`
  完成时限 完成时间 完成期限 完成日期 时限要求 时间要求 时间节点 时间安排 时间进度 办结时限 整改时限 整改期限 工作时限 计划完成时间 计划完成时限 完成时限要求 完成节点 推进时限 时限 期限 进度安排 实施时间 时间 进度要求 节点 节点要求 预计完成时间 起止时间 实施期限 办理时限 办理期限 交办期限 反馈时限 开工时间 启动时间 竣工时间 投产时间 交付时间 验收时间`);
/** Labels of fields that are neither: they end the field before them. */
export const otherLabel = anyOf(`
  工作目标 目标任务 目标要求 工作要求 工作内容 工作措施 主要措施 具体措施 具体任务 主要内容 任务内容 任务要求 成果形式 工作成果 成果 考核指标 指标 备注 联系电话 电话 邮箱 序号 编号 任务名称 重点任务 工作任务 整改措施 整改目标 存在问题 资金来源 措施 目标 内容 任务 说明 标准 形式`);

/** What a number is printed after: 任务1, 行动三. */
export const itemWord = anyOf('重点任务 重点工作 重点行动 任务 事项 工作 措施 举措 问题 行动 工程 项目 专题 专项');

/** Chapters by what their title says. The first that fits counts. */
export const regions: readonly { readonly kind: Region; readonly title: RegExp }[] = [
  {
    kind: 'safeguard',
    title:
      /保障措施|保障机制|保障体系|组织保障|工作保障|实施保障|^(?:强化|加强|健全)?保障$|组织领导|组织实施|组织机构|领导机构|工作要求|有关要求|相关要求|几点要求|监督考核|督导考核|督查考核|督促检查|考核评价|考核奖惩|实施步骤|工作步骤|方法步骤|推进步骤|阶段安排|时间安排|附则|工作机制|推进机制|资金保障$/,
  },
  { kind: 'goal', title: /目标(?:任务)?$|目标(?:和|与|及)(?:要求|指标)|主要指标|预期目标|目标指标/ },
  { kind: 'principle', title: /原则/ },
  {
    kind: 'preamble',
    title: /总体要求|指导思想|总体思路|总体思想|工作思路|总则|基本要求|背景|现状|重要意义|提高认识|适用范围/,
  },
  { kind: 'tasks', title: /./ },
];
export type Region = 'safeguard' | 'goal' | 'principle' | 'preamble' | 'tasks';

/** Lines that close a plan's text: lists of annexes, contacts, notes, totals. */
export const tailLine =
  /^(?:附\s*件|附\s*表|附\s*录|附\s*:|联\s*系\s*人|联系电话|联系方式|注\s*[:：]|备\s*注\s*[:：]|说\s*明\s*[:：]|填表说明|合\s*计|总\s*计|小\s*计|抄\s*送|抄\s*报|主\s*送|此件|\(此件|信息公开)/;

/** Unnumbered paragraphs that close a list: 以上工作10月15日前完成, 此项工作由市应急管理局牵头. */
export const closesList = /^(?:以上|上述|此项|该项|本项|这项)/;

/** Unnumbered paragraphs that speak of the whole, not of the item above them. */
export const ofTheWhole =
  /^(?:会议(?:要求|强调|指出|认为)|各(?:单位|部门|地|级|责任单位|牵头单位)[^。]{0,6}要|请各|特此|20\d{2} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日$|本(?:方案|意见|通知|计划)自)/;

/** Articles of purpose, scope and force: never tasks. */
export const formalArticle =
  /^为(?!民)[^。]{4,}(?:制定|提出)|^本(?:办法|规定|方案|意见|细则|措施|制度|清单)(?:所称|适用|自|由)|负责解释|起(?:施行|实施|执行)|有效期/;

/** How the titles of plans end. */
export const titleEnd =
  /(?:方案|计划|分工|清单|台账|意见|要点|办法|措施|规划|表|细则|纲要|部署|安排|一览|纪要|实施意见|任务书|责任书|分解|举措|行动|制度)(?:[(（][^()（）]{1,30}[)）])?$/;

/** Titles of table columns by what the cells hold. The first that fits counts. */
export const columns: readonly { readonly kind: Column; readonly title: RegExp }[] = [
  { kind: 'number', title: /^(?:序号|编号|任务编号|项目编号|序|号|No\.?|项次)$/i },
  { kind: 'leader', title: /领导|责任人|负责人|联系人|联络员/ },
  { kind: 'lead', title: /牵头|主办|主责|第一责任|承办/ },
  { kind: 'support', title: /配合|协办|协助|参与|参加|会办|协同/ },
  {
    kind: 'duty',
    title: /责任(?:单位|部门|主体|分工)|负责(?:单位|部门)|实施(?:单位|主体)|承担单位|主管(?:单位|部门)|完成单位/,
  },
  { kind: 'time', title: /时限|时间|期限|节点|进度|完成日期/ },
  { kind: 'remark', title: /备注|说明|联系电话|电话/ },
  { kind: 'chapter', title: /^(?:类别|分类|领域|板块|章节|大类|专项|任务类别|工作类别|所属领域)$/ },
  {
    kind: 'title',
    title: /任务|事项|项目名称|工作名称|名称|重点工作|工作项目|指标名称|整改问题|存在问题|问题|内容|断面/,
  },
  { kind: 'other', title: /./ },
];
export type Column =
  | 'number'
  | 'leader'
  | 'lead'
  | 'support'
  | 'duty'
  | 'time'
  | 'remark'
  | 'chapter'
  | 'title'
  | 'other';

/** A word that a table's head may hold. */
export const headerWord =
  /^(?:序\s*号|编\s*号|序|类\s*别|领\s*域|备\s*注|内\s*容|指\s*标|.{0,8}(?:单位|部门|科室|任务|措施|内容|时限|时间|领导|责任人|事项|名称|目标|期限|节点|要求|概况|项目|问题|指标|街道|水体|类别|流域|断面|地点|长度.{0,6}|进度))(?:\(.{1,8}\))?$/;

/** How units end. */
export const unitEnd =
  /(?:局|委|委员会|办|办公室|部|厅|院|站|公路段|工务段|养护段|所|队|处|会|署|校|园|馆|台|室|组|专班|中心|报社|合作社|公司|集团|总公司|厂|矿|银行|分行|支行|大队|支队|分局|支局|政府|办事处|街道|镇|乡|村|社区|管委会|单位|部门|机关|企业|学校|机构|医院|指挥部|领导小组|联|团委|工会|党委|党工委|纪委|监委|纪工委|开发区|园区|示范区|高新区|新区|农场|林场|协会|商会|中队|总队|县|区|市|乡镇|镇街|\(街道\)|办\(局\)|供销社|血站|科|股|协|高校|国企|院校|运营商|街镇|档案馆|街办|班子|成员)$/;

/** Words that open the name of a group: 各街道办事处, 相关部门. */
export const groupStart = /^(?:各|相关|有关|其他|其它|全体|所有|区直|县直|市直|直属|属地|辖区|涉及)/;

/** How units end beyond doubt, for cutting them off running text: 县融媒体中心 of 县融媒体中心在主要媒体开设专栏. */
export const surelyUnit =
  '(?:局|委员会|委|办公室|办|部|院|中心|公司|集团|大队|支队|政府|办事处|街道|管委会|单位|部门|机关|企业|联合会|协会|妇联|残联|供销社|处|站|所|馆|台|总队|中队|社区|各村|乡镇|学校|医院|银行)';

/** The verb by which something is to be handed in or drawn up: 报区攻坚办, 上报实施细则, 制定实施方案. What is told by 报告, 报道 is not. */
export const handIn =
  /上报|报送|提交|报(?![告道名销废警复批刊表酬考到])|(?:制定|制订|出台|印发)[^,，。；;]{0,12}(?:方案|细则|办法|清单|台账|计划)/;

/** Words by which a recurring duty is to report, not that the office meets or tells others: 周调度, 每周通报. */
export const reportsIn = /(?<!通)报(?![名道销废警刊表酬考])|反馈|汇总/;

/** Words by which a safeguard says who owes what it asks for. */
export const owers = {
  /** Every unit that leads a task. */
  leads: /(?:牵头|主办)(?:单位|部门)/,
  /** Every unit with a task. */
  all: /(?:各|相关|有关)(?:成员|责任|有关|相关|承办)?(?:单位|部门)|成员单位/,
  /** Every street and town. */
  streets: /街道|乡镇|镇街|各[乡镇]/,
  /** Somebody, known or not. */
  others: /各(?!类|项|种|自)|街道|乡镇|镇街/,
};
