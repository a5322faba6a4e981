import type Database from 'better-sqlite3';
import { knownMigrations } from '../../src/store/migrations.ts';
import { assignment, delivery, report } from '../fakes/records.ts';
import type { Commit } from './rates.ts';

/** What the audit shows of a part before and after. */
const STOOD = '{"stage":"under_way","extension":null,"status":"in_progress","percent":80,"date":null,"figures":[]}';

/** What one reply writes, by hand: the same statements on the same tables with the same settings. */
export function raw(client: Database.Database, { audited = false } = {}): Commit {
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  for (const { statements } of knownMigrations('sqlite')) for (const statement of statements) client.exec(statement);
  const { code, unit, role, stage } = assignment();
  client
    .prepare('INSERT INTO assignment (office, code, unit, role, stage, figures, version) VALUES (?, ?, ?, ?, ?, ?, 0)')
    .run('east', code, unit, role, stage, '[]');

  const insert = (table: string, columns: string) =>
    client.prepare(
      `INSERT INTO ${table} (${columns}) VALUES (${columns.replace(/\w+/g, '?')}) ON CONFLICT DO NOTHING RETURNING office`,
    );
  const taken = insert('incoming', 'office, key, at, incoming, why');
  const said = insert(
    'report',
    `office, id, code, unit, status, percent, date, figures, text, by_id, by_name, platform, chat, thread, message,
     said_at, received_at, replaces, withdrawn_at`,
  );
  const moved = client.prepare(
    `UPDATE assignment SET stage = ?, extension = ?, status = ?, percent = ?, date = ?, figures = ?, reported_at = ?,
     reported_by = ?, report = ?, next_due = ?, version = version + 1
     WHERE office = ? AND code = ? AND unit = ? AND version = ? RETURNING office`,
  );
  const queued = insert(
    'delivery',
    `office, id, platform, chat, thread, message, codes, kind, state, attempts, not_before, receipt, why, sent_at`,
  );
  const noted = insert('audit', 'office, at, by, what, code, unit, before, after, message');
  const run = (statement: Database.Statement, ...values: unknown[]) => {
    if (!statement.get(...values)) throw new Error('conflict');
  };
  return client.transaction((number: number) => {
    const r = report();
    const d = delivery();
    const { platform, chat } = d.to;
    run(taken, 'east', `memory:${number}`, number, null, null);
    run(
      said,
      ...['east', `r${number}`, r.code, r.unit, r.status, r.percent, r.date, JSON.stringify(r.figures), r.text],
      ...[r.by.id, r.by.name, platform, chat, '', r.message, r.saidAt, r.receivedAt, null, null],
    );
    run(moved, stage, null, null, 80, null, '[]', null, null, null, number, 'east', code, unit, number);
    run(
      queued,
      ...['east', `d${number}`, platform, chat, '', JSON.stringify(d.message), JSON.stringify(d.codes), d.kind],
      ...[d.state, 0, 0, null, null, null],
    );
    if (audited) run(noted, 'east', number, r.by.name, 'reported', code, unit, STOOD, STOOD, `${platform}:${chat}:1`);
  }).immediate;
}
