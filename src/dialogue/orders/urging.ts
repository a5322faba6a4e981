import { isUnfinished } from '../../supervise/life.ts';
import { lightOf } from '../../supervise/lights.ts';
import { supervisionOf } from '../../supervise/supervision.ts';
import { lines } from '../../views/supervise.ts';
import { factWords } from '../../views/supervise-light.ts';
import { type Case, partOf, type Ruling, refusal, titleOf, todayOf } from '../case.ts';
import { actedOn } from './acting.ts';

/** 催办: a unit that has not finished its part is told where it stands and asked to report. */
export function urge(one: Case): Ruling {
  const { standing, words, incoming, situation, messages, usual } = one;
  const { code, stage } = standing;
  const say = messages.supervise;
  if (!isUnfinished(stage)) return refusal(say.refused.illegal(partOf(one), say.stage[stage]));
  const lit = lightOf(situation.book, standing, supervisionOf(situation.book).lights, todayOf(situation));
  const facts = lit ? factWords(lit, usual) : [];
  return {
    changes: actedOn(standing, [{ kind: 'urged', reason: words }], {}, incoming, situation),
    office: lines([say.decided.urged(partOf(one))]),
    unit: usual.supervise.told.urged(code, titleOf(one), facts, words),
  };
}
