import type { Book, Clause, Code } from '../plan/model.ts';

const han = /\p{Script=Han}+/gu;

/** The pairs of neighbouring Chinese characters of a text. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = [...text.matchAll(han)].flatMap(([run]) =>
    [...run].slice(1).map((char, place) => [...run][place] + char),
  );
  return new Set(pairs);
}

/** What a task is mainly about: its title and the sentences that set its dates. */
export function measureText(clause: Clause): string {
  return [clause.title, ...clause.deadlines.map(({ quote }) => quote)].join('\n');
}

/** Whether most of the words are words of what the task is mainly about: 门禁系统建设 of 大宗物料运输企业门禁系统建设. */
export function isMeasureOf(clause: Clause | null): (subject: string) => boolean {
  const known = clause ? pairsOf(measureText(clause)) : new Set<string>();
  return (subject) => {
    const pairs = [...pairsOf(subject)];
    return pairs.length > 0 && pairs.filter((pair) => known.has(pair)).length >= 0.6 * pairs.length;
  };
}

/** The tasks among `codes` that the words speak of, best first; those equally near stand together. */
export function tasksAbout(book: Book, codes: readonly Code[], words: string): readonly Code[] {
  const clauses = codes.flatMap((code) => book.clauses.get(code) ?? []);
  const texts = clauses.map((clause) => ({ code: clause.code, title: clause.title, text: clause.text }));
  const scores = texts.map(({ code, title, text }) => {
    let score = 0;
    for (const pair of pairsOf(words)) {
      const holders = texts.filter((other) => other.title.includes(pair) || other.text.includes(pair)).length;
      if (holders === 0) continue;
      const weight = title.includes(pair) ? 3 : text.includes(pair) ? 1 : 0;
      score += weight / holders;
    }
    return { code, score };
  });
  const best = Math.max(0, ...scores.map(({ score }) => score));
  if (best === 0) return [];
  return scores
    .filter(({ score }) => score >= best * 0.5)
    .sort((a, b) => b.score - a.score)
    .map(({ code }) => code);
}
