import { expect, test } from 'vitest';
import { dress, printable, renderMessage } from '../../../bots/local/render.ts';

const message = { blocks: [{ kind: 'text', text: '已记：大气25。\n第二行' }] } as const;

test('a message says who says it to which group, set in', () => {
  expect(renderMessage('区住建局', message, '督办', dress(false))).toBe('督办 → 区住建局\n  已记：大气25。\n  第二行');
});

test('there is no colour without a terminal', () => {
  expect(renderMessage('区住建局', message, '督办', dress(false))).not.toContain('\u001b');
  expect(renderMessage('区住建局', message, '督办', dress(true))).toContain('\u001b[36m区住建局\u001b[0m');
});

test('what people typed cannot move the cursor or ring the bell', () => {
  expect(printable('完成\u001b[2J80%\u0007\u009b1m\r\n好')).toBe('完成[2J80%1m\n好');
});
