import type { desk as messages } from '../zh-CN/desk.ts';

export const desk: typeof messages = {};
