import type { Whose } from '../../src/ports.ts';

/** Where a menu is offered: in every private chat, in every group, in the groups of units, in the coordinating office's. */
export type Offered = 'private' | 'group' | Exclude<Whose, 'nobody'>;

/** The commands offered somewhere in one language; null: in every language that has none of its own. */
export interface Menu {
  readonly language: string | null;
  readonly to: Offered;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

/** The menus of commands, kept in step with whose chat it is. */
export interface Menus {
  /** Offers what may be done in chats that are nobody's. */
  readonly begin: () => void;
  readonly offer: (chat: string, whose: Whose) => void;
}

type Ask = (method: 'setMyCommands' | 'deleteMyCommands', payload: Readonly<Record<string, unknown>>) => void;

/** Offers menus through `ask`. A chat that is nobody's falls back to what all of its kind are offered. */
export function openMenus(menus: readonly Menu[], ask: Ask): Menus {
  const offered = new Map<string, Whose>();
  const set = (to: Offered, scope: object) => {
    for (const menu of menus.filter((one) => one.to === to))
      ask('setMyCommands', { commands: menu.commands, scope, ...languageOf(menu) });
  };
  return {
    begin() {
      set('private', { type: 'all_private_chats' });
      set('group', { type: 'all_group_chats' });
    },
    offer(chat, whose) {
      if (offered.get(chat) === whose) return;
      const scope = { type: 'chat', chat_id: Number(chat) };
      // In a private chat nothing is ever bound by itself: there are many of them, and they need no word from us.
      if (whose !== 'nobody') set(whose, scope);
      else if (offered.has(chat) || chat.startsWith('-'))
        for (const menu of menus.filter(({ to }) => to === 'group'))
          ask('deleteMyCommands', { scope, ...languageOf(menu) });
      offered.set(chat, whose);
    },
  };
}

const languageOf = ({ language }: Menu) => (language === null ? {} : { language_code: language });
