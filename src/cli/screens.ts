import { openScreens } from '../app/screens.ts';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import type { Screens } from '../ports.ts';
import type { Desk } from './desk.ts';

/** What the platforms of a desk show beside messages. */
export function screensOf({ store, books, office, book, clock }: Desk): Screens {
  const { forms } = book.office.language === 'en' ? en : zhCN;
  return openScreens({ store, books: books.take, home: office, clock, busy: forms.busy });
}
