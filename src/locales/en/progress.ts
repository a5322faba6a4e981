import type { progress as messages } from '../zh-CN/progress.ts';

export const progress: typeof messages = {};
