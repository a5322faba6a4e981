import type { Book, Deadline } from '../plan/model.ts';
import type { Group } from './answer.ts';
import { clausesOf } from './due.ts';
import type { Question } from './question.ts';

type Rhythm = Extract<Question, { kind: 'rhythm' }>;

/** One spelling for the wordings of one rhythm: 每个季度 按季度 每季 → 每季. */
const plainly = (words: string) =>
  words.replace(/每个/g, '每').replace(/按/g, '每').replace(/季度/g, '季').replace(/号/g, '日').replace(/个?月/g, '月');

const recurs = ({ kind }: Deadline) => kind === 'recurring' || kind === 'ongoing' || kind === 'relative';

/** The clauses that have a duty in this rhythm: 每半年, 长期坚持, 每月5日前. */
export function rhythmItems(book: Book, question: Rhythm): readonly Group[] {
  const wanted = plainly(question.words);
  const items = clausesOf(book, question).flatMap(([clause, role]) => {
    const deadline = clause.deadlines.find((one) => recurs(one) && plainly(one.expr).includes(wanted));
    return deadline ? [{ clause, role, deadline, standing: null }] : [];
  });
  return items.length > 0 ? [{ kind: 'recurring', items }] : [];
}
