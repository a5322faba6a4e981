import { dayOrPlace, taskMark } from './lexicon.ts';
import type { CodeMention } from './mention.ts';
import { codesOf, type NamePhrase, nextPlanName, type Reading, taskMention } from './mention-reading.ts';
import { numberList } from './number-list.ts';
import { at } from './sticky.ts';

/** What stands between a plan's name and the number: more where the name says 方案. */
const afterPhrase = /[》”"』」]?[\s_·#—–:.,、-]{0,3}/y;
const afterName = /[\s_·#—–-]{0,3}/y;
const mark = new RegExp(`(?:\\s?(?:${taskMark})){1,3}[\\s:]{0,2}`, 'y');
const annex = /\s?(?:附[表件]|表|annex(?:es)?|appendix|tables?)\s?(?:table|no\.)?\s?/y;
const annexRow = /\s?(?:里面?|中|的|,)?[\s_·—–.-]{0,2}(?:第|的|item|row|no\.|-|—|–)\s?/y;
const bareAnnex = /附表|附件(?=\d)|(?<![a-z])(?:annex|appendix)(?![a-z])/g;
/** A day or a house number goes on behind `25号`. */
const dayFollows = new RegExp(`\\s?(?:${dayOrPlace})`, 'y');

/** Whose annex, where its mention starts and where its word stands. */
interface AnnexStart {
  readonly plan: string | null;
  readonly slip: boolean;
  readonly start: number;
  readonly from: number;
}

/** Rows each with their table: 附表4-1、4-3. */
const rowPairs = /\s?\d{1,2}-\d{1,3}(?:\s?(?:[、,&和与及]|and(?![a-z]))\s?\d{1,2}-\d{1,3}(?![\d%]))+/y;

/** `附表3第1项`, `附表3-1`, `附表4-1、4-3`, `附表4`, `annex 3, row 1`. */
function annexMention(reading: Reading, { plan, slip, start, from }: AnnexStart): CodeMention | null {
  const { text } = reading;
  if (!at(annex, text, from)) return null;
  const first = annex.lastIndex;
  rowPairs.lastIndex = first;
  const pairs = rowPairs.exec(text)?.[0];
  if (pairs !== undefined) return annexOf(reading, { plan, slip, start, from: first + pairs.length }, pairKeys(pairs));
  const table = numberList(text, first, true, () => false);
  if (!table) return onlyAnnexMention(reading, { plan, slip, start, from: first });
  const number = table.numbers[0]!;
  const has = (row: number) => codesOf(reading, 'rows', plan, `${number}|${row}`).length > 0;
  const rows = at(annexRow, text, table.end) ? numberList(text, annexRow.lastIndex, true, has) : null;
  const keys = rows ? rows.numbers.map((row) => `${number}|${row}`) : [String(number)];
  return annexOf(reading, { plan, slip, start, from: (rows ?? table).end }, keys);
}

/** `附件-1`: a row of the only annex of a plan, which has no number. */
function onlyAnnexMention(reading: Reading, { plan, slip, start, from }: AnnexStart): CodeMention | null {
  const has = (row: number) => codesOf(reading, 'rows', plan, `1|${row}`).length > 0;
  const rows = at(/-(?=\d)/y, reading.text, from) ? numberList(reading.text, from + 1, true, has) : null;
  if (!rows?.numbers.some(has)) return null;
  const keys = rows.numbers.map((row) => `1|${row}`);
  return annexOf(reading, { plan, slip, start, from: rows.end }, keys);
}

/** `4|1`, `4|3` of `4-1、4-3`. */
const pairKeys = (pairs: string): readonly string[] =>
  (pairs.match(/\d+-\d+/g) ?? []).map((pair) => pair.replace('-', '|'));

/** The mention of these tables (`4`) and rows (`4|1`) that ends at `from`. */
function annexOf(reading: Reading, { plan, slip, start, from }: AnnexStart, keys: readonly string[]): CodeMention {
  const numbers = keys.flatMap((key) => (key.includes('|') ? [Number(key.split('|')[1])] : []));
  const codes = keys.flatMap((key) => codesOf(reading, 'rows', plan, key));
  const missing = keys
    .filter((key) => codesOf(reading, 'rows', plan, key).length === 0)
    .map((key) => `${plan ?? ''}附表${key.replace('|', '-')}`);
  return { kind: 'annex', start, end: from, plan, numbers, codes, missing, slip, vague: false };
}

/** What is named from a plan's name onwards: 大气25, 大气方案的第3、5条, 水附表3-1, `air tasks 3 and 5`. */
function namedMention(reading: Reading, name: NamePhrase): CodeMention | null {
  const { text } = reading;
  const { plan, start, slip } = name;
  const gap = name.explicit ? afterPhrase : afterName;
  at(gap, text, name.phraseEnd);
  const from = gap.lastIndex;
  const row = annexMention(reading, { plan, slip, start, from });
  if (row) return row;
  const marked = at(mark, text, from) !== null;
  const has = (value: number) => codesOf(reading, 'tasks', plan, String(value)).length > 0;
  const list = numberList(text, marked ? mark.lastIndex : from, marked, has);
  if (!list || (list.unit === '号' && at(dayFollows, text, list.end))) return null;
  return taskMention(reading, { plan, start, slip, vague: false }, list);
}

/** No range people type is longer. */
const LONGEST_RANGE = 200;

/** Every mention that starts with a plan's name, in order. */
function planned(reading: Reading): CodeMention[] {
  const made: CodeMention[] = [];
  for (let name = nextPlanName(reading, 0), from = 0; name; name = nextPlanName(reading, from)) {
    const mention = namedMention(reading, name);
    const before = made.at(-1);
    const range = before && mention && rangeOf(reading, before, mention);
    if (range) made[made.length - 1] = range;
    else if (mention) made.push(mention);
    from = mention?.end ?? name.start + 1;
  }
  return made;
}

const until = /^\s?(?:到|至|[~–—-]|to)\s?$/;

/** 水2到水6: two mentions that stand for all between them, else null. */
function rangeOf(reading: Reading, first: CodeMention, last: CodeMention): CodeMention | null {
  const from = first.numbers.at(-1) ?? 0;
  const to = last.numbers[0] ?? 0;
  const joined = first.plan === last.plan && first.kind === 'task' && last.kind === 'task';
  if (!joined || from >= to || to - from > LONGEST_RANGE || !until.test(reading.text.slice(first.end, last.start)))
    return null;
  const between = Array.from({ length: to - from - 1 }, (_, place) => from + 1 + place);
  return taskMention(reading, first, {
    numbers: [...first.numbers, ...between, ...last.numbers],
    end: last.end,
    unit: '',
  });
}

/** Every mention that starts with a plan's name or with 附表, in order. */
export function namedMentions(reading: Reading): readonly CodeMention[] {
  const named = planned(reading);
  const annexed = [...reading.text.matchAll(bareAnnex)]
    .flatMap(({ index }) => annexMention(reading, { plan: null, slip: false, start: index, from: index }) ?? [])
    .filter(({ codes }) => codes.length > 0);
  const ordered = [...named, ...annexed].sort((a, b) => a.start - b.start);
  return ordered.filter((mention, place) => mention.start >= (ordered[place - 1]?.end ?? 0));
}
