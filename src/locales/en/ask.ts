import type { ask as messages } from '../zh-CN/ask.ts';

export const ask: typeof messages = {};
