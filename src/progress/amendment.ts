import { mistaken, superseded } from './lexicon.ts';
import type { Phrase } from './phrases.ts';

const meant =
  /^.*(?:应该是|应当是|应该为|应是|应为|实为|实际(?:是|为)?|[说写打报填发算看记]错(?:字|数|了)*(?=\s*\d)|而是|改为|改成|更正为|变成|不是.*[^不而]是|should (?:be|read)|make (?:that|it)|i meant|\bis actually)/i;

/** 不是15台是12台, 应为60%, is 45% not 54%: what it should be counts, what it is not or was said to be does not. */
function amended(phrase: Phrase): Phrase {
  const { masked } = phrase;
  const codes = masked.lastIndexOf('\uE000') + 1;
  const tail = masked.slice(codes);
  const from = codes + (meant.exec(tail)?.[0].length ?? 0);
  const rest = masked.slice(from);
  const wrong = mistaken.test(rest) ? 0 : rest.search(superseded);
  const to = wrong < 0 ? masked.length : from + wrong;
  const kept = (text: string) => text.slice(0, codes) + ' '.repeat(from - codes) + text.slice(from, to);
  return { ...phrase, raw: kept(phrase.raw), masked: kept(masked) };
}

/** The phrases of a correction without the values they take back; as they are where nothing else is said. */
export function resulting(phrases: readonly Phrase[]): readonly Phrase[] {
  const made = phrases.map(amended);
  const says = made.some(({ masked }) => /[^\s\p{P}\uE000-\uE002]/u.test(masked));
  return says ? made : phrases;
}
