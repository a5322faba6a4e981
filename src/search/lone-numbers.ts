import { hanNumeral } from '../text/numerals.ts';
import { beforeArticle, beforeDay, dayOrPlace, followUpAfter, followUpBefore, numberTopic } from './lexicon.ts';
import type { CodeMention } from './mention.ts';
import { codesOf, type NamePhrase, nextPlanName, type Reading, taskMention } from './mention-reading.ts';
import { type NumberList, numberList } from './number-list.ts';
import { at } from './sticky.ts';

const numeral = `(?:\\d{1,9}|${hanNumeral.replace(/\+$/, '{1,9}')})`;
const englishMark =
  '(?<![a-z])(?:(?:tasks?|items?|measures?|numbers?)\\s?(?:nos?\\.?|numbers?|#)?|nos?\\.|№|(?<![\\w&<])#)\\s?';
/** 任务47, 编号22; 重点任务3项 counts tasks. */
const chineseMark = '(?<!重点|项)(?:任务|编号|序号)\\s?(?=\\d{1,3}(?![\\d.%项条个件年月]))';
const ordinal = '(?<![\\d.])\\d{1,3}(?:st|nd|rd|th)\\s(?:task|item|measure)';
const unmarked = `(?<![\\d.:~\\-—第${hanNumeral.slice(1, -2)}])${numeral}`;
/** Where a lone number may name a task. */
const candidate = new RegExp(
  `(第\\s?)(?=${numeral})|(${englishMark}(?=[\\da-z])|${chineseMark})|(${ordinal})|(?=${unmarked})`,
  'g',
);
const inPlan = /\s?[(,]?\s?(?:(?:in|of|from|under|on|for)(?![a-z]))?\s?(?:the(?![a-z]))?\s?/y;
const articleBefore = new RegExp(`(?:${beforeArticle})\\s?$`);
const dayBefore = new RegExp(`(?:${beforeDay})\\s?$`);
const dayFollows = new RegExp(`\\s?(?:${dayOrPlace})`, 'y');
const topicFollows = new RegExp(`\\s?(?:$|[\\n,:?。]|\\d+%|${numberTopic})`, 'y');
const clauseStart = /(?:^|[\n。;!?,:\s])$/;
const followUpStart = new RegExp(`(?:^|[\\n。;!?,、:]|(?<![a-z\\d])\\s|${followUpBefore})\\s?$`);
const followUpEnd = new RegExp(`\\s*(?:$|[\\n。;!?,、]|:(?!\\d)|\\s|${followUpAfter})`, 'y');
const placeFollows = /\s(?:building|middle|school|road|street|gate|door|bus|floor|room|line)/y;

/** The plan named behind a number: `task 16 in the air plan`, 第25条（大气方案）. */
function planBehind(reading: Reading, end: number): NamePhrase | null {
  at(inPlan, reading.text, end);
  const from = inPlan.lastIndex;
  if (from === end) return null;
  const name = nextPlanName(reading, from);
  return name?.start === from && name.explicit ? name : null;
}

/** Whether a number without a plan names a task, and how surely; null where it does not. */
function doubtOf(
  text: string,
  start: number,
  list: NumberList,
  marked: boolean,
  bare: boolean,
): { vague: boolean } | null {
  const before = text.slice(Math.max(0, start - 8), start);
  if (list.unit === '号' && (dayBefore.test(before) || at(dayFollows, text, list.end))) return null;
  if (marked) return articleBefore.test(before) || at(placeFollows, text, list.end) ? null : { vague: false };
  if (/^号./.test(list.unit)) return { vague: false };
  if (list.unit === '号' && at(topicFollows, text, list.end)) return { vague: true };
  if (/^[项条]$/.test(list.unit) && clauseStart.test(before) && at(topicFollows, text, list.end))
    return { vague: true };
  return bare && followUpStart.test(before) && at(followUpEnd, text, list.end) ? { vague: true } : null;
}

/** The mention at a match of `candidate`, or null. */
function loneMention(reading: Reading, found: RegExpExecArray, bare: boolean): CodeMention | null {
  const { text } = reading;
  const [whole, chinese, english, nth] = found;
  const start = found.index;
  const from = start + whole.length;
  const marked = chinese !== undefined || english !== undefined || nth !== undefined;
  const has = (value: number) => codesOf(reading, 'tasks', null, String(value)).length > 0;
  const list =
    nth === undefined
      ? numberList(text, from, marked, has)
      : { numbers: [Number.parseInt(nth, 10)], end: from, unit: '' };
  if (!list || (chinese !== undefined && list.unit === '')) return null;
  const name = planBehind(reading, list.end);
  const doubt = name ? { vague: false } : doubtOf(text, start, list, marked, bare);
  if (!doubt) return null;
  const end = name?.phraseEnd ?? list.end;
  return taskMention(
    reading,
    { plan: name?.plan ?? null, slip: name?.slip ?? false, start, ...doubt },
    { ...list, end },
  );
}

/**
 * Every number that names a task without a plan before it, in order, outside of the mentions already found: 25号任务, 第7项,
 * `task 46`, `No. 28`; with `bare` also a number alone where a follow-up would say it.
 */
export function loneMentions(reading: Reading, named: readonly CodeMention[], bare: boolean): readonly CodeMention[] {
  const { text } = reading;
  const made: CodeMention[] = [];
  let next = 0;
  candidate.lastIndex = 0;
  for (let found = candidate.exec(text); found; found = candidate.exec(text)) {
    const { index } = found;
    while (next < named.length && named[next]!.end <= index) next++;
    const covering = named[next] && named[next]!.start <= index ? named[next]! : null;
    const mention = covering ? null : loneMention(reading, found, bare);
    if (mention) made.push(mention);
    candidate.lastIndex = Math.max((covering ?? mention)?.end ?? 0, index + (found[0].length || 1));
  }
  return made;
}
