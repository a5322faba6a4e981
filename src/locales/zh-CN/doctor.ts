import type { Day } from '../../time/day.ts';
import { plainDay } from './days.ts';

const list = (words: readonly string[]) => words.join('、');
const manifest = '把 bots/slack/manifest.yaml 重新贴进 api.slack.com/apps 的 App Manifest，再安装一次应用';

/** What `duban doctor` says: what was found, and what to do about it. */
export const doctor = {
  failed: (count: number) => `${count}项不行，请按上面的办法处理`,
  broken: (why: string) => `没有查成：${why}`,
  node: (version: string) => `Node ${version}`,
  nodeOld: (version: string, oldest: number) => `Node ${version} 太旧，请换成 ${oldest} 或更新的版本`,
  native: (version: string) => `SQLite ${version}`,
  nativeBroken: (why: string) => `SQLite 模块装不上（${why}）：在本目录运行 npm rebuild better-sqlite3`,
  zones: (version: string) => `时区数据 ${version}`,
  zonesMissing: '这个 Node 没有时区数据：请换官方发布的 Node，或设置 NODE_ICU_DATA',
  folder: (path: string) => `数据目录可写：${path}`,
  folderClosed: (path: string, code: string) => `数据目录写不进（${code}）：${path}。请改权限，或用 --data 换目录`,
  disk: (megabytes: number) => `磁盘剩余 ${megabytes} MB`,
  diskFull: (megabytes: number) => `磁盘只剩 ${megabytes} MB，请腾出空间`,
  database: {
    fresh: (where: string) => `${where} 里还没有数据，第一次启动时建立`,
    current: (where: string, steps: number) => `${where} 已是最新结构（${steps}步）`,
    older: (where: string, pending: number, copied: boolean) =>
      `${where} 是旧版本的，差${pending}步；下次启动自动升级，${copied ? '升级前会留一份副本' : '请先备份'}`,
    newer: (where: string, step: string) => `${where} 是更新版本的 Duban 写的（${step}）：请用那个版本，或换数据目录`,
    away: (where: string, why: string) => `${where} 打不开（${why}）：请检查地址、权限，数据库是否在运行`,
  },
  book: {
    read: (office: string, tasks: number) => `${office}：读出${tasks}项任务`,
    problems: (office: string, tasks: number, problems: number) =>
      `${office}：读出${tasks}项任务，${problems}处没读懂；用 duban tasks --problems 查看`,
    broken: (why: string) => `方案或配置读不出来：${why}`,
  },
  calendar: {
    known: (first: number, last: number) => `节假日日历覆盖 ${first}—${last} 年`,
    unknown: (years: readonly number[], first: number, last: number) =>
      `${years.join('、')}年的节假日未知（已知 ${first}—${last}），只按周末算；请写进该办公室的 calendar.yaml`,
    work: (day: Day) => `今天${plainDay(day)}是工作日`,
    quiet: (day: Day, next: Day) => `今天${plainDay(day)}休息，不发提醒；下一个工作日是${plainDay(next)}`,
  },
  chats: {
    office: '督办单位自己的群已绑定',
    noOffice: '督办单位还没有自己的群：运行 duban bind office 取绑定码，发在群里',
    bound: '各单位都绑定了群',
    unbound: (count: number, first: readonly string[]) =>
      `${count}个单位没有群（${list(first)}${count > first.length ? '等' : ''}）：在督办单位的群里发“邀请 单位名”`,
    name: (unit: string, chat: string) => `${unit}（${chat}）`,
    lost: (chats: readonly string[]) => `联系不上的群：${list(chats)}。请把机器人重新拉进群`,
    reachable: '绑定的群都联系得上',
  },
  outbox: {
    empty: (waiting: number) => (waiting === 0 ? '没有积压的消息' : `${waiting}条消息正在发`),
    late: (waiting: number, minutes: number) =>
      `${waiting}条消息没发出，最早的等了${minutes}分钟：看服务是否在运行，令牌是否有效`,
    delivered: (days: number) => `${days}天内没有发不出去的消息`,
    givenUp: (count: number, days: number, why: string) =>
      `${days}天内有${count}条消息没能发出，最近一条的原因：${why}`,
  },
  port: {
    free: (place: string) => `${place} 空着`,
    desk: (place: string) => `${place} 上督办正在运行`,
    taken: (place: string) => `${place} 被别的程序占用：用 PORT 换一个端口`,
    closed: (place: string, code: string) => `${place} 用不了（${code}）：检查 HOST，或用 PORT 换一个端口`,
  },
  noToken: (name: string) => `设了别的变量，却没有 ${name}：请设置它，或去掉其余的`,
  noPlatform: '没有设置任何令牌：启动后只有本机聊天；接入办法见 docs/',
  away: (vendor: string, why: string) => `连不上 ${vendor}（${why}）：检查网络和代理，或设置接口地址`,
  denied: (vendor: string, why: string) => `${vendor} 拒绝：${why}`,
  clock: {
    right: (vendor: string) => `本机时钟与 ${vendor} 一致`,
    wrong: (vendor: string, seconds: number) =>
      `本机时钟比 ${vendor} ${seconds > 0 ? '慢' : '快'}${Math.abs(seconds)}秒：请开启自动对时（NTP）`,
  },
  telegram: {
    bot: (name: string) => `令牌有效，机器人是 ${name}`,
    refused: (name: string, why: string) => `${name} 无效（${why}）：向 @BotFather 发 /token 取新令牌，设置后重启`,
    hears: '听得到群里全部消息',
    deaf: '隐私模式开着，群里只听得到点名、回复和 /命令：向 @BotFather 发 /setprivacy 选 Disable，再把机器人重新拉进各群；或设为群管理员',
    joinsNone: '不能被拉进群：向 @BotFather 发 /setjoingroups 选 Enable',
    webhook: {
      polling: (pending: number) => `用长轮询接收${pending > 0 ? `，有${pending}条待取` : ''}`,
      set: (pending: number) => `webhook 已登记${pending > 0 ? `，有${pending}条待送` : ''}`,
      stranger: (host: string) =>
        `Telegram 那边登记着 webhook（${host}），而这里没有设 TELEGRAM_WEBHOOK_URL：启动时会取消它`,
      unset: 'Telegram 那边还没有登记 webhook：启动时登记',
      other: (host: string) => `Telegram 那边登记的是另一个地址（${host}）：启动时会改成 TELEGRAM_WEBHOOK_URL`,
      failed: (why: string, pending: number) =>
        `Telegram 送不到 webhook：${why}（${pending}条待送）。检查反向代理和证书`,
      waiting: (pending: number) => `有${pending}条更新等着取：服务是否在运行？`,
    },
  },
  slack: {
    bot: (user: string, team: string) => `令牌有效，${team} 的 ${user}`,
    refused: (why: string) =>
      `SLACK_BOT_TOKEN 无效（${why}）：在 api.slack.com/apps 的 OAuth & Permissions 重新复制 xoxb- 令牌`,
    appRefused: (why: string) =>
      `SLACK_APP_TOKEN 无效（${why}）：在 Basic Information 的 App-Level Tokens 新建一个，权限 connections:write`,
    noSocketScope: (name: string) => `${name} 缺权限：在 App-Level Tokens 新建一个，权限选 connections:write`,
    scopes: (scopes: readonly string[]) => `应用缺权限 ${list(scopes)}：${manifest}`,
    allScopes: '权限齐全',
    socket: 'Socket Mode 可用',
    http: '由 Slack 送到 /slack/events；能否送到，在应用的 Event Subscriptions 页看',
    deaf: '收不到消息：设置 SLACK_APP_TOKEN（Socket Mode）或 SLACK_SIGNING_SECRET（HTTP）',
  },
};
