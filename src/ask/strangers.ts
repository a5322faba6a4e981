import type { Book, Unit } from '../plan/model.ts';
import type { UnitMention } from '../plan/units.ts';
import { blank, type Span } from './blank.ts';
import {
  bodies,
  bodyEnding,
  bodyEnglish,
  bodyFillers,
  noBody,
  noBodyEnglish,
  notPlace,
  opensWithPlace,
  place,
  placeEnglish,
} from './lexicon.ts';

/** A body or a place the plans do not know, by its name as typed. */
export interface Stranger extends Span {
  readonly name: string;
  /** Where another place's name stood before the name of one of our units, that unit. */
  readonly of: Unit | null;
}

/** Another place before one of our units: 某某区住建局 where ours is a different district. */
function elsewhere(text: string, { unit, start, end }: UnitMention, { office }: Book): Stranger[] {
  // 某某区住建局: where the unit's name begins with 区, the place reaches into it.
  const shared = /^[区县]/.test(text.slice(start, end)) ? 1 : 0;
  const head = text.slice(0, start + shared);
  const chinese = place.exec(head);
  const name = chinese?.[0].replace(bodyFillers, '') ?? '';
  if (chinese && !notPlace.test(head) && !office.district.endsWith(name) && !unit.name.startsWith(name))
    return [{ name: name + text.slice(start + shared, end), start: chinese.index, end, of: unit }];
  const english = placeEnglish.exec(head);
  const ours = office.nameEn.toLowerCase().includes((english?.[1] ?? '').toLowerCase());
  return english && !ours ? [{ name: text.slice(english.index, end), start: english.index, end, of: unit }] : [];
}

/** A district other than ours: a neighbour anywhere, any other where it opens the question (某某区大气谁牵头). */
function otherPlace(text: string, { office }: Book): Stranger[] {
  const near = office.neighbours.find((neighbour) => text.includes(neighbour));
  const at = near === undefined ? -1 : text.indexOf(near);
  if (near !== undefined) return [{ name: near, start: at, end: at + near.length, of: null }];
  const found = opensWithPlace.exec(text);
  const name = found?.[1] ?? '';
  if (!found || name === office.district || notPlace.test(name)) return [];
  return [{ name, start: found[0].length - name.length, end: found[0].length, of: null }];
}

/**
 * What the plans themselves print is no stranger: 神马公司, printed as 神马实业股份有限公司; 消防站 within 微型消防站. `text` is the
 * question.
 */
function isPrinted({ name, start }: Stranger, text: string, { clauses }: Book): boolean {
  const company = /^(.{2,8}?)(?:公司|集团)$/u.exec(name)?.[1];
  const before = /\p{Script=Han}{1,2}$/u.exec(text.slice(0, start))?.[0];
  const words = [company, before?.length === 2 ? before + name : undefined].filter((word) => word !== undefined);
  return words.some((word) => [...clauses.values()].some((clause) => clause.text.includes(word)));
}

/** The Chinese names of bodies that a text holds, known or not. */
export function bodiesIn(text: string): readonly Stranger[] {
  return [...text.matchAll(bodies), ...text.matchAll(bodyEnding)]
    .map(({ 0: name, index }): Stranger => {
      const skipped = bodyFillers.exec(name)?.[0].length ?? 0;
      return { name: name.slice(skipped), start: index + skipped, end: index + name.length, of: null };
    })
    .filter(({ name }) => name.length > 2 && !noBody.test(name));
}

function englishBodies(text: string): readonly Stranger[] {
  return [...text.matchAll(bodyEnglish)]
    .filter(([, words = '']) => !noBodyEnglish.test(words.split(' ').at(-1) ?? ''))
    .map(({ 0: name, index }) => ({ name, start: index, end: index + name.length, of: null }));
}

/**
 * The bodies a question names that this office does not have: 教育局, another district's 住建局, the education bureau.
 * `named` are the units it does have.
 */
export function strangers(text: string, named: readonly UnitMention[], book: Book): readonly Stranger[] {
  const free = blank(text, named);
  const all = [
    ...named.flatMap((mention) => elsewhere(text, mention, book)),
    ...otherPlace(text, book),
    ...bodiesIn(free),
    ...englishBodies(free),
  ];
  return all
    .filter((one) => !isPrinted(one, text, book))
    .filter((one, at, left) => !left.slice(0, at).some((other) => other.start < one.end && one.start < other.end));
}
