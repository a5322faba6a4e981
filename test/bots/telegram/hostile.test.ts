import { expect, test, vi } from 'vitest';
import { telegramBot } from '../../../bots/telegram/bot.ts';
import type { Clock } from '../../../src/ports.ts';
import { linksIn } from '../../fakes/telegram-html.ts';
import { telegramServer } from '../../fakes/telegram-server.ts';
import { endure, type Hostile, hostileOn, type Vendor } from '../hostile.ts';
import { telegramChat } from './processes.ts';
import { bot, group, said, wang } from './updates.ts';

// A machine that is busy takes its time.
vi.setConfig({ testTimeout: 30_000 });
const patient = { timeout: 20_000, interval: 1 };
const unlimited = { count: 1_000_000, ms: 1 };

async function openVendor(clock: Clock): Promise<Vendor> {
  const server = await telegramServer();
  const platform = telegramBot({
    token: server.token,
    root: server.root,
    webhook: null,
    menus: [],
    clock,
    alarm: () => {},
    limits: { overall: unlimited, chat: unlimited, group: unlimited },
  });
  return {
    platform,
    group: telegramChat(group.id),
    async bring(hostile, reminder) {
      const brought = eventsOf(hostile, Number(reminder), Math.floor(clock() / 1000));
      for (const event of brought) {
        const id = server.happen(event);
        if (hostile.happens.kind === 'repeated') server.happen(event, id);
      }
      await expect.poll(server.unconfirmed, patient).toEqual([]);
    },
    shown: () => server.shown.map(({ text }) => text),
    marked: () => server.shown.flatMap(({ payload }) => linksIn(String(payload.text))),
    close: server.close,
  };
}

/** What Telegram would bring, at a moment in seconds. */
function eventsOf({ text, happens }: Hostile, reminder: number, date: number): readonly object[] {
  const message = (typed: string, over: object = {}) => ({ message: said(typed, { date, ...over }) });
  const seconds = (moment: string) => Date.parse(moment) / 1000;
  const ours = { message_id: reminder, from: bot, chat: group, date };
  switch (happens.kind) {
    case 'said':
      return [
        message(text, {
          ...(happens.at && { date: seconds(happens.at) }),
          ...(happens.by === 'bot' && { from: { id: 9, is_bot: true, first_name: '天气' } }),
          ...(happens.file && withFile(text, happens.file)),
          ...(happens.contact && { text: undefined, contact: { phone_number: happens.contact, first_name: '李四' } }),
        }),
      ];
    case 'repeated':
      return [message(text)];
    case 'answering': {
      const theirs = said('大气25怎么样了', { message_id: 70, from: { ...wang, id: 43 }, date });
      const answered = happens.to === 'reminder' ? ours : theirs;
      return [message(text, { reply_to_message: answered, ...(happens.file && withFile(text, happens.file)) })];
    }
    case 'several':
      return happens.said.map(({ text: typed, at }, place) =>
        message(typed, { message_id: 77 + place, date: seconds(at) }),
      );
    case 'edited':
      return [message(happens.before), { edited_message: said(text, { date, edit_date: date + 1 }) }];
    case 'many':
      return Array.from({ length: happens.count }, (_, place) => message(text, { message_id: 77 + place }));
    case 'pressed':
      return [{ callback_query: { id: '1', from: wang, message: ours, chat_instance: '1', data: happens.action } }];
    case 'removed':
      return [
        {
          my_chat_member: {
            chat: group,
            from: wang,
            date,
            old_chat_member: { user: bot, status: 'member' },
            new_chat_member: { user: bot, status: 'kicked', until_date: 0 },
          },
        },
      ];
    case 'broadcast':
      throw new Error('Telegram shows no thread in the channel');
  }
}

const withFile = (caption: string, name: string) => ({
  text: undefined,
  ...(caption !== '' && { caption }),
  document: { file_id: 'f', file_unique_id: 'f', file_name: name, file_size: 42_000 },
});

test.each(hostileOn('telegram'))('endures $name', (hostile) => endure(hostile, openVendor));
