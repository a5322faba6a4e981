import { ask } from './en/ask.ts';
import { binding } from './en/binding.ts';
import { cli } from './en/cli.ts';
import { cycle } from './en/cycle.ts';
import { desk } from './en/desk.ts';
import { doctor } from './en/doctor.ts';
import { evidence } from './en/evidence.ts';
import { forms } from './en/forms.ts';
import { progress } from './en/progress.ts';
import { remind } from './en/remind.ts';
import { supervise } from './en/supervise.ts';
import { why } from './en/why.ts';
import type { Messages } from './zh-CN.ts';

export const en: Messages = {
  ask,
  binding,
  progress,
  evidence,
  remind,
  cycle,
  supervise,
  desk,
  forms,
  doctor,
  cli,
  why,
};
