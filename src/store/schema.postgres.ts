import { kit } from './kit.postgres.ts';
import { tables } from './tables.ts';

/** The tables as PostgreSQL knows them. drizzle-kit reads these exports to generate `migrations/postgres`. */
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
