/** A slash command: its name, and what follows it. */
export interface SlashCommand {
  readonly name: string;
  /** Who it was addressed to: `other_bot` of `/report@other_bot`. */
  readonly to: string | null;
  readonly rest: string;
}

/** What a command asks of this reader. */
export type CommandSense = 'report' | 'done' | 'problem' | 'extension' | 'correct' | 'withdraw' | 'ask' | 'unknown';

const senses: Readonly<Record<string, CommandSense>> = {
  report: 'report', progress: 'report', update: 'report', bao: 'report', 报: 'report', 进展: 'report', 报进展: 'report', 上报: 'report',
  done: 'done', finish: 'done', complete: 'done', close: 'done', 完成: 'done', 办结: 'done', 销号: 'done',
  problem: 'problem', blocked: 'problem', 困难: 'problem', 协调: 'problem', 需协调: 'problem',
  extend: 'extension', extension: 'extension', delay: 'extension', 延期: 'extension', 申请延期: 'extension',
  correct: 'correct', fix: 'correct', 更正: 'correct',
  withdraw: 'withdraw', undo: 'withdraw', cancel: 'withdraw', retract: 'withdraw', 撤回: 'withdraw',
  help: 'ask', start: 'ask', ask: 'ask', who: 'ask', when: 'ask', what: 'ask', due: 'ask', mine: 'ask', tasks: 'ask', task: 'ask', list: 'ask', status: 'ask', find: 'ask', search: 'ask', 帮助: 'ask', 查: 'ask', 查询: 'ask', 问: 'ask', 状态: 'ask', 任务: 'ask',
}; // biome-ignore format: a table

/** Reads `/report@duban_bot 大气25 80%`; null where the text is no command. */
export function slashCommand(text: string): SlashCommand | null {
  const found = /^\/([\p{L}_]{1,32})(?:@([\w.-]+))?(?=\s|$|[^\w/])\s*([\s\S]*)$/u.exec(text);
  return found ? { name: (found[1] ?? '').toLowerCase(), to: found[2] ?? null, rest: found[3] ?? '' } : null;
}

export function commandSense({ name }: SlashCommand): CommandSense {
  return senses[name] ?? 'unknown';
}

/** The words a command stands for, so that it is read like any other message. */
export const commandWords: Readonly<Record<Exclude<CommandSense, 'ask' | 'unknown'>, string>> = {
  report: '',
  done: '已完成',
  problem: '需协调',
  extension: '申请延期',
  correct: '更正,',
  withdraw: '撤回',
};
