import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import type { Platform } from '../ports.ts';
import { invite } from './bind.ts';
import type { Desk } from './desk.ts';

/** What whoever starts the desk has to do first: a code for the office's own chat, where it has none that is served. */
export async function banner(desk: Desk, platforms: readonly Platform[]): Promise<string | null> {
  const served = new Set(platforms.map(({ name }) => name));
  const chats = await desk.store.chats(desk.office);
  const own = chats.some(
    ({ officeChat, state, address }) => officeChat && state === 'active' && served.has(address.platform),
  );
  if (own) return null;
  const { desk: say } = desk.book.office.language === 'en' ? en : zhCN;
  return `${say.noOfficeChat(desk.book.office.short)}\n${await invite(desk, null)}`;
}
