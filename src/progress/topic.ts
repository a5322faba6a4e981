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
    // 大气的完成了, said of a task of that plan.
    if (subject === clause?.plan) return true;
    const pairs = [...pairsOf(subject)];
    return pairs.length > 0 && pairs.filter((pair) => known.has(pair)).length >= 0.6 * pairs.length;
  };
}

/**
 * The tasks among `codes` that the words speak of, nearest first. A pair of characters that few of them hold counts more; those
 * at least half as near as the nearest stand beside it.
 */
export function tasksAbout(book: Book, codes: readonly Code[], words: string): readonly Code[] {
  const texts = codes.flatMap((code) => {
    const clause = book.clauses.get(code);
    return clause ? [{ code, text: `${clause.title}\n${clause.text}` }] : [];
  });
  const weights = [...pairsOf(words)].flatMap((pair) => {
    const holders = texts.filter(({ text }) => text.includes(pair)).map(({ code }) => code);
    return holders.map((code) => ({ code, weight: 1 / holders.length }));
  });
  const near = (code: Code) => weights.reduce((sum, one) => (one.code === code ? sum + one.weight : sum), 0);
  const scores = texts.map(({ code }) => ({ code, score: near(code) })).sort((a, b) => b.score - a.score);
  const best = scores[0]?.score ?? 0;
  return scores.filter(({ score }) => score > 0 && score >= best * 0.5).map(({ code }) => code);
}

/** 项目还差验收: the projects among `codes`, the one due first before the others; none where the words name no project. */
export function projectsMeant(book: Book, codes: readonly Code[], words: string): readonly Code[] {
  if (!/项目|工程/.test(words)) return [];
  const projects = codes.flatMap((code) => {
    const clause = book.clauses.get(code);
    const due = clause?.deadlines.flatMap(({ date }) => date ?? []).sort()[0] ?? '9999';
    return clause?.kind === 'project' && /项目|工程/.test(clause.title) ? [{ code, due }] : [];
  });
  return projects.sort((a, b) => a.due.localeCompare(b.due)).map(({ code }) => code);
}

/** Whether two pairs of characters or more, and three in ten of the words', stand in one of the tasks: 柴油货车淘汰. */
export function isAbout(book: Book, codes: readonly Code[], words: string): boolean {
  const pairs = [...pairsOf(words)];
  const held = codes.map((code) => {
    const text = book.clauses.get(code)?.text ?? '';
    return pairs.filter((pair) => text.includes(pair)).length;
  });
  const most = Math.max(0, ...held);
  return most >= 2 && most >= 0.3 * pairs.length;
}
