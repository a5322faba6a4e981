import type { Unit } from '../plan/model.ts';
import type { UnitMention } from '../plan/units.ts';
import { otherUnits } from './lexicon.ts';
import { percentsOf } from './percent.ts';
import type { Phrase } from './phrases.ts';
import type { Refusal } from './report.ts';

/** What a message says of its own unit, and whose progress it tells besides. */
export interface Speakers {
  readonly own: readonly Phrase[];
  readonly others: readonly Refusal[];
}

const opening =
  /^[\s【[(（]*(?:(?:转发?|转报|fwd?|forwarded(?: from| by)?(?: the)?|代\S{0,5}报|代|替|帮(?:助|忙)?|这个?是|受|on behalf of(?: the)?)\s*[::]?\s*)?[区县市]?$/i;
/** 替司法局报一下，…: all that follows is theirs. */
const onBehalf = /(?:(?:代|替|帮)\S{0,5}|on behalf of(?: the)?)\s*[::]?\s*$/i;
/** 受交通局委托: so is what follows this. */
const entrusted = /^\s*(?:的?委托|之托|所托)/;
/** 帮隔壁报一下, 替他们: others, not called by name, and all that follows is theirs. */
const unnamed = new RegExp(`^[\\s【[(（]*(?:顺便|顺带)?(?:帮|替|代)(?:助|忙)?(${otherUnits})`);
/** 东环路那边: a place instead of its unit. */
const overThere = /^\s*(\p{Script=Han}{2,6})(?:那边|那头|他们)/u;
/** 他们说完成80%了: this much. */
const unnamedSubject = new RegExp(`^\\s*(${otherUnits})(?:说|讲|报|反馈|那边|的|都|也|已)`);
/** 我局大气25…: we speak again. */
const ourselves = /^\s*(?:我|本)(?:们|局|委|办|单位|街道|中心|分局|区)?/;
/** 东环路街道：, 【住建局】, 住建局进展：what follows is theirs. */
const headed = /^\s*(?:[\]】)）]|[^,，]{0,8}[:：])/u;
/** 交通局那边完成了: this much is theirs. */
const subject =
  /^\s*(?:[\uE000\d]|的|代?报|填|上报|汇报|那边|这边|已|也|都|在[弄办做搞推]|完成|进展|进度|说|反馈|刚|正在|还|没|未|is\b|has\b|at\b)/i;

function isOwn(unit: Unit, own: string): boolean {
  return unit.name === own || unit.kind === 'group';
}

/** The unit a phrase opens with, if any. */
function openingUnit({ start, raw, masked }: Phrase, units: readonly UnitMention[]): UnitMention | undefined {
  const inside = units.filter((mention) => mention.start >= start && mention.end <= start + raw.length);
  // 水6区农水局在弄: the task may stand before it.
  return inside.find((mention) => opening.test(masked.slice(0, mention.start - start).replace(/\uE000/g, '')));
}

/** The others a phrase tells a result of without calling them by their full name: 他们说大气25完成80%了, 东环路那边70%了. */
function unnamedIn({ raw, masked, mentions }: Phrase, own: string, known: readonly Unit[]): string | null {
  if (mentions.length === 0 && percentsOf(masked).length === 0) return null;
  const head = overThere.exec(raw)?.[1];
  const called = head && known.find(({ name, kind }) => kind === 'street' && name !== own && name.startsWith(head));
  return unnamedSubject.exec(raw)?.[1] ?? (called ? called.name : null);
}

/** 东环路街道：大气29完成70% is another unit's report; 会同公安分局检查12次 is our own. */
export function speakersOf(
  phrases: readonly Phrase[],
  units: readonly UnitMention[],
  own: string,
  known: readonly Unit[],
): Speakers {
  const ours: Phrase[] = [];
  const others: Refusal[] = [];
  let speaker: string | null = null;
  for (const phrase of phrases) {
    const head = openingUnit(phrase, units);
    const foreign = head !== undefined && !isOwn(head.unit, own);
    const before = head ? phrase.raw.slice(0, head.start - phrase.start) : '';
    const tail = head ? phrase.masked.slice(head.end - phrase.start) : '';
    if (head && !foreign) speaker = null;
    else if (speaker !== null && head === undefined && ourselves.test(phrase.raw)) speaker = null;
    else if (head && (headed.test(tail) || onBehalf.test(before) || entrusted.test(tail))) speaker = head.unit.name;
    else speaker = unnamed.exec(phrase.raw)?.[1] ?? speaker;
    const other: string | null =
      speaker ?? (foreign && subject.test(tail) ? head.unit.name : null) ?? unnamedIn(phrase, own, known);
    if (other === null) ours.push(phrase);
    else if (others.length === 0 || phrase.mentions.length > 0) others.push({ kind: 'other-unit', unit: other });
  }
  return { own: ours, others };
}
