import {
  bigint,
  bigserial,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  pgTable,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Kit } from './kit.sqlite.ts';
import { storable } from './storable.ts';

const text = customType<{ data: string; driverData: string | null }>({ dataType: () => 'text', toDriver: storable });

/** Kept as text: no query looks inside, and what was written comes back as it was. */
const json = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
});

const postgresKit = {
  table: pgTable,
  position: () => bigserial('position', { mode: 'number' }).primaryKey(),
  text: (name: string) => text(name),
  integer: (name: string) => integer(name),
  number: (name: string) => doublePrecision(name),
  instant: (name: string) => bigint(name, { mode: 'number' }),
  flag: (name: string) => boolean(name),
  json: (name: string) => json(name),
  index,
  uniqueIndex,
};

/** The same columns for PostgreSQL. */
// Drizzle has no type that both dialects share. The builders are used alike; the store contract suite keeps this true.
export const kit = postgresKit as unknown as Kit;
