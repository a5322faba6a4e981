import type { Unit } from '../plan/model.ts';
import { wallClock } from '../time/zone.ts';
import type { Answer } from './answer.ts';
import type { Asking } from './asking.ts';
import { bodyOf } from './body.ts';
import { claim } from './claims.ts';
import { followUp, leans } from './follow.ts';
import type { Question } from './question.ts';
import { hear } from './said.ts';
import type { Setting } from './slots.ts';
import { understand } from './understand.ts';

/** How many earlier questions a follow-up may reach back over. */
const REACH = 4;

/** Answers what a chat asks: 25号任务谁牵头？ 那配合单位呢？ Says so where the plan holds no answer; never guesses. */
export function ask(text: string, asking: Asking): Answer {
  return converse(text, asking.previous.slice(-REACH), asking).answer;
}

function converse(text: string, previous: readonly string[], asking: Asking): { question: Question; answer: Answer } {
  const { book } = asking;
  const today = wallClock(asking.now, book.office.timezone).day;
  const unit: Unit | null = book.units.find(({ name }) => name === asking.unit) ?? null;
  const setting: Setting = { book, today, unit };
  const said = hear(text, book, today);
  const last = previous.at(-1);
  const before = last !== undefined && leans(said) ? converse(last, previous.slice(0, -1), asking) : null;
  const question = (before && followUp(said, before, setting)) ?? understand(said, setting);
  return { question, answer: claim(bodyOf(question, { ...asking, today }), question, said.language, today) };
}
