import type { Messages } from '../locales/zh-CN.ts';
import type { Book, Clause } from '../plan/model.ts';
import { planName, unitName } from './clause-names.ts';

/** What questions may name in this office: shown where people are told how to ask. */
export interface Examples {
  /** A task: 大气1. */
  readonly code: string;
  readonly number: number;
  readonly title: string;
  /** Its plan, as people call it: 大气方案. */
  readonly plan: string;
  readonly unit: string;
}

/** Shorter titles tell nothing by themselves. */
const TELLING = 4;

/** A task of the office's first plan, its shortest telling title, and a unit: the first that leads something. */
export function examplesOf(book: Book, messages: Messages): Examples {
  const [plan] = book.plans;
  const tasks = (plan?.clauses ?? []).filter(({ kind, number }) => kind === 'task' && number !== null);
  const titles = [...book.clauses.values()].map(({ title }) => title);
  const alone = (title: string) => titles.filter((other) => other === title).length === 1;
  const [titled] = tasks.filter(({ title }) => title.length >= TELLING && alone(title)).sort(byLength);
  const unit = book.units.find(({ kind, name }) => kind !== 'group' && tasks.some(({ leads }) => leads.includes(name)));
  return {
    code: tasks[0]?.code ?? '1',
    number: tasks[0]?.number ?? 1,
    title: titled?.title ?? '',
    plan: plan ? planName(book, plan.name, messages) : '',
    unit: unit ? unitName(book, unit.name, messages) : '',
  };
}

const byLength = (a: Clause, b: Clause) => a.title.length - b.title.length;

/** How to ask, with examples of the office's own. */
export const helpText = (book: Book, messages: Messages): string => messages.ask.help(examplesOf(book, messages));
