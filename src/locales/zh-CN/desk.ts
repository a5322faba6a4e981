/** What people read of the desk itself: the local chat, help, the tour. Plain and polite official Chinese, short. */
export const desk = {
  /** Above a message that may have been sent before. */
  repeated: '（可能重复发送）',
  /** The commands a platform's menu offers, by where it is offered and their names: what 帮助 shows there, and no more. */
  commands: {
    private: { help: '怎么用' },
    group: { bind: '把本群绑定到单位：/bind 绑定码', help: '怎么用' },
    unit: {
      report: '报进展：/report 任务号 80%',
      done: '报完成：/done 任务号',
      extend: '申请延期：/extend 任务号 到10月31日，因…',
      withdraw: '撤回上一次上报',
      lights: '本单位的亮灯情况',
      help: '怎么用',
    },
    office: {
      pending: '待销号、待批延期',
      lights: '亮灯情况',
      weekly: '周报',
      ranking: '排名',
      bulletin: '通报草稿',
      unbound: '还没有绑定群的单位',
      invite: '邀请单位绑定它的群：/invite 单位名',
      help: '怎么用',
    },
  },
  /** Printed at the start, above a code. */
  noOfficeChat: (office: string) => `${office}还没有绑定自己的群，先绑定它：`,
  /** Said when the bot is let into a group. */
  joined: {
    unbound: (office: string, hearsAll: boolean) =>
      `我是督办机器人。请在这里发绑定码${hearsAll ? '' : '（写成“/bind 绑定码”）'}；没有码，请${office}在自己的群里发“邀请 单位名”。`,
    bound: (unit: string) => `我是督办机器人，本群是${unit}的群。可以直接提问，也可以直接回复提醒报进展。`,
    deaf: '我现在只能看到点名（@我）、回复我和以“/”开头的消息。要听到全部报送，请把我设为群管理员，或由机器人的主人在 BotFather 里关闭隐私模式（/setprivacy）后重新拉我进群。',
  },
  /** Why a chat is lost that put the bot out. */
  removed: '机器人被移出了群',
  /** Said to the office. */
  lost: (unit: string, chat: string, why: string) =>
    `${unit}的群（${chat}）联系不上了：${why}。提醒不再发到那里；把我重新拉进群就会恢复。`,
  local: {
    bot: '督办',
    person: '终端',
    welcome: (now: string) => `现在是${now}。直接提问或报进展；/help 看命令，Tab 补全。`,
    help: [
      '/in 群名　进入一个群',
      '/re 内容　回复本群里督办的上一条消息',
      '/file 路径 内容　带一个附件说话（本机的文件）',
      '/now 2021-10-29T09:10　拨动时钟（不带时间则显示时钟）',
      '/groups　列出各群',
      '/quit　离开',
    ].join('\n'),
    clock: (now: string) => `（时钟：${now}）`,
    noSuchGroup: (name: string) => `没有“${name}”这个群，/groups 可列出各群。`,
    noSuchFile: (path: string) => `没有“${path}”这个文件。`,
    noSuchMoment: (text: string) => `“${text}”不是时间，请写成 2021-10-29T09:10。`,
  },
  tour: {
    opening: '没有终端可输入，先看一分钟演示（只在内存里进行，不写入数据目录）。',
    who: (number: string) => `${number}号任务谁牵头？`,
    when: (code: string) => `${code}什么时候完成？`,
    ours: '我们这个月还有哪些要完成？',
    reminders: '—— 到了提醒的时刻：',
    reply: '完成80%',
    onward: [
      '—— 接下来：',
      '在终端里运行 npm start，就坐进了群里；/help 看命令。',
      "也可以用管道：printf '25号任务谁牵头？\\n' | npm start",
      '不开聊天也能查：npm run --silent duban -- ask "问题"，duban tasks --json，duban reminders --from 日 --to 日 --json',
      '接入 Telegram 或 Slack：设置它们的令牌后再运行 npm start（见 README）。',
    ].join('\n'),
  },
};
