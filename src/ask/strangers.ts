import type { Book, Unit } from '../plan/model.ts';
import { bodies, bodyEnding, bodyEnglish } from './lexicon.ts';

/** A body the plans do not know: its name as typed, and where another place's name stood before one of ours, that unit. */
export interface Stranger {
  readonly kind: 'unit' | 'place';
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly of: Unit | null;
}

interface Named {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

const place = /(?:[\p{Script=Han}]{1,3}(?:区|县)|[\p{Script=Han}]{0,3}(?:市|省))$/u;
const own = /(?:我|本|全|咱|辖|各|城|社|园|矿|小|我们|请问)(?:区|市|县|省)$|超市$/u;
const notBody =
  /(?:哪|那|这|什么|几|各|我们?|本|咱们?|贵|该|谁|每|一|两|多|全|哪个|哪些|相关|有关|个|省|市)(?:个|家|些)?(?:局|委员会|街道(?:办事处|办)?|集团|公司|管委会)$/u;
const fillers = /^(?:请问|麻烦|那么|那|想问|问一下|和|跟|与|是不是|还有|归|由|是|找)+/u;

/** Another place before one of our units: 某某区住建局 where ours is a different district. */
function elsewhere(text: string, named: readonly Named[], book: Book): Stranger[] {
  return named.flatMap(({ unit, start, end }) => {
    // 某某区住建局: where the name of the unit begins with 区, the place reaches into it.
    const shared = /^[区县]/.test(text.slice(start, end)) ? 1 : 0;
    const head = text.slice(0, start + shared);
    const found = place.exec(head);
    if (
      found &&
      !own.test(head) &&
      !book.office.district.endsWith(found[0].replace(fillers, '')) &&
      !unit.name.startsWith(found[0])
    )
      return [
        { kind: 'place' as const, name: found[0] + text.slice(start + shared, end), start: found.index, end, of: unit },
      ];
    const english = /\b([A-Z][a-z]+) (?:District|County|City)(?:'s)? *(?:of )?$/.exec(head);
    if (english && !book.office.nameEn.toLowerCase().includes((english[1] ?? '').toLowerCase()))
      return [
        {
          kind: 'place' as const,
          name: (english[0] + text.slice(start, end)).trim(),
          start: english.index,
          end,
          of: unit,
        },
      ];
    return [];
  });
}

const spans = (text: string, pattern: RegExp): Stranger[] =>
  [...text.matchAll(pattern)].map((found) => {
    const skipped = fillers.exec(found[0])?.[0].length ?? 0;
    return {
      kind: 'unit',
      name: found[0].slice(skipped),
      start: found.index + skipped,
      end: found.index + found[0].length,
      of: null,
    };
  });

const englishWords =
  /^(?:which|what|the|our|any|each|every|this|that|other|lead|leading|responsible|support|supporting|in charge|same|district|one|does|do|is|of|and)$/i;

/** A district other than ours that opens the question: 某某区大气谁牵头. */
function otherPlace(text: string, book: Book): Stranger[] {
  const found = /^(?:请问|那)?([\p{Script=Han}]{2}(?:区|县|市))(?=的?(?:有|大气|水|土壤|农业|谁|牵头|任务|方案))/u.exec(
    text,
  );
  const name = found?.[1] ?? '';
  if (!found || name === book.office.district || /(?:我|本|全|辖|建成|矿|城|社)(?:区|市)$/u.test(name)) return [];
  return [{ kind: 'place', name, start: found[0].length - name.length, end: found[0].length, of: null }];
}

/**
 * The bodies a question names that this office does not have: 教育局, another district's 住建局, the education bureau.
 * `named` are the units it does have.
 */
export function strangers(text: string, named: readonly Named[], book: Book): readonly Stranger[] {
  const free = named.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
  const english = [...free.matchAll(bodyEnglish)]
    .filter((found) => !englishWords.test((found[1] ?? '').split(' ').at(-1) ?? ''))
    // The same unit twice, in both languages: Lakeside sub-district (湖滨街道).
    .filter(
      (found) => !named.some(({ start }) => /^\s*[(（]\s*$/.test(text.slice(found.index + found[0].length, start))),
    )
    .map((found) => ({
      kind: 'unit' as const,
      name: found[0],
      start: found.index,
      end: found.index + found[0].length,
      of: null,
    }));
  const chinese = [...spans(free, bodies), ...spans(free, bodyEnding)].filter(
    ({ name }) => name.length > 2 && !notBody.test(name),
  );
  const all = [...elsewhere(text, named, book), ...otherPlace(text, book), ...chinese, ...english];
  return all.filter((one, at) => !all.slice(0, at).some((other) => other.start < one.end && one.start < other.end));
}
