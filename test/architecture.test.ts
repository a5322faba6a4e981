import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The picture of the house: what each room may import, besides itself and `everywhere`. */
const picture: Readonly<Record<string, readonly string[]>> = {
  text: [],
  time: ['text'],
  plan: ['text', 'time'],
  search: ['text', 'time', 'plan'],
  ask: ['text', 'time', 'plan', 'search'],
  progress: ['text', 'time', 'plan', 'search'],
  supervise: ['text', 'time', 'plan'],
  remind: ['text', 'time', 'plan', 'supervise'],
  chat: ['text', 'time'],
  locales: ['text', 'time', 'plan'],
  views: ['text', 'time', 'plan', 'search', 'ask', 'progress', 'supervise', 'remind', 'chat', 'locales'],
  dialogue: ['text', 'time', 'plan', 'search', 'ask', 'progress', 'supervise', 'remind', 'chat', 'locales', 'views'],
  ports: ['time', 'plan', 'chat', 'dialogue'],
  app: ['text', 'time', 'plan', 'chat', 'dialogue', 'ports'],
  store: ['time', 'plan', 'chat', 'dialogue', 'ports'],
  documents: ['text', 'plan', 'ports'],
  bots: ['text', 'time', 'chat', 'locales', 'ports'],
};
const everywhere = ['errors'];
const pure = [
  'text',
  'time',
  'plan',
  'search',
  'ask',
  'progress',
  'supervise',
  'remind',
  'chat',
  'locales',
  'views',
  'dialogue',
];
/** The command line and the composition root put the rooms together and may import any of them. */
const composers = ['cli', 'main', 'config', 'log'];

const effects: readonly (readonly [string, RegExp])[] = [
  ['node modules', /from 'node:|require\(/],
  ['the clock', /\bDate\.now\b|new Date\(\s*\)|performance\.now/],
  ['randomness', /Math\.random|crypto\./],
  ['the process', /\bprocess\./],
  ['the console', /\bconsole\./],
];

interface Source {
  readonly path: string;
  readonly room: string;
  readonly code: string;
  readonly imports: readonly { readonly target: string; readonly typeOnly: boolean }[];
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** `src/plan/parse.ts` → plan, `src/main.ts` → main, `bots/local/bot.ts` → bots. */
function roomOf(path: string): string {
  const [top, room] = path.split('/');
  return top === 'bots' ? 'bots' : (room ?? '').replace(/\.ts$/, '');
}

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const found = [...text.matchAll(/(import type|import|export)[^;]*?'(\.[^']+)'/g)];
  const imports = found.map(([, kind, target]) => ({
    target: relative('.', resolve(dirname(path), target ?? '')),
    typeOnly: kind === 'import type',
  }));
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return { path, room: roomOf(path), code, imports };
}

const sources = [...filesBelow('src'), ...filesBelow('bots')].map(readSource);

function linesWith(pattern: RegExp, within: readonly Source[]): readonly string[] {
  return within.flatMap(({ path, code }) =>
    code
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
}

test('each room imports only what the picture allows', () => {
  const allowed = (room: string, other: string) =>
    other === room || everywhere.includes(other) || picture[room]?.includes(other);
  const strays = sources
    .filter(({ room }) => room in picture)
    .flatMap(({ path, room, imports }) =>
      imports.filter(({ target }) => !allowed(room, roomOf(target))).map(({ target }) => `${path} imports ${target}`),
    );
  expect(strays).toEqual([]);
});

test('every folder of the house stands in the picture', () => {
  const known = [...Object.keys(picture), ...composers, ...everywhere];
  expect(sources.filter(({ room }) => !known.includes(room)).map(({ path }) => path)).toEqual([]);
});

test('the platforms never import each other', () => {
  // What all of them share stands in bots/ itself.
  const platformOf = (path: string) => /^bots\/(\w+)\//.exec(path)?.[1];
  const strays = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => platformOf(path) && platformOf(target) && platformOf(target) !== platformOf(path))
      .map(({ target }) => `${path} imports ${target}`),
  );
  expect(strays).toEqual([]);
});

test('no two files import each other in a circle', () => {
  const graph = new Map(
    sources.map(({ path, imports }) => [path, imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => target)]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  expect(circles).toEqual([]);
});

test('the pure rooms touch no clock, no chance, no file and no process', () => {
  const inside = sources.filter(({ room }) => pure.includes(room));
  expect(effects.flatMap(([what, pattern]) => linesWith(pattern, inside).map((line) => `${what}: ${line}`))).toEqual(
    [],
  );
});

test('the program names no district and no street of the seeds', () => {
  const names = readdirSync('seeds', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => placesOf(join('seeds', name)));
  expect(names.length).toBeGreaterThan(5);
  expect(names.flatMap((name) => linesWith(new RegExp(name), sources))).toEqual([]);
});

/** The district and the streets of a seed: names no other place shares. Bureaus (区住建局) are called alike everywhere. */
function placesOf(folder: string): readonly string[] {
  const office = readFileSync(join(folder, 'office.yaml'), 'utf8');
  const units = readFileSync(join(folder, 'units.yaml'), 'utf8');
  const district = /^district:\s*(\S+?)[区县市]?$/m.exec(office)?.[1] ?? '';
  const streets = [...units.matchAll(/name:\s*([^各相\s]\S*?)街道办事处/g)].map(([, name]) => name ?? '');
  return [district, ...streets].filter(Boolean);
}

test('what people read stands in the locales alone', () => {
  const speaking = sources.filter(
    ({ room, path }) => ['views', 'dialogue', 'app', 'bots'].includes(room) && !path.endsWith('lexicon.ts'),
  );
  expect(linesWith(/['"`][^'"`]*[\u4e00-\u9fff]/, speaking)).toEqual([]);
});
