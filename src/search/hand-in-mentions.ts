import type { Book } from '../plan/model.ts';
import { handIns } from '../plan/owing.ts';
import type { CodeMention } from './mention.ts';

const patterns = new WeakMap<Book, RegExp | null>();

/** What is to be handed in, named by its whole code: 大气/保障措施（一）, with brackets of either width. */
export function handInMentions(book: Book, text: string): readonly CodeMention[] {
  const pattern = patternOf(book);
  if (pattern === null) return [];
  const codes = new Map(handIns(book).map(({ clause }) => [narrow(clause.code), clause]));
  return [...text.matchAll(pattern)].flatMap((found): readonly CodeMention[] => {
    const clause = codes.get(narrow(found[0]));
    if (!clause) return [];
    const [start, end] = [found.index, found.index + found[0].length];
    const sure = { missing: [], slip: false, vague: false };
    return [{ kind: 'annex', start, end, plan: clause.plan, numbers: [], codes: [clause.code], ...sure }];
  });
}

function patternOf(book: Book): RegExp | null {
  const known = patterns.get(book);
  if (known !== undefined) return known;
  const codes = handIns(book).map(({ clause }) => narrow(clause.code).replace(/[.*+?^${}|[\]\\]/g, '\\$&'));
  const wide = codes.map((code) => code.replaceAll('(', '[(（]').replaceAll(')', '[)）]'));
  const made = wide.length > 0 ? new RegExp(wide.join('|'), 'g') : null;
  patterns.set(book, made);
  return made;
}

const narrow = (text: string) => text.replaceAll('（', '(').replaceAll('）', ')');
