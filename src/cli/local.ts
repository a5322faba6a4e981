import { type LocalBot, localBot } from '../../bots/local/bot.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import { parseMoment } from '../time/moment.ts';
import { isoInZone } from '../time/zone.ts';
import type { Typing } from './command.ts';
import type { Desk } from './desk.ts';
import { replan } from './serve.ts';

/** How the local chat is sat in. */
export interface Sitting {
  /** Resolves once everything due at this moment is decided and sent. */
  readonly settle: () => Promise<void>;
  /** Only these groups are shown; all of them where it is left out. */
  readonly only?: readonly string[];
}

/** The local chat of a desk: its groups are the local chats of the office, the office's own first. */
export async function openLocal(desk: Desk, typing: Typing, { settle, only }: Sitting): Promise<LocalBot> {
  const { timezone, language } = desk.book.office;
  const chats = (await desk.store.chats(desk.office)).filter(({ address }) => address.platform === 'local');
  const groups = [...chats.filter(({ officeChat }) => officeChat), ...chats.filter(({ officeChat }) => !officeChat)];
  return localBot({
    input: typing.input,
    output: typing.output,
    terminal: typing.kind === 'terminal',
    groups: only ?? groups.map(({ address }) => address.chat),
    messages: language === 'en' ? en : zhCN,
    clock: desk.clock,
    shownNow: () => isoInZone(desk.clock(), timezone).slice(0, 16).replace('T', ' '),
    setNow: async (typed) => {
      const moment = parseMoment(typed, timezone);
      if (moment === null) return false;
      desk.setClock(moment);
      await replan(desk);
      return true;
    },
    settle,
  });
}
