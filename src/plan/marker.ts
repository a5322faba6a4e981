import { numeralValue } from '../text/numerals.ts';
import { itemWord } from './lexicon.ts';

/** How a number is dressed: items of one list are dressed alike. */
export type Style =
  | 'chapter'
  | 'article'
  | 'item'
  | 'record'
  | 'serial'
  | 'decimal2'
  | 'decimal3'
  | 'han'
  | 'paren-han'
  | 'arabic'
  | 'paren-arabic'
  | 'half-paren'
  | 'circled'
  | 'roman'
  | 'letter'
  | 'first';

/** The number in front of a line: `25.`, `（三）`, `第三条`, `任务1`, `①`, 一是. */
export interface Marker {
  readonly style: Style;
  /** As printed, without the point behind it and with wide brackets: `25`, `（三）`, `1.1`. */
  readonly label: string;
  /** The last number of it. */
  readonly number: number;
  /** How many characters of the line it takes. */
  readonly length: number;
}

const han = '[〇零一二三四五六七八九十百]{1,4}';
const styles: readonly (readonly [Style, RegExp])[] = [
  ['chapter', new RegExp(`^(第(${han}|\\d{1,3})[章节篇部编](?:分)?)[ :、.]*`)],
  ['article', new RegExp(`^(第(${han}|\\d{1,3})[条项款号件])[ :、.]*`)],
  ['item', new RegExp(`^[【\\[]?(${itemWord} ?(?:[A-Z]{1,4}-?)?(${han}|\\d{1,3}))(?:[】\\]][ :]*|[ :、.]+|$)`)],
  ['record', /^(?:序号|编号|任务编号) ?: ?(\S{0,6}?(\d{1,3}))$/],
  ['serial', /^[【[]?([A-Z]{1,4}-?(\d{1,3}))(?:[】\]]|[ :、.])[ :、.]*/],
  ['decimal3', /^(\d{1,2}\.\d{1,2}\.(\d{1,2}))(?![\d%])[ 、.]*(?=[\p{L}“《【(])/u],
  [
    'decimal2',
    /^(\d{1,2}\.(\d{1,2}))(?![\d%.年月])[ 、.]*(?=[\p{Script=Han}“《【(A-Z])(?!(?:公里|万|亿|吨|米|平方|个|倍|元|亩|公顷))/u,
  ],
  ['decimal2', /^(\d{1,2}-(\d{1,2}))[ 、.]+(?=[\p{L}\d“《])/u],
  ['han', new RegExp(`^((${han}))[、.] *`)],
  ['paren-han', new RegExp(`^(\\((${han})\\))[、.]? *`)],
  ['arabic', /^((\d{1,3}))(?:[、.](?!\d)|(?= +[\p{Script=Han}“《]))[ .]*/u],
  ['paren-arabic', /^(\((\d{1,3})\))[、.]? */],
  ['half-paren', /^((\d{1,3})\))[、.]? */],
  ['circled', /^(([①-⑳㉑-㉟]))[、.]? */],
  ['roman', /^(([IVX]{1,5}|[Ⅰ-Ⅻ]))[.、] */u],
  ['letter', /^(\(?([a-h])\)) */],
  ['first', new RegExp(`^((${han})是)(?=\\p{L})`, 'u')],
];

const romans = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const letters = 'abcdefgh';

/** 三 → 3, IV → 4, b → 2. */
function numberOf(text: string): number | null {
  const place = romans.indexOf(text.normalize('NFKC')) + 1 || letters.indexOf(text) + 1;
  return place > 0 && text !== '' ? place : numeralValue(text);
}

/** The number a line opens with; `text` is folded. */
export function markerOf(text: string): Marker | null {
  const starred = /^[★☆▲△※◎] */.exec(text)?.[0].length ?? 0;
  for (const [style, pattern] of styles) {
    const found = pattern.exec(starred === 0 ? text : text.slice(starred));
    if (!found?.[1]) continue;
    const number = numberOf(found[2] ?? '');
    if (number !== null)
      return {
        style,
        label: found[1].replace(/ /g, '').replace(/^\((.+)\)$/, '（$1）'),
        number,
        length: starred + found[0].length,
      };
  }
  return null;
}
