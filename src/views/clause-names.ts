import type { Messages } from '../locales/zh-CN.ts';
import type { Book, Clause } from '../plan/model.ts';

/** Titles that are whole sentences are cut to this. */
const TITLE_LENGTH = 40;

/** A clause as it is spoken of: its code and its title. */
export function clauseName({ code, title }: Clause): string {
  const short = title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH)}…` : title;
  return short === '' || code.endsWith(short) ? code : `${code} ${short}`;
}

/** A unit's name, in English answers with its English name. */
export function unitName(book: Book, name: string, messages: Messages): string {
  return messages.ask.unit(name, book.units.find((unit) => unit.name === name)?.nameEn ?? null);
}

/** Several units by name. */
export function unitNames(book: Book, names: readonly string[], messages: Messages): string {
  return messages.ask.units(names.map((name) => unitName(book, name, messages)));
}

/** A plan's name: 大气方案, air plan. */
export function planName(book: Book, plan: string, messages: Messages): string {
  const nameEn = book.plans.find(({ name }) => name === plan)?.nameEn ?? null;
  return messages.ask.plan(plan, nameEn);
}

/** The marks of the headings a clause stands under: 四（四）. */
const mark = (heading: string | null) =>
  /^(第?[一二三四五六七八九十]+[章节]?|[（(][一二三四五六七八九十]+[）)])/u.exec(heading ?? '')?.[1] ?? '';

/** Where a clause stands in its plan: 大气方案 四（四）25. */
export function sourceOf(book: Book, clause: Clause, messages: Messages): string {
  const place =
    clause.kind === 'task'
      ? `${mark(clause.chapter)}${mark(clause.section)}${clause.label}`
      : clause.code.slice(clause.plan.length).replace(/^\//, '');
  return messages.ask.source(planName(book, clause.plan, messages), place);
}
