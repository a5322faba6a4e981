/** Han characters in a row, or a Latin word, number or mix of both with inner points and dashes: PM2.5, i/m, gb17691-2018. */
const runs = /[\p{Script=Han}〇]+|[a-z0-9]+(?:[./-][a-z0-9]+)*/gu;

/** One run of a text: Chinese, cut into grams, or Latin and digits, kept whole. */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly han: boolean;
}

/** The runs of a `legible` text, in order. */
export function runsOf(text: string): Run[] {
  return [...text.matchAll(runs)].map(([run], at) => ({ text: run, start: at, han: !/[a-z0-9]/.test(run) }));
}

/** The pairs of neighbouring characters: 烟花爆竹 → 烟花 花爆 爆竹. A single character is its own. */
export function pairsOf(word: string): string[] {
  if (word.length < 2) return [word];
  const pairs: string[] = [];
  for (let at = 1; at < word.length; at++) pairs.push(word.slice(at - 1, at + 1));
  return pairs;
}

/** Every term of a `legible` text: single characters and pairs of Chinese, Latin and digit runs whole, repeats kept. */
export function gramsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of text.matchAll(runs)) {
    if (/[a-z0-9]/.test(run)) terms.push(run);
    else {
      for (let at = 0; at < run.length; at++) {
        terms.push(run[at]!);
        if (at + 1 < run.length) terms.push(run.slice(at, at + 2));
      }
    }
  }
  return terms;
}
