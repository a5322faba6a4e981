import { kit } from './kit.sqlite.ts';
import { tables } from './tables.ts';

/** The tables as SQLite knows them. drizzle-kit reads these exports to generate `migrations/sqlite`. */
export const schema = tables(kit);
export const {
  office,
  tick,
  chat,
  invitation,
  refusedCode,
  incoming,
  act,
  assignment,
  report,
  evidence,
  piece,
  question,
  topic,
  reminder,
  delivery,
  audit,
} = schema;
