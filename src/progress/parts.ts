import type { CodeMention } from '../search/mention.ts';
import { exceptFor, restOfTasks, turning } from './lexicon.ts';
import { type Phrase, sliceOf } from './phrases.ts';

/** The phrases that speak of the same tasks. */
export interface Part {
  /** The tasks named; empty where none is. */
  readonly mentions: readonly CodeMention[];
  readonly phrases: readonly Phrase[];
  /** It speaks of 其他, of what was not named before. */
  readonly rest: boolean;
}

const joiner = /^[\s、,，;；和与及以跟同&+/]*(?:and|还有|以及)?[\s\uE000]*$/i;
const bare = /^[\s\uE000-\uE002、,，:：的]*$/;

/** Cuts a phrase before every group of tasks but the first: 大气25完成80% 水6完成40% are two. */
function cutAtTasks(phrase: Phrase): Phrase[] {
  const cuts = [0];
  let last: CodeMention | null = null;
  for (const mention of phrase.mentions) {
    const between = last && phrase.masked.slice(last.end - phrase.start, mention.start - phrase.start);
    if (between !== null && !joiner.test(between)) cuts.push(mention.start - phrase.start);
    last = mention;
  }
  return cuts.map((from, place) => sliceOf(phrase, from, cuts[place + 1] ?? phrase.raw.length));
}

const isBare = (part: Part): boolean =>
  part.mentions.length > 0 && part.phrases.every(({ masked }) => bare.test(masked));

function startsAnew(phrase: Phrase, current: Part | undefined, several: boolean): boolean {
  if (phrase.mentions.length > 0 || (several && (restOfTasks.test(phrase.masked) || turning.test(phrase.masked))))
    return true;
  const last = current?.phrases.at(-1);
  return last === undefined || (phrase.item !== null && phrase.line !== last.line);
}

/**
 * The phrases grouped by the tasks they speak of. What stands before the first task is a part of its own; where `several` tasks
 * may be meant without being named, so is every turn to another one: 扬尘那个…，其他….
 */
export function partsOf(phrases: readonly Phrase[], several: boolean): readonly Part[] {
  const parts: Part[] = [];
  for (const phrase of phrases.flatMap(cutAtTasks)) {
    const current = parts.at(-1);
    const rest =
      several && phrase.mentions.length === 0 && restOfTasks.test(phrase.masked) && !exceptFor.test(phrase.masked);
    if (current && !startsAnew(phrase, current, several))
      parts[parts.length - 1] = { ...current, phrases: [...current.phrases, phrase] };
    else if (current && isBare(current) && phrase.mentions.length > 0 && current.phrases.at(-1)?.line === phrase.line)
      parts[parts.length - 1] = {
        mentions: [...current.mentions, ...phrase.mentions],
        phrases: [...current.phrases, phrase],
        rest,
      };
    else parts.push({ mentions: phrase.mentions, phrases: [phrase], rest });
  }
  return parts;
}
