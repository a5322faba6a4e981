import type { Code } from '../plan/model.ts';
import type { CodeMention } from '../search/mention.ts';
import { everyTask, exceptFor, restOfTasks, turning } from './lexicon.ts';
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
const exception =
  /^.*除(?:了|开|去)?\s*\uE000[\uE000、和与及\s]*(?:以外|之外|外)?(?=\s*(?:其他|其它|其余|余下|都|均|全|别的))/;
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

function startsAnew(phrase: Phrase, current: Part | undefined, several: boolean, turns: boolean): boolean {
  if (
    phrase.mentions.length > 0 ||
    turns ||
    (several && (restOfTasks.test(phrase.masked) || turning.test(phrase.masked)))
  )
    return true;
  const last = current?.phrases.at(-1);
  if (!current || !last) return true;
  // A list under the heading of one task (大气25：1.…2.…) speaks of that task.
  const heading = current.mentions.length > 0 && current.phrases[0]?.item === null;
  return phrase.item !== null && phrase.item !== last.item && !heading;
}

/** 除水2外都完成了, all done except 水2: the exception is apart from what holds for the rest. */
function cutAtException(phrase: Phrase): Phrase[] {
  const to = exception.exec(phrase.masked)?.[0].length ?? Math.max(0, phrase.masked.search(exceptionBehind));
  return to === 0 || to === phrase.masked.length
    ? [phrase]
    : [sliceOf(phrase, 0, to), sliceOf(phrase, to, phrase.raw.length)];
}

/** 水13也是: the same is said of one task more. */
const likewise =
  /^\s*(?:and )?\uE000[\uE000、和与及\s]*(?:也是?|同样|也?一样|也?如此|亦然|(?:的)?(?:情况|进度)?(?:相同|同上|同前|也?一样)|(?:is )?(?:the )?same|ditto|too|as well|likewise)(?:如此|的)?\s*了?$/i;
/** 都完成了，除了13; all done except 13: the exception stands behind what holds for the rest. */
const exceptionBehind =
  /(?:^|(?<=[^,，]))\s*(?:(?:除(?:了|开|去|外)?|except(?: for)?|apart from|other than|but not)\s*\uE000[\uE000、和与及\s]*(?:以外|之外|外)?|(?<=^\s*)\uE000[\uE000、和与及\s]*(?:除外|例外|不算|excepted))\s*$/i;

const isException = (part: Part): boolean => part.phrases.every(({ masked }) => exception.test(`${masked}其余`));

/** Whether a part does no more than except its tasks from what is said of the others: nothing is reported of them. */
export function onlyExcepts({ mentions, phrases }: Part): boolean {
  const excepts = ({ masked }: Phrase) => exception.test(`${masked}其余`) || exceptionBehind.test(masked);
  return mentions.length > 0 && phrases.every(excepts);
}

/**
 * The phrases grouped by the tasks they speak of. What stands before the first task is a part of its own; where `several` tasks
 * may be meant without being named, so is every turn to another one: 扬尘那个…，其他….
 */
export function partsOf(
  phrases: readonly Phrase[],
  several: boolean,
  topicOf: (phrase: Phrase) => Code | null,
): readonly Part[] {
  const parts: Part[] = [];
  let topic: Code | null = null;
  for (const phrase of phrases.flatMap(cutAtException).flatMap(cutAtTasks)) {
    const current = parts.at(-1);
    const spoken = current?.mentions.length === 0 ? topicOf(phrase) : null;
    const turns = spoken !== null && topic !== null && spoken !== topic;
    topic = spoken ?? topicOf(phrase) ?? topic;
    const excepted = current !== undefined && isException(current) && everyTask.test(phrase.masked);
    const rest =
      phrase.mentions.length === 0 &&
      (excepted || (several && restOfTasks.test(phrase.masked) && !exceptFor.test(phrase.masked)));
    if (current && likewise.test(phrase.masked) && !current.rest && current.mentions.length > 0)
      parts[parts.length - 1] = { ...current, mentions: [...current.mentions, ...phrase.mentions] };
    else if (current && exceptionBehind.test(phrase.masked) && current.mentions.length === 0)
      parts.splice(-1, 1, { mentions: phrase.mentions, phrases: [phrase], rest: false }, { ...current, rest: true });
    else if (current && !excepted && !startsAnew(phrase, current, several, turns))
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
