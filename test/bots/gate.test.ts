import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openGate } from '../../bots/gate.ts';

test('a gate is open until so many have passed, and again so long after they were answered', async () => {
  const gate = openGate({ count: 2, ms: 60 });
  const first = gate.enter();
  expect(gate.wait()).toBe(0);
  gate.enter();
  expect(gate.wait()).toBeGreaterThan(60);
  first(true);
  expect(gate.wait()).toBeLessThanOrEqual(60);
  await setTimeout(65);
  expect(gate.wait()).toBe(0);
});

test('what was answered late arrived late, perhaps; what never was has arrived by then or never will', async () => {
  const [late, never] = [openGate({ count: 1, ms: 100 }), openGate({ count: 1, ms: 100 })];
  const [answer, giveUp] = [late.enter(), never.enter()];
  await setTimeout(1050);
  answer(true);
  giveUp(false);
  expect(late.wait()).toBeGreaterThan(95);
  expect(never.wait()).toBeLessThan(55);
});
