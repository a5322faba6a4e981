import type { cli as messages } from '../zh-CN/cli.ts';

export const cli: typeof messages = {};
