import type { Field, FieldKind } from './fields.ts';
import { fieldsOf } from './fields.ts';
import { unitsListed } from './names.ts';
import type { Duties } from './statements.ts';
import { dutiesInWords, statementsOf } from './statements.ts';

/** What a value under 责任单位 says: words of its own (区住建局牵头，区城管局配合), marks, or a bare list. */
function sharedDuty(value: string, supported: boolean): Duties {
  if (/牵头|配合|协办|会同/.test(value)) {
    const told = statementsOf(value);
    if (told.leads.length > 0 && told.supports.length + told.leads.length > 1) return told;
  }
  const names = unitsListed(value);
  const marked = names.filter((listed) => listed.leads).map((listed) => listed.name);
  const all = names.map((listed) => listed.name);
  if (marked.length > 0) return { leads: marked, supports: all.filter((name) => !marked.includes(name)) };
  return supported ? { leads: all, supports: [] } : { leads: all.slice(0, 1), supports: all.slice(1) };
}

const namesIn = (values: readonly string[]) =>
  values.flatMap((value) => unitsListed(value).map((listed) => listed.name));

/** Each name once, a lead not among the supports. */
function settled({ leads, supports }: Duties): Duties {
  return { leads: [...new Set(leads)], supports: [...new Set(supports)].filter((name) => !leads.includes(name)) };
}

/**
 * Who leads and supports by what stands under 牵头单位 (`lead`), 配合单位 (`support`) and 责任单位 (`duty`), as fields or as
 * columns. Only 责任单位: the first leads, the rest support.
 */
export function dutiesUnder(values: (kind: 'lead' | 'support' | 'duty') => readonly string[]): Duties {
  const leads = namesIn(values('lead'));
  const supports = namesIn(values('support'));
  const duty = values('duty').map((value) => sharedDuty(value, supports.length > 0));
  const first = duty.flatMap((one) => one.leads);
  const rest = duty.flatMap((one) => one.supports);
  if (leads.length > 0) return settled({ leads, supports: [...supports, ...first, ...rest] });
  return settled({ leads: first, supports: [...rest, ...supports] });
}

/**
 * Who leads and who supports a task, as its folded text (lines joined by `\n`) prints it. Fields (牵头单位：…) count before
 * brackets (（区住建局牵头）), brackets before sentences (由区住建局牵头).
 */
export function dutiesOf(text: string, fields: readonly Field[]): Duties {
  const valuesOf = (kind: FieldKind) => fields.filter((field) => field.kind === kind).map((field) => field.value);
  const told = dutiesUnder(valuesOf);
  return told.leads.length + told.supports.length > 0 ? told : settled(dutiesInWords(text));
}

/** Whether a folded text names who leads or supports at all. */
export function saysWho(text: string): boolean {
  if (!/牵头|会同|单位|部门|负责|主办|协办|责任|分工|配合|落实|科室|[)\]】][。;；]?(?:\n|$)/.test(text)) return false;
  const { leads, supports } = dutiesOf(text, fieldsOf(text));
  return leads.length + supports.length > 0;
}
