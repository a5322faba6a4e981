import { expect, test } from 'vitest';
import { shelf } from '../../src/cli/shelf.ts';

test('a shelf opens what is not at hand once, and lets go of what was not taken for longest', async () => {
  const opened: string[] = [];
  const offices = shelf(2, async (name) => {
    opened.push(name);
    return name;
  });
  await Promise.all([offices.take('a'), offices.take('a'), offices.take('b')]);
  await offices.take('a');
  await offices.take('c');
  await offices.take('a');
  expect(opened).toEqual(['a', 'b', 'c']);
  await offices.take('b');
  expect(opened).toEqual(['a', 'b', 'c', 'b']);
});

test('what could not be opened is tried again', async () => {
  let tries = 0;
  const offices = shelf(2, async () => {
    tries += 1;
    if (tries === 1) throw new Error('not now');
    return tries;
  });
  await expect(offices.take('a')).rejects.toThrow('not now');
  expect(await offices.take('a')).toBe(2);
});
