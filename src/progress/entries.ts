import type { Code } from '../plan/model.ts';
import { resulting } from './amendment.ts';
import { hearsay, order } from './lexicon.ts';
import { onlyExcepts, type Part, partsOf } from './parts.ts';
import { percentsOf } from './percent.ts';
import type { Refusal } from './report.ts';
import { amends, type Scene } from './scene.ts';
import { type Target, targetOf, topicOf } from './targets.ts';
import { readValue, type Value } from './value.ts';

/** A part of a message: the tasks it speaks of, and what it says of each. */
export interface Entry {
  readonly part: Part;
  readonly codes: readonly Code[];
  readonly refused: readonly Refusal[];
  /** One for each code; one alone where no code is known. */
  readonly values: readonly Value[];
}

/** What a message says, task by task. */
export function entriesOf(scene: Scene): readonly Entry[] {
  const { asked, said, phrases } = scene;
  const lone = /^\s*\d{2,3}\s*$/.test(said.text) && asked.reminder.length === 1;
  const bareNumbers = amends(scene) || lone;
  const told = phrases.filter(
    ({ masked, question }) =>
      question || !(order.test(masked) || hearsay.test(masked)) || percentsOf(masked).length > 0,
  );
  const parts = joined(partsOf(told, asked.reminder.length > 1, topicOf(asked)), scene, bareNumbers);
  const named = parts.filter(({ rest }) => !rest).flatMap((part) => targetOf(asked, part, []).codes);
  return parts.map((part) => {
    const { codes, refused } = lastRecord(scene, part, targetOf(asked, part, named));
    return { part, codes, refused, values: valuesOf(scene, part, codes, bareNumbers) };
  });
}

/** A correction without a code is of the last record. */
function lastRecord(scene: Scene, part: Part, target: Target): Target {
  const { reporting, asked } = scene;
  const last = reporting.prior.at(-1)?.code;
  if (part.mentions.length > 0 || target.codes.length > 0 || !amends(scene) || last === undefined) return target;
  return asked.reminder.length > 1 && !asked.reminder.includes(last) ? target : { codes: [last], refused: [] };
}

/** What stands before the first code belongs to it where nothing follows (完成80%：大气25), and so do counts before it. */
function joined(parts: readonly Part[], { asked, today }: Scene, bareNumbers: boolean): readonly Part[] {
  const [head, next, ...rest] = parts;
  if (!head || !next || head.mentions.length > 0 || next.mentions.length === 0 || asked.reminder.length > 0)
    return parts;
  const empty = readValue(next.phrases, null, today, bareNumbers).empty;
  const counts = readValue(head.phrases, null, today, bareNumbers).figures.length > 0;
  const belongs = empty || (counts && head.phrases[0]?.line === next.phrases[0]?.line);
  return belongs ? [{ ...next, phrases: [...head.phrases, ...next.phrases] }, ...rest] : [next, ...rest];
}

/** One value for all the tasks of a part, or as many shares as tasks, in order: 大气14、38：60%、70%. */
function valuesOf(scene: Scene, part: Part, codes: readonly Code[], bareNumbers: boolean): readonly Value[] {
  const { clauses } = scene.reporting.book;
  const told = onlyExcepts(part) ? [] : part.phrases;
  const phrases = amends(scene) ? resulting(told) : told;
  const values = (codes.length > 0 ? codes : [null]).map((code) =>
    readValue(phrases, (code && clauses.get(code)) ?? null, scene.today, bareNumbers),
  );
  const shares = phrases
    .flatMap(({ masked }) => percentsOf(masked))
    .filter(({ kind }) => kind === 'progress' || kind === 'overall');
  // Several shares for one task of a reminder of several: each was meant for another.
  const guessed = part.mentions.length === 0 && scene.asked.reminder.length > 1;
  if (shares.length > 1 && codes.length === 1 && guessed) return values.map((value) => ({ ...value, garbled: true }));
  if (codes.length < 2 || shares.length < 2) return values;
  if (shares.length !== codes.length) return values.map((value) => ({ ...value, garbled: true }));
  return values.map((value, place) => withShare(value, shares[place]?.value ?? null));
}

function withShare(value: Value, percent: number | null): Value {
  return { ...value, percent, status: percent === 100 ? 'done' : percent === 0 ? 'not_started' : 'in_progress' };
}
