import { z } from 'zod';
import { Fault } from '../errors.ts';
import type { Book, OfficeLexicon } from './model.ts';
import { readOffice, readUnits } from './office.ts';
import { readPlan } from './parse.ts';
import { readYaml } from './seed-files.ts';

type Sources = Readonly<Record<string, string>>;

function source(key: string, sources: Sources, name: string): string {
  const found = sources[name];
  if (found === undefined) throw new Fault('bad-input', `${key}: ${name} is missing`);
  return found;
}

const wordList = z
  .record(z.string(), z.union([z.string().transform((word) => [word]), z.array(z.string())]))
  .nullable();

function words(sources: Sources, name: string): ReadonlyMap<string, readonly string[]> {
  const text = sources[name];
  if (text === undefined) return new Map();
  return new Map(Object.entries(readYaml(name, text, wordList).value ?? {}));
}

function lexiconOf(sources: Sources): OfficeLexicon {
  return { thesaurus: words(sources, 'thesaurus.yaml'), glossary: words(sources, 'glossary.yaml') };
}

/**
 * Reads an office's files into a book: `plan.txt`, `units.yaml`, `office.yaml`, and the word lists `thesaurus.yaml` and
 * `glossary.yaml` where they are. Throws a Fault naming the file, the line and what is wrong; `bad-input` where the plan
 * holds no task.
 */
export function openBook(key: string, sources: Sources): Book {
  const { office, plans: expected } = readOffice(source(key, sources, 'office.yaml'));
  const units = readUnits(source(key, sources, 'units.yaml'));
  const reading = readPlan(source(key, sources, 'plan.txt'), { plans: expected, units });
  const clauses = [...reading.notice, ...reading.plans.flatMap((plan) => plan.clauses)];
  if (!clauses.some((clause) => clause.kind === 'task'))
    throw new Fault('bad-input', `${key}: plan.txt holds no task that can be read`);
  return {
    office: { ...office, key },
    plans: reading.plans,
    problems: reading.problems,
    units,
    clauses: new Map(clauses.map((clause) => [clause.code, clause])),
    lexicon: lexiconOf(sources),
  };
}
