import * as z from 'zod';
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

/** Words of the plans → what people say for them, each side a list with 、 or ; between: `烟花爆竹: 鞭炮、炮仗`. */
const wordList = z.record(z.string(), z.string()).nullable();

const listed = (text: string): string[] =>
  text
    .split(/[、;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** A word list read from what is said to the words of the plans: 鞭炮 → [烟花爆竹]. Empty where the office has none. */
function words(sources: Sources, name: string): ReadonlyMap<string, readonly string[]> {
  const text = sources[name];
  const found = new Map<string, string[]>();
  for (const [planWords, said] of Object.entries(
    text === undefined ? {} : (readYaml(name, text, wordList).value ?? {}),
  ))
    for (const word of listed(said)) found.set(word, [...(found.get(word) ?? []), ...listed(planWords)]);
  return found;
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
    sources,
  };
}
