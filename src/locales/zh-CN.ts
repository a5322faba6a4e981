import { ask } from './zh-CN/ask.ts';
import { binding } from './zh-CN/binding.ts';
import { cli } from './zh-CN/cli.ts';
import { cycle } from './zh-CN/cycle.ts';
import { desk } from './zh-CN/desk.ts';
import { doctor } from './zh-CN/doctor.ts';
import { evidence } from './zh-CN/evidence.ts';
import { forms } from './zh-CN/forms.ts';
import { progress } from './zh-CN/progress.ts';
import { remind } from './zh-CN/remind.ts';
import { supervise } from './zh-CN/supervise.ts';
import { why } from './zh-CN/why.ts';

/** Everything the bot says, in the language it was written in first. Its type is what every other language must fill. */
export const zhCN = { ask, binding, progress, evidence, remind, cycle, supervise, desk, forms, doctor, cli, why };

export type Messages = typeof zhCN;
