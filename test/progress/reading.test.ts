import { expect, test } from 'vitest';
import { readingOf, samplesOf, verdictOn } from './readings.ts';

const samples = samplesOf('replies.jsonl');
const judged = samples.map((sample) => ({ sample, verdict: verdictOn(sample, readingOf(sample)) }));
const share = (verdict: string) => judged.filter((one) => one.verdict === verdict).length / samples.length;

test('at least 98 % of the replies are read right', () => {
  const others = judged
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ sample, verdict }) => `${verdict}: ${sample.text}`);
  expect(share('right'), others.join('\n')).toBeGreaterThanOrEqual(0.98);
});

test('at most 0.5 % of the replies record what was not said', () => {
  const wrong = judged.filter(({ verdict }) => verdict === 'wrong').map(({ sample }) => sample.text);
  expect(share('wrong'), wrong.join('\n')).toBeLessThanOrEqual(0.005);
});
