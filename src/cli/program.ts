import { Command } from 'commander';
import type { Console } from './command.ts';

/** Adds one command to the program. */
type Register = (program: Command, console: Console) => void;

/** Every command by its name; loaded only when named, so that each starts fast. */
const commands: Readonly<Record<string, () => Promise<Register>>> = {
  read: async () => (await import('./read.ts')).readCommand,
  tasks: async () => (await import('./tasks.ts')).tasksCommand,
  units: async () => (await import('./units.ts')).unitsCommand,
  start: async () => (await import('./start.ts')).startCommand,
  status: async () => (await import('./status.ts')).statusCommand,
  lights: async () => (await import('./lights.ts')).lightsCommand,
  ranking: async () => (await import('./ranking.ts')).rankingCommand,
  reminders: async () => (await import('./reminders.ts')).remindersCommand,
  chats: async () => (await import('./chats.ts')).chatsCommand,
  bind: async () => (await import('./bind.ts')).bindCommand,
  evidence: async () => (await import('./evidence.ts')).evidenceCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  audit: async () => (await import('./audit.ts')).auditCommand,
  reply: async () => (await import('./reply.ts')).replyCommand,
  ask: async () => (await import('./ask.ts')).askCommand,
};

/**
 * The command line, with the commands that `words` name (all of them where it names none, for the help). A usage error
 * throws a CommanderError after one line on standard error.
 */
export async function program(console: Console, words: readonly string[], version: string): Promise<Command> {
  const built = new Command('duban')
    .description('Holds a government action plan, answers who is responsible, reminds, and keeps progress.')
    .version(version)
    .option('--data <dir|url>', 'where everything is kept: a folder, or postgres://… (default: ./data)')
    .option('--now <iso>', 'the moment that counts as now (default: the real clock)')
    .option('--office <key>', 'the office, where the desk serves several')
    .option('--seed <path>', 'open the office of this folder, or of this plan file, where the data lacks it')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`${text.trim().replace(/\s*\n\s*/g, ' ')}\n`) });
  for (const name of wanted(words)) (await commands[name]?.())?.(built, console);
  return built;
}

/** The commands to load: those that are named, all of them for the help, none for the version. */
function wanted(words: readonly string[]): readonly string[] {
  const all = Object.keys(commands);
  const named = all.filter((name) => words.includes(name));
  return named.length > 0 || words.some((word) => word === '--version' || word === '-V') ? named : all;
}
