import { Fault } from '../errors.ts';
import type { Book, Office, OfficeLexicon, Reading } from './model.ts';
import { readOffice, readUnits } from './office.ts';
import { readPlan } from './parse.ts';
import { readWordList } from './word-list.ts';

type Sources = Readonly<Record<string, string>>;

function lexiconOf(sources: Sources): OfficeLexicon {
  // An office need not have any.
  const words = (name: string) => readWordList(name, sources[name] ?? '');
  return { thesaurus: words('thesaurus.yaml'), glossary: words('glossary.yaml') };
}

/** The office of a plan that came alone: what its head says of it. */
function officeOf({ issuer, title }: Reading): Office {
  const name = issuer || title;
  const district = /^[\p{Script=Han}]{1,6}?[区县市]/u.exec(name)?.[0] ?? '';
  return { key: '', name, short: name, nameEn: name, aliases: [], district, neighbours: [], ...usual };
}

const usual = { timezone: 'Asia/Shanghai', language: 'zh-CN' } as const;

/**
 * Reads an office's files into a book: `plan.txt`; `office.yaml` and `units.yaml`, without which the plan's own head and
 * names serve; the word lists `thesaurus.yaml` and `glossary.yaml`. Throws a Fault naming the file, the line and what is
 * wrong; `bad-input` where the plan is missing or holds no task.
 */
export function openBook(key: string, sources: Sources): Book {
  const { 'plan.txt': plan, 'office.yaml': officeFile, 'units.yaml': unitsFile } = sources;
  if (plan === undefined) throw new Fault('bad-input', `${key}: plan.txt is missing`);
  const named = officeFile === undefined ? null : readOffice(officeFile);
  const units = unitsFile === undefined ? null : readUnits(unitsFile);
  const reading = readPlan(plan, { plans: named?.plans ?? [], units });
  const clauses = [...reading.notice, ...reading.plans.flatMap((plan) => plan.clauses)];
  if (!clauses.some((clause) => clause.kind === 'task'))
    throw new Fault('bad-input', `${key}: plan.txt holds no task that can be read`);
  return {
    office: { ...(named?.office ?? officeOf(reading)), key },
    plans: reading.plans,
    problems: reading.problems,
    units: units ?? reading.units,
    clauses: new Map(clauses.map((clause) => [clause.code, clause])),
    lexicon: lexiconOf(sources),
    sources,
  };
}
