import type { remind as messages } from '../zh-CN/remind.ts';

export const remind: typeof messages = {};
