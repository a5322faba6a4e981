import { customType, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Instant } from '../time/day.ts';
import { storable } from './storable.ts';

const words = customType<{ data: string; driverData: string | null }>({ dataType: () => 'text', toDriver: storable });

/** The columns every table is made of, for SQLite. Each takes its name in the database; all may be null unless told. */
export const kit = {
  table: sqliteTable,
  /** Counts up: the order in which rows were stored. */
  position: () => integer('position').primaryKey({ autoIncrement: true }),
  text: <T extends string = string>(name: string) => words(name).$type<T>(),
  integer: (name: string) => integer(name),
  number: (name: string) => real(name),
  instant: (name: string) => integer(name).$type<Instant>(),
  flag: (name: string) => integer(name, { mode: 'boolean' }),
  json: <T>(name: string) => text(name, { mode: 'json' }).$type<T>(),
  index,
  uniqueIndex,
};

export type Kit = typeof kit;
