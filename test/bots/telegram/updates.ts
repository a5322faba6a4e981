/** Updates as the Bot API sends them, whole. */
export const bot = { id: 7001, is_bot: true, first_name: '督办', username: 'duban_bot' };
export const wang = {
  id: 42,
  is_bot: false,
  first_name: '小王',
  last_name: '王',
  username: 'xiaowang',
  language_code: 'zh-hans',
};
export const group = { id: -1001234567890, title: '区甲局工作群', type: 'supergroup' };
export const forum = { ...group, id: -1009, is_forum: true };
const privateChat = { id: 42, first_name: '小王', last_name: '王', username: 'xiaowang', type: 'private' };

export const said = (text: string, over: object = {}) => ({
  message_id: 77,
  from: wang,
  chat: group,
  date: 1635382200,
  text,
  ...over,
});
export const update = (over: object) => ({ update_id: 90001, ...over });
export const message = (text: string, over: object = {}) => update({ message: said(text, over) });

const reminder = { message_id: 70, from: bot, chat: group, date: 1635380000, text: '【督办提醒】区甲局 · 1件' };

export const payloads = {
  overheard: message('中午食堂吃啥'),
  mention: message('@Duban_Bot 大气25谁牵头', { entities: [{ offset: 0, length: 10, type: 'mention' }] }),
  longerName: message('@duban_bot2 在吗', { entities: [{ offset: 0, length: 11, type: 'mention' }] }),
  linked: message('督办 在吗', { entities: [{ offset: 0, length: 2, type: 'text_mention', user: bot }] }),
  command: message('/report@duban_bot 大气3 80%', { entities: [{ offset: 0, length: 17, type: 'bot_command' }] }),
  bareCommand: message('/done 大气3', { entities: [{ offset: 0, length: 5, type: 'bot_command' }] }),
  otherCommand: message('/report@other_bot 大气3', { entities: [{ offset: 0, length: 17, type: 'bot_command' }] }),
  reply: message('完成了八成', { reply_to_message: reminder }),
  colleague: message('已完成', { reply_to_message: said('大气3怎么样了', { message_id: 71 }) }),
  private: message('大气25谁牵头', { chat: privateChat }),
  topic: message('在吗', {
    chat: forum,
    is_topic_message: true,
    message_thread_id: 5,
    reply_to_message: {
      message_id: 5,
      from: wang,
      chat: forum,
      date: 1635300000,
      forum_topic_created: { name: '大气', icon_color: 7322096 },
    },
  }),
  topicReply: message('已完成', {
    chat: forum,
    is_topic_message: true,
    message_thread_id: 5,
    reply_to_message: { ...reminder, chat: forum },
  }),
  replyThread: message('好的', { message_thread_id: 71, reply_to_message: said('大气3怎么样了', { message_id: 71 }) }),
  struck: message('大气3完成了\n大气4完成了', { entities: [{ offset: 0, length: 6, type: 'strikethrough' }] }),
  quoted: message('大气3完成80%🙂\n没有进展\n收到', { entities: [{ offset: 0, length: 15, type: 'blockquote' }] }),
  forwarded: message('请报进展', {
    forward_origin: {
      type: 'chat',
      sender_chat: { id: -100777, title: '市督办处', type: 'supergroup' },
      date: 1635300000,
    },
  }),
  photo: update({
    message: {
      ...said(''),
      text: undefined,
      caption: '大气3 完成70%',
      media_group_id: '13371',
      photo: [
        { file_id: 'small', file_unique_id: 's', file_size: 1200, width: 90, height: 67 },
        { file_id: 'large', file_unique_id: 'l', file_size: 98000, width: 1280, height: 960 },
      ],
    },
  }),
  document: update({
    message: {
      ...said(''),
      text: undefined,
      document: {
        file_id: 'doc',
        file_unique_id: 'd',
        file_name: '../../../../etc/cron.d/x',
        mime_type: 'text/plain',
        file_size: 12,
      },
    },
  }),
  contact: update({
    message: { ...said(''), text: undefined, contact: { phone_number: '13800000000', first_name: '李四' } },
  }),
  edited: update({ edited_message: said('大气3 完成60%', { edit_date: 1635382300 }) }),
  button: update({
    callback_query: {
      id: '4382',
      from: wang,
      message: { ...reminder, reply_markup: { inline_keyboard: [] } },
      chat_instance: '-3',
      data: 'ask:大气25',
    },
  }),
  oldButton: update({
    callback_query: {
      id: '4383',
      from: wang,
      message: { message_id: 70, chat: group, date: 0 },
      chat_instance: '-3',
      data: 'ask:大气25',
    },
  }),
  inlineButton: update({
    callback_query: { id: '4384', from: wang, inline_message_id: 'AAQ', chat_instance: '-3', data: 'x' },
  }),
  added: update({
    my_chat_member: {
      chat: group,
      from: wang,
      date: 1635382200,
      old_chat_member: { user: bot, status: 'left' },
      new_chat_member: { user: bot, status: 'member' },
    },
  }),
  addedAsAdmin: update({
    my_chat_member: {
      chat: group,
      from: wang,
      date: 1635382200,
      old_chat_member: { user: bot, status: 'kicked', until_date: 0 },
      new_chat_member: { user: bot, status: 'administrator', can_be_edited: false, is_anonymous: false },
    },
  }),
  promoted: update({
    my_chat_member: {
      chat: group,
      from: wang,
      date: 1635382200,
      old_chat_member: { user: bot, status: 'member' },
      new_chat_member: { user: bot, status: 'administrator', can_be_edited: false, is_anonymous: false },
    },
  }),
  kicked: update({
    my_chat_member: {
      chat: group,
      from: wang,
      date: 1635382200,
      old_chat_member: { user: bot, status: 'member' },
      new_chat_member: { user: bot, status: 'kicked', until_date: 0 },
    },
  }),
  becomesSupergroup: update({
    message: {
      ...said('', { chat: { id: -500, title: '区甲局工作群', type: 'group' } }),
      text: undefined,
      migrate_to_chat_id: -1001234567890,
    },
  }),
  becameSupergroup: update({ message: { ...said(''), text: undefined, migrate_from_chat_id: -500 } }),
  memberJoined: update({ message: { ...said(''), text: undefined, new_chat_members: [wang] } }),
  channelPost: update({
    channel_post: {
      message_id: 3,
      sender_chat: { id: -1005, title: '公告', type: 'channel' },
      chat: { id: -1005, title: '公告', type: 'channel' },
      date: 1635382200,
      text: '大气25完成80%',
    },
  }),
  carriedOver: message('大气25完成80%', {
    from: { id: 777000, is_bot: false, first_name: 'Telegram' },
    sender_chat: { id: -1005, title: '公告', type: 'channel' },
    is_automatic_forward: true,
  }),
  anonymousAdmin: message('大气3 完成70%', {
    from: { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
    sender_chat: group,
    author_signature: '王局',
  }),
  otherBot: message('大气3 完成70%', { from: { id: 9, is_bot: true, first_name: '天气', username: 'weather_bot' } }),
  noClock: message('大气3 完成70%', { date: 0 }),
  fastClock: message('大气3 完成70%', { date: 1999999999 }),
};
