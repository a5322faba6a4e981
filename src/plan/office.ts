import * as z from 'zod';
import type { Office, Unit } from './model.ts';
import type { KnownPlan } from './parse.ts';
import { faultAt, readYaml } from './seed-files.ts';

const word = z.string().trim().min(1);
const words = z.array(word).default([]);

const officeSchema = z.strictObject({
  key: word,
  name: word,
  short: word,
  nameEn: word,
  aliases: words,
  district: word,
  neighbours: words,
  timezone: word.refine(isTimeZone, 'is no IANA time zone (Asia/Shanghai)'),
  language: z.enum(['zh-CN', 'en']),
  plans: z
    .array(z.strictObject({ match: word, name: word, nameEn: word.nullable().default(null), aliases: words }))
    .min(1),
});

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const unitSchema = z.strictObject({
  name: word,
  kind: z.enum(['department', 'branch', 'street', 'centre', 'group']),
  nameEn: word.nullable().default(null),
  aliases: words,
  stems: words,
  /** `streets` stands for every street of the file. */
  members: z.union([z.literal('streets'), z.array(word)]).default([]),
});

/** Reads `office.yaml`: the office and how its plans are recognised. */
export function readOffice(source: string): { readonly office: Office; readonly plans: readonly KnownPlan[] } {
  const { plans, ...office } = readYaml('office.yaml', source, officeSchema).value;
  return { office, plans };
}

/** Reads `units.yaml`. Throws a Fault where a name stands twice, or a group has a member nobody knows. */
export function readUnits(source: string): Unit[] {
  const checked = readYaml('units.yaml', source, z.array(unitSchema).min(1));
  const streets = checked.value.filter((unit) => unit.kind === 'street').map((unit) => unit.name);
  const known = new Set(checked.value.map((unit) => unit.name));
  const names = new Map<string, string>();
  checked.value.forEach((unit, index) => {
    for (const name of [unit.name, ...unit.aliases]) {
      const holder = names.get(name);
      if (holder !== undefined) throw faultAt('units.yaml', checked, [index], `${name} already names ${holder}`);
      names.set(name, unit.name);
    }
  });
  return checked.value.map((unit, index) => {
    const members = unit.members === 'streets' ? streets : unit.members;
    members.forEach((member, at) => {
      if (known.has(member)) return;
      const what = `${member} is a member of ${unit.name} but no unit of the file`;
      throw faultAt('units.yaml', checked, [index, 'members', at], what);
    });
    return { ...unit, members };
  });
}
