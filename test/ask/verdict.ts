import type { Answer } from '../../src/ask/answer.ts';

/** What a right answer must and must not claim. */
export interface Expectation {
  readonly codes_all?: readonly string[];
  readonly codes_any?: readonly string[];
  readonly codes_maybe?: readonly string[];
  readonly units_all?: readonly string[];
  readonly dates_all?: readonly string[];
  readonly numbers_all?: readonly string[];
  readonly count?: number;
  /** It asks which one is meant, or shows every candidate. */
  readonly clarify?: boolean;
  /** No task may be claimed. */
  readonly must_not_answer?: boolean;
}

export interface Asked {
  readonly id: string;
  readonly kind: string;
  readonly q: string;
  readonly now: string;
  readonly asker_unit: string | null;
  readonly prev: readonly string[];
  readonly expect: Expectation;
}

export interface Verdict {
  readonly verdict: 'right' | 'unsure' | 'wrong';
  readonly why: string;
}

const right: Verdict = { verdict: 'right', why: '' };

/** One spelling for the ways a figure or a time can be printed. */
const flat = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,，*_`]/g, '')
    .replace(/两次|2次/g, '二次')
    .replace(/三次/g, '3次')
    .replace(/3天|三日|三天/g, '3日')
    .replace(/16:00/g, '16时');

const isTask = (code: string) => !code.includes('附') && !code.includes('/');

/** Right, unsure (it held back) or wrong (it claimed something false, or left out what it claims to hold). */
export function verdictOf({ kind, expect }: Asked, answer: Answer, text: string): Verdict {
  const codes: readonly string[] = answer.codes;
  const tasks = codes.filter(isTask);
  const maybe = expect.codes_maybe ?? [];
  const hidden = codes.find((code) => !flat(text).includes(flat(code)));
  if (hidden) return { verdict: 'wrong', why: `${hidden} is claimed but not shown` };
  if (expect.must_not_answer) {
    const claimed = answer.outcome === 'answer' ? tasks.filter((code) => !maybe.includes(code)) : [];
    return claimed.length > 0 ? { verdict: 'wrong', why: `claims ${claimed.join(' ')}` } : right;
  }
  if (expect.clarify) {
    const shown = maybe.length > 0 && maybe.every((code) => codes.includes(code));
    if (answer.outcome === 'choices' || shown) return right;
    return { verdict: tasks.length > 0 ? 'wrong' : 'unsure', why: `should ask back, claims ${tasks.join(' ')}` };
  }
  const wanted = [...(expect.codes_all ?? []), ...(expect.codes_any ?? [])];
  const asked = answer.outcome !== 'answer';
  const every = answer.outcome === 'choices' && wanted.length > 1 && wanted.every((code) => codes.includes(code));
  if (asked && !every && !(answer.outcome !== 'silent' && (expect.count === 0 || expect.dates_all?.length === 0)))
    return { verdict: 'unsure', why: answer.outcome };
  const faults = [...codeFaults(kind, expect, tasks, codes), ...claimFaults(expect, answer, text)];
  return faults.length === 0 ? right : { verdict: asked ? 'unsure' : 'wrong', why: faults.join('; ') };
}

function codeFaults(kind: string, expect: Expectation, tasks: readonly string[], codes: readonly string[]): string[] {
  const all = expect.codes_all ?? [];
  const any = expect.codes_any ?? [];
  const wanted = [...all, ...any];
  const extra = tasks.filter((code) => !wanted.includes(code) && !expect.codes_maybe?.includes(code));
  const listing = kind === 'due' || kind === 'mine' || ((kind === 'who' || kind === 'when') && all.length > 0);
  const first = tasks[0];
  const misled = first !== undefined && extra.includes(first);
  return [
    ...all.filter((code) => !codes.includes(code)).map((code) => `${code} is missing`),
    ...(any.length > 0 && !any.some((code) => codes.includes(code)) ? [`none of ${any.join(' ')}`] : []),
    ...(listing && extra.length > 0 ? [`${extra.slice(0, 4).join(' ')} too many`] : []),
    ...((kind === 'find' || kind === 'what') && wanted.length > 0 && (misled || extra.length > 2)
      ? [`${extra.join(' ')} first or too many`]
      : []),
  ];
}

function claimFaults(expect: Expectation, answer: Answer, text: string): string[] {
  const dates: readonly string[] = answer.dates;
  const shown = flat(text);
  const has = (figure: string) => {
    const at = shown.indexOf(flat(figure));
    return at >= 0 && !/\d/.test((/^\d/.test(figure) && shown[at - 1]) || '');
  };
  const none =
    expect.count === 0 &&
    (answer.outcome !== 'answer' || (answer.count === null && /没|无|no|n't/.test(text.slice(0, 60))));
  return [
    ...(expect.units_all ?? []).filter((unit) => !answer.units.includes(unit)).map((unit) => `${unit} is not named`),
    ...(expect.dates_all?.length === 0 && dates.length > 0 ? [`claims ${dates.join(' ')}`] : []),
    ...(expect.dates_all ?? []).filter((date) => !dates.includes(date)).map((date) => `${date} is not told`),
    ...(expect.numbers_all ?? []).filter((figure) => !has(figure)).map((figure) => `${figure} is not shown`),
    ...(expect.count !== undefined && answer.count !== expect.count && !none
      ? [`counts ${answer.count}, not ${expect.count}`]
      : []),
  ];
}
