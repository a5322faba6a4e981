import { closeness, type Sense } from './sense.ts';

/** The sentences of a clause, verbatim, without the paragraph breaks between them. */
export function sentences(text: string): readonly string[] {
  return (text.match(/[^。；;\n]+[。；;]?/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 1);
}

/** What a sentence must hold to answer: a figure, or nothing in particular. */
export type Wanted = 'figure' | 'anything';

const figured =
  /\d|[一二两三四五六七八九十百](?:次|类|个|项|天|日|倍|成|家|座|年|字)|百分之|全部|全覆盖|每(?:周|月|季|年|半)/u;

/** Whether a sentence tells a number, a rate or a rhythm. */
export function tellsFigure(sentence: string): boolean {
  return figured.test(sentence.replace(substances, ''));
}

/** Digits that are part of a name. */
const substances = /PM\d+(?:\.\d+)?|O3/gu;

/** Of the sentences that share something, those that share this much of what the best does are as good. */
const AS_GOOD = 0.75;

/**
 * The sentences of a clause that speak of what is meant, in their order and at most `most`: those that are closest and hold
 * what is wanted. Empty where none says anything of it.
 */
export function passages(text: string, sense: Sense, wanted: Wanted, most = 2): readonly string[] {
  const scored = sentences(text).map((sentence, at) => ({ sentence, at, score: closeness(sense, sentence) }));
  const speaking = scored.filter(({ score }) => score > 0);
  const fitting = wanted === 'figure' ? speaking.filter(({ sentence }) => tellsFigure(sentence)) : speaking;
  const pool = fitting.length > 0 ? fitting : speaking;
  const best = Math.max(0, ...pool.map(({ score }) => score));
  return pool
    .filter(({ score }) => score >= best * AS_GOOD)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ sentence }) => sentence);
}

/** How well the passages of a clause hold a figure on what is meant; 0 where none does. */
export function figureStrength(text: string, sense: Sense): number {
  return Math.max(
    0,
    ...sentences(text)
      .filter(tellsFigure)
      .map((sentence) => closeness(sense, sentence)),
  );
}

const figure =
  /\d[\d,]*(?:\.\d+)?\s*(?:%|％|[万亿]?元(?:\/[\p{Script=Han}]+)?|毫克(?:\/立方米)?|毫米|吨(?:\/[\p{Script=Han}·]+)?(?:标准煤)?|公里|个|家|条|次|亩|座|米|天|日内|倍|类)?/gu;

/** The figures a quotation prints, with their unit: 32%, 8吨/月·平方公里. Years, dates and numbers of documents are none. */
export function figuresOf(quote: string): readonly string[] {
  const plain = quote.replace(
    /\d{4}年?(?:[-—－]\d{4}年)?|\d{1,2}月(?:\d{1,2}日)?|〔\d+〕|\d+号|PM\d+(?:\.\d+)?|O3/gu,
    ' ',
  );
  return [...new Set([...plain.matchAll(figure)].map(([found]) => found.trim()))];
}
