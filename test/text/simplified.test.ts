import { expect, test } from 'vitest';
import { simplified } from '../../src/text/simplified.ts';

test('writes traditional characters in simplified ones and leaves the rest', () => {
  expect(simplified('大氣汙染與農業農村 25號')).toBe('大气污染与农业农村 25号');
  expect(simplified('干部 大气 乾隆')).toBe('干部 大气 乾隆');
});
