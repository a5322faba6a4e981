import type { Command } from 'commander';
import * as z from 'zod';
import { plainSlack } from '../../bots/slack/said.ts';
import { plainText } from '../chat/plain.ts';
import { Fault } from '../errors.ts';
import { zhCN } from '../locales/zh-CN.ts';
import type { Book, Code } from '../plan/model.ts';
import type { Clock } from '../ports.ts';
import { readReply } from '../progress/reading.ts';
import type { Reported } from '../progress/report.ts';
import type { Day } from '../time/day.ts';
import { parseMoment } from '../time/moment.ts';
import { replyMessage } from '../views/progress.ts';
import { atDesk, type Console, jsonLines } from './command.ts';

// What is stored or printed as a code or a day was made by us.
const code = z.string().transform((text) => text as Code);
const day = z.string().transform((text) => text as Day);

const report = z.object({
  code,
  status: z.enum(['not_started', 'in_progress', 'done', 'blocked']).nullable().default(null),
  percent: z.number().nullable().default(null),
  date: day.nullable().default(null),
  figures: z.array(z.string()).default([]),
});

const line = z.object({
  id: z.string(),
  text: z.string(),
  platform: z.enum(['telegram', 'slack', 'local']).default('local'),
  chatUnit: z.string().nullable().default(null),
  replyTo: z.array(code).nullable().default(null),
  now: z.string().optional(),
  me: z.array(z.string()).default([]),
  prior: z.array(report).default([]),
  attachments: z.array(z.string()).default([]),
  forwardFrom: z.string().nullable().default(null),
});

/** `duban reply --batch FILE`: how messages would be understood as progress; records nothing. */
export function replyCommand(program: Command, console: Console): void {
  program
    .command('reply')
    .description('how a message in a unit’s chat would be understood as progress; records nothing')
    .requiredOption('--batch <file>', 'messages, one JSON object a line; - reads standard input')
    .action(async ({ batch }: { batch: string }, command: Command) => {
      await atDesk(console, command, async ({ book, clock }) => {
        const lines = await jsonLines(console, batch);
        for (const [at, value] of lines.entries())
          console.print(JSON.stringify(understood(value, at + 1, book, clock)));
      });
    });
}

function understood(value: unknown, place: number, book: Book, clock: Clock) {
  const parsed = line.safeParse(value);
  const wrong = parsed.error?.issues[0];
  if (!parsed.success) throw new Fault('bad-input', `message ${place}: ${wrong?.path.join('.')}: ${wrong?.message}`);
  const { id, text, platform, chatUnit, now, ...rest } = parsed.data;
  const moment = now === undefined ? clock() : parseMoment(now, book.office.timezone);
  if (moment === null) throw new Fault('bad-input', `message ${place}: ${now} is no moment`);
  const plain = platform === 'slack' ? plainSlack(text) : text;
  const reading = readReply(plain, { book, unit: chatUnit, now: moment, ...rest });
  const files = rest.attachments.filter((kind) => kind !== 'contact').length;
  const message = replyMessage(reading, { book, unit: chatUnit, files }, zhCN);
  const reports = 'reports' in reading ? reading.reports.map(printed) : [];
  return { id, action: reading.action, reports, text: plainText(message) };
}

function printed({ code, status, percent, date, figures }: Reported) {
  return { code, status, percent, date, figures };
}
