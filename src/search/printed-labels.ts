import type { Book, Clause } from '../plan/model.ts';
import { legible } from './legible.ts';
import type { CodeMention } from './mention.ts';

const labels = new WeakMap<Book, ReadonlyMap<string, readonly Clause[]>>();

/** A label as people type it: a-02 of 任务A-02. */
const typed = (label: string) => legible(label).replace(/[^a-z\d.-]/g, '');
const pattern =
  /(?<![a-z\d.-])(?:[a-z]{1,4}-?\d{1,3}|\d{1,2}(?:[.-]\d{1,2}){1,2})(?![a-z\d%.-])(?!\s?[日号月年万亿米吨个元成倍]|公里)/g;
const whole = new RegExp(`^${pattern.source}$`);

/** The tasks of a book by printed labels that are more than a number: 1.2.3, A-02. */
function labelsOf(book: Book): ReadonlyMap<string, readonly Clause[]> {
  const known = labels.get(book);
  if (known) return known;
  const made = new Map<string, Clause[]>();
  for (const clause of book.clauses.values()) {
    const label = typed(clause.label);
    if (clause.kind === 'task' && whole.test(label)) made.set(label, [...(made.get(label) ?? []), clause]);
  }
  labels.set(book, made);
  return made;
}

/** Every task a text names by such a label, in order: 1.2.3谁牵头, A-02的期限. */
export function labelMentions(book: Book, text: string): readonly CodeMention[] {
  const known = labelsOf(book);
  if (known.size === 0) return [];
  return [...legible(text).matchAll(pattern)].flatMap(({ 0: found, index }): CodeMention[] => {
    const clauses = known.get(found) ?? [];
    const [first] = clauses;
    if (!first) return [];
    const numbers = clauses.flatMap(({ number }) => number ?? []);
    const codes = clauses.map(({ code }) => code);
    const place = { start: index, end: index + found.length };
    return [{ kind: 'task', ...place, plan: first.plan, numbers, codes, missing: [], slip: false, vague: false }];
  });
}
