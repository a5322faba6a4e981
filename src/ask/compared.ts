import type { Question } from './question.ts';
import type { Said } from './said.ts';
import { existing, matterless, narrowing, type Setting } from './slots.ts';

const sidesOf = (topic: string) =>
  topic
    .split(/\s*(?:和|与|跟|、|还是|,|，|\bor\b|\band\b|\bversus\b|\bvs\b)\s*/u)
    .map((side) => side.trim())
    .filter((side) => side.length > 1);

/** The comparison a message asks for: 住建局和城管局谁牵头的多; null where it asks for none. */
export function compared(said: Said, setting: Setting): Question | null {
  const { cues } = said;
  const codes = existing(said);
  const base = { kind: 'compare' as const, codes, words: [] as string[], ...narrowing(said, setting) };
  if (cues.has('more') && !cues.has('what') && matterless(said, setting) && codes.length === 0)
    return { ...base, by: 'count' };
  if (cues.has('sooner') && codes.length > 1) return { ...base, by: 'date' };
  if ((cues.has('differs') || cues.has('same')) && codes.length > 1)
    return { ...base, by: cues.has('when') ? 'date' : 'leads' };
  const words = sidesOf(said.topic);
  const asks = cues.has('sooner')
    ? 'date'
    : cues.has('same') || (cues.has('differs') && cues.has('lead'))
      ? 'leads'
      : null;
  return asks && words.length + codes.length > 1 ? { ...base, by: asks, words: words.slice(0, 3) } : null;
}
