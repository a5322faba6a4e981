import type { Book, Clause, Code } from '../plan/model.ts';
import { findUnit } from '../plan/units.ts';
import type { Day, Instant } from '../time/day.ts';
import { wallClock } from '../time/zone.ts';
import { commandSense, commandWords, slashCommand } from './command.ts';
import { subjectOf } from './completion.ts';
import {
  acknowledgementWords,
  correction,
  evidence,
  hearsay,
  irony,
  noWithdrawal,
  order,
  planQuestion,
  sameAsBefore,
  weakCorrection,
  withdrawal,
} from './lexicon.ts';
import { isOwn, markedIn } from './marked.ts';
import { type Part, partsOf } from './parts.ts';
import { percentsOf } from './percent.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import type { PriorReport, RecordingAction, Refusal, ReplyReading, Reported } from './report.ts';
import { type Said, saidIn } from './said.ts';
import { type Asked, targetOf, tasksOf } from './targets.ts';
import { tasksAbout } from './topic.ts';
import { readValue, type Value } from './value.ts';

/** Where and when a message was said. */
export interface Reporting {
  readonly book: Book;
  /** The unit the chat is bound to. */
  readonly unit: string | null;
  /** The codes of the reminder it answers, in the reminder's order. */
  readonly replyTo: readonly Code[] | null;
  readonly now: Instant;
  /** How people address the bot here: `@duban_bot`. */
  readonly me: readonly string[];
  /** What this chat has on record, oldest first. */
  readonly prior: readonly PriorReport[];
  /** `photo`, `video`, `document:NAME` … */
  readonly attachments: readonly string[];
  /** The chat or person it was forwarded from. */
  readonly forwardFrom: string | null;
}

const ignore: ReplyReading = { action: 'ignore' };
const ask: ReplyReading = { action: 'ask' };
const reject = (...refused: readonly Refusal[]): ReplyReading => ({ action: 'reject', refused });

/** 收到, 👍, 好的谢谢: nothing but acknowledgement. */
function acknowledges(text: string): boolean {
  return text.length <= 200 && text.replace(acknowledgementWords, '').trim() === '';
}

/** Reads a message of a unit's chat as progress. Records nothing: it says what should be. */
export function readReply(source: string, reporting: Reporting): ReplyReading {
  const said = saidIn(source, reporting.me);
  const command = slashCommand(said.text);
  if (command) {
    const named = `@${command.to ?? ''}`;
    if (command.to !== null && !reporting.me.some((name) => name.toLowerCase() === named.toLowerCase())) return ignore;
    const sense = commandSense(command);
    if (sense === 'ask') return ask;
    if (reporting.unit === null) return reject({ kind: 'unbound-chat' });
    if (sense === 'unknown') return reject({ kind: 'no-such-command', name: command.name });
    const words = /%|完成|done/.test(command.rest) && sense === 'done' ? '' : commandWords[sense];
    return understood({ ...said, text: `${words} ${command.rest}`.trim(), toBot: true }, reporting);
  }
  if (forwarded(reporting)) return ignore;
  return understood(said, reporting);
}

/** Passed on from another unit or from nobody we know. */
function forwarded({ book, unit, forwardFrom }: Reporting): boolean {
  if (forwardFrom === null) return false;
  const source = findUnit(book.units, forwardFrom) ?? findUnit(book.units, forwardFrom.replace(/(?:工作)?群$/, ''));
  return source === null ? unit === null || !forwardFrom.includes(unit.replace(/^区/, '')) : source.name !== unit;
}

function understood(said: Said, reporting: Reporting): ReplyReading {
  const { book, unit, now } = reporting;
  const reminder = reporting.replyTo ?? [];
  if (said.text === '')
    return reporting.attachments.some((kind) => kind !== 'contact') && reminder.length > 0
      ? whatValue(reminder)
      : said.toBot
        ? ask
        : ignore;
  if (acknowledges(said.text)) return ignore;
  const today = wallClock(now, book.office.timezone).day;
  const marked = markedIn(book, said.text, today, reminder);
  if (said.machine)
    return marked.mentions.length > 0 && said.text.startsWith('{')
      ? whatValue(marked.mentions.flatMap(({ codes }) => codes))
      : ignore;
  const phrases = phrasesOf(marked);
  const voided = phrases.some(({ masked }) => irony.test(masked) || hearsay.test(masked) || order.test(masked));
  if (voided && phrases.every(({ masked, question }) => question || percentsOf(masked).length === 0))
    return phrases.some(({ question, masked }) => question && !irony.test(masked)) &&
      !phrases.some(({ masked }) => irony.test(masked))
      ? questionOf(said, phrases, reporting)
      : ignore;
  if (unit === null) return inUnboundChat(said, phrases, reporting);
  const { own, others } = ownPhrases(phrases, marked.units, unit);
  const scene: Scene = { said, reporting, today, asked: { book, unit, reminder }, phrases: own };
  const taken = withdrawn(scene);
  const read = taken && !correction.test(said.text) ? taken : recorded(scene, others);
  return taken && !('reports' in read) ? taken : read;
}

interface Scene {
  readonly said: Said;
  readonly reporting: Reporting;
  readonly today: Day;
  readonly asked: Asked;
  readonly phrases: readonly Phrase[];
}

const whatValue = (codes: readonly Code[]): ReplyReading => ({
  action: 'clarify',
  unclear: { kind: 'what-value', codes },
  refused: [],
});

function questionOf(said: Said, phrases: readonly Phrase[], { replyTo }: Reporting): ReplyReading {
  if (said.toColleague && !said.toBot) return ignore;
  const named = phrases.some(({ mentions }) => mentions.length > 0);
  return named || replyTo !== null || said.toBot || planQuestion.test(said.text) ? ask : ignore;
}

function inUnboundChat(said: Said, phrases: readonly Phrase[], reporting: Reporting): ReplyReading {
  if (phrases.some(({ question }) => question)) return questionOf(said, phrases, reporting);
  const named = phrases.some(({ mentions }) => mentions.some(({ vague }) => !vague));
  return named ? reject({ kind: 'unbound-chat' }) : ignore;
}

type UnitMentions = ReturnType<typeof markedIn>['units'];

/** 东环路街道：大气29完成70% is the other's report; 会同公安分局检查12次 is our own. */
function ownPhrases(
  phrases: readonly Phrase[],
  units: UnitMentions,
  unit: string,
): { own: readonly Phrase[]; others: readonly Refusal[] } {
  const own: Phrase[] = [];
  const others: Refusal[] = [];
  let speaker: string | null = null;
  for (const phrase of phrases) {
    const { start, raw, masked } = phrase;
    const head = units.find(
      (mention) =>
        mention.start >= start &&
        mention.end <= start + raw.length &&
        /^[\s【[(（]*(?:(?:转发?|fwd?)\s*[::]?\s*)?$/i.test(raw.slice(0, mention.start - start)),
    );
    const tail = head ? masked.slice(head.end - start) : '';
    const heads = head !== undefined && /^\s*(?:[\]】)）]|[^,，]{0,8}[:：])/u.test(tail);
    const subject =
      head !== undefined &&
      /^\s*(?:[\uE000\d]|的|那边|这边|已|也|都|完成|进展|进度|说|反馈|刚|正在|还|没|未|is\b|has\b|at\b)/i.test(tail);
    if (head && isOwn(head.unit, unit)) speaker = null;
    else if (head && heads) speaker = head.unit.name;
    const other = speaker ?? (head && subject && !isOwn(head.unit, unit) ? head.unit.name : null);
    if (other === null) own.push(phrase);
    else if (others.length === 0 || phrase.mentions.length > 0) others.push({ kind: 'other-unit', unit: other });
  }
  return { own, others };
}

/** The record that is taken back; null where the message is no withdrawal. */
function withdrawn({ said, reporting, asked, phrases }: Scene): ReplyReading | null {
  const { prior } = reporting;
  const means = phrases.some(
    ({ masked, question }) => !question && withdrawal.test(masked) && !noWithdrawal.test(masked),
  );
  if (!means || phrases.some(({ masked }) => percentsOf(masked).length > 0)) return null;
  const named = [
    ...new Set(phrases.flatMap(({ mentions }) => mentions.filter(({ vague }) => !vague).flatMap(({ codes }) => codes))),
  ];
  const own = named.length > 0 ? named : asked.reminder.filter((code) => prior.some((report) => report.code === code));
  const codes = own.length > 0 ? own : prior.slice(-1).map(({ code }) => code);
  const standing = codes.filter((code) => prior.some((report) => report.code === code));
  if (standing.length === 0) return reject({ kind: 'not-on-record', code: named[0] ?? null });
  const reports = standing.map((code) => ({ code, status: null, percent: null, date: null, figures: [], note: null }));
  return { action: 'withdraw', reports, refused: [] };
}

/** A part with the tasks it speaks of and what it says of each. */
interface Entry {
  readonly part: Part;
  readonly codes: readonly Code[];
  readonly refused: readonly Refusal[];
  readonly values: readonly Value[];
}

function recorded(scene: Scene, others: readonly Refusal[]): ReplyReading {
  const { asked, said, phrases } = scene;
  const amending = said.starred || phrases.some(({ masked }) => correction.test(masked) || weakCorrection.test(masked));
  const lone = /^\s*\d{2,3}\s*$/.test(said.text) && asked.reminder.length === 1;
  const parts = joined(
    partsOf(
      phrases.filter(({ masked, question }) => question || !order.test(masked) || percentsOf(masked).length > 0),
      asked.reminder.length > 1,
    ),
    scene,
    amending || lone,
  );
  const entries: Entry[] = [];
  const named = parts.filter(({ mentions }) => mentions.length > 0).flatMap((part) => targetOf(asked, part, []).codes);
  for (const part of parts) {
    const target = fallback(scene, part, targetOf(asked, part, named), amending);
    const values = valuesOf(scene, part, target.codes, amending || lone);
    entries.push({ part, codes: target.codes, refused: target.refused, values });
  }
  return judged(scene, entries, others, amending);
}

/** A correction without a code is of the last record. */
function fallback(
  { reporting, asked }: Scene,
  part: Part,
  target: { codes: readonly Code[]; refused: readonly Refusal[] },
  amending: boolean,
) {
  const last = reporting.prior.at(-1)?.code;
  if (part.mentions.length > 0 || target.codes.length > 0 || !amending || last === undefined) return target;
  return asked.reminder.length > 1 && !asked.reminder.includes(last) ? target : { codes: [last], refused: [] };
}

/** What stands before the first code belongs to it where nothing follows: 已完成80%：大气25. */
function joined(parts: readonly Part[], { asked, today }: Scene, amending: boolean): readonly Part[] {
  const [head, next, ...rest] = parts;
  if (!head || !next || head.mentions.length > 0 || next.mentions.length === 0 || asked.reminder.length > 0)
    return parts;
  const empty = readValue(next.phrases, null, today, amending).empty;
  const counts = readValue(head.phrases, null, today, amending).figures.length > 0;
  return empty || (counts && head.phrases[0]?.line === next.phrases[0]?.line)
    ? [{ ...next, phrases: [...head.phrases, ...next.phrases] }, ...rest]
    : [next, ...rest];
}

/** One value for all the tasks of a part, or as many shares as tasks, in order: 大气14、38：60%、70%. */
function valuesOf(
  { reporting, today }: Scene,
  part: Part,
  codes: readonly Code[],
  amending: boolean,
): readonly Value[] {
  const clauseOf = (code: Code): Clause | null => reporting.book.clauses.get(code) ?? null;
  const phrases = amending ? part.phrases.map(amended) : part.phrases;
  const values = (codes.length > 0 ? codes : [null]).map((code) =>
    readValue(phrases, code && clauseOf(code), today, amending),
  );
  const shares = part.phrases.flatMap(({ masked }) =>
    percentsOf(masked).filter(({ kind }) => kind === 'progress' || kind === 'overall'),
  );
  if (codes.length < 2 || shares.length < 2) return values;
  if (shares.length !== codes.length) return values.map((value) => ({ ...value, garbled: true }));
  return values.map((value, place) => {
    const percent = shares[place]?.value ?? null;
    return { ...value, percent, status: percent === 100 ? 'done' : percent === 0 ? 'not_started' : 'in_progress' };
  });
}

/** 不是15台是12台, 应为60%, 是75%不是80%: what it should be counts, what it is not does not. */
function amended(phrase: Phrase): Phrase {
  const { masked } = phrase;
  const codes = masked.lastIndexOf('\uE000') + 1;
  const tail = masked.slice(codes);
  const right =
    /^.*(?:应该是|应当是|应该为|应是|应为|而是|改为|改成|更正为|变成|不是.*[^不而]是|should (?:be|read)|make (?:that|it)|i meant|\bis actually)/i.exec(
      tail,
    )?.[0].length ?? 0;
  const wrong = /(?:而)?不是[^,，是]*$/.exec(tail.slice(right));
  const to = wrong ? codes + right + wrong.index : masked.length;
  const from = right > 0 ? codes + right : codes;
  const blank = (text: string) => text.slice(0, codes) + ' '.repeat(from - codes) + text.slice(from, to);
  return { ...phrase, raw: blank(phrase.raw), masked: blank(masked) };
}

function judged(scene: Scene, entries: readonly Entry[], others: readonly Refusal[], amending: boolean): ReplyReading {
  const { asked } = scene;
  const refused: Refusal[] = [...others.filter(({ kind }) => kind === 'other-unit')];
  const reports = new Map<Code, { reported: Reported; value: Value }>();
  let quiet = true;
  for (const { part, codes, refused: why, values } of entries) {
    const speaks = values.some(({ empty }) => !empty);
    const asksOnly = part.phrases.every(({ question }) => question);
    const doubtful = values.some(({ garbled }) => garbled);
    if (!asksOnly || speaks) refused.push(...why.filter(({ kind }) => kind !== 'which-task' || speaks));
    for (const [place, code] of codes.entries()) {
      const value = values[place];
      if (!value) continue;
      if (value.impossible) refused.push(value.impossible);
      else if (doubtful) refused.push({ kind: 'what-value', codes: [code] });
      else if (!value.empty)
        reports.set(code, { value, reported: mergedReport(reports.get(code)?.reported, { code, ...bare(value) }) });
    }
    if (codes.length === 0 && speaks && part.mentions.length === 0 && asked.reminder.length === 0) {
      const topic = topicOf(scene, part, values);
      if (topic) {
        refused.push({ kind: 'which-task', candidates: topic });
        quiet = false;
      }
    }
  }
  // Of several tasks told without their codes, one that is not understood makes the others doubtful too.
  const guessed = entries.every(({ part }) => part.mentions.length === 0) && asked.reminder.length > 1;
  const doubtful = refused.some(({ kind }) => kind === 'which-task');
  if (reports.size > 0 && !(guessed && doubtful)) return recording(scene, reports, refused, amending);
  return unrecorded(scene, entries, refused, others, quiet);
}

const bare = ({ status, percent, date, figures, note }: Value) => ({ status, percent, date, figures, note });

/** Of one task told twice the last value counts; figures add up. */
function mergedReport(before: Reported | undefined, next: Reported): Reported {
  if (!before) return next;
  return {
    ...next,
    status: next.status ?? before.status,
    percent: next.percent ?? (next.status === 'done' ? null : before.percent),
    date: next.date ?? before.date,
    figures: [...new Set([...before.figures, ...next.figures])],
    note: next.note ?? before.note,
  };
}

/** Of a message without code or reminder: the tasks it may be about. Null where it reads as chat. */
function topicOf({ reporting, asked }: Scene, part: Part, values: readonly Value[]): readonly Code[] | null {
  const claims = values.some(({ claim, percent, extension }) => claim || percent !== null || extension);
  if (!claims) return null;
  const subject = part.phrases.map(({ masked }) => subjectOf(masked)).join('');
  const all = tasksOf(reporting.book, asked.unit);
  const about = subject.length <= 1 ? [] : tasksAbout(reporting.book, all, subject).slice(0, 5);
  return subject.length <= 1 ? (all.length <= 5 ? all : []) : about.length > 0 ? about : null;
}

/** What a correction leaves as it stood. */
function corrected(reported: Reported, prior: PriorReport | undefined): Reported {
  if (!prior) return reported;
  const onlyDetail =
    reported.percent === null &&
    reported.status === 'in_progress' &&
    (reported.figures.length > 0 || reported.date !== null);
  const status = onlyDetail || reported.status === null ? prior.status : reported.status;
  const same = status === prior.status;
  return {
    ...reported,
    status,
    percent: reported.percent ?? (same && reported.status !== 'done' ? prior.percent : null),
    date: reported.date ?? (same ? prior.date : null),
    figures: reported.figures.length > 0 ? reported.figures : same ? prior.figures : [],
  };
}

function recording(
  { reporting, phrases }: Scene,
  kept: ReadonlyMap<Code, { reported: Reported; value: Value }>,
  refused: readonly Refusal[],
  amending: boolean,
): ReplyReading {
  const values = [...kept.values()];
  const known = (code: Code) => reporting.prior.findLast((report) => report.code === code);
  const strong = phrases.some(({ masked }) => correction.test(masked));
  const first = phrases[0];
  const corrects =
    amending &&
    values.every(({ reported }) => strong || known(reported.code) !== undefined) &&
    (reporting.prior.length > 0 || (first !== undefined && correction.test(first.masked)));
  const reports = values.map(({ reported }) => (corrects ? corrected(reported, known(reported.code)) : reported));
  const action: RecordingAction = corrects ? 'correct' : actionOf(values);
  return { action, reports, refused };
}

function actionOf(kept: readonly { readonly reported: Reported; readonly value: Value }[]): RecordingAction {
  if (kept.every(({ value }) => value.extension)) return 'extension';
  if (kept.every(({ value }) => value.problem)) return 'problem';
  return kept.every(({ reported }) => reported.status === 'done') ? 'done' : 'report';
}

function unrecorded(
  scene: Scene,
  entries: readonly Entry[],
  refused: readonly Refusal[],
  others: readonly Refusal[],
  quiet: boolean,
): ReplyReading {
  const { said, reporting, asked, phrases } = scene;
  const asking = phrases.some(({ question }) => question);
  if (
    said.toColleague &&
    !said.toBot &&
    asked.reminder.length === 0 &&
    phrases.every(({ mentions }) => mentions.length === 0)
  )
    return ignore;
  const unclear = refused.find((one) => one.kind === 'which-task' || one.kind === 'what-value');
  if (asking && (!unclear || quiet)) return questionOf(said, phrases, reporting);
  // The kinds are checked above.
  if (unclear && (unclear.kind === 'which-task' || unclear.kind === 'what-value'))
    return { action: 'clarify', unclear, refused: refused.filter((one) => one !== unclear) };
  const named = entries.flatMap(({ codes }) => codes);
  const about = phrases.some(({ mentions }) => mentions.some(({ vague }) => !vague));
  const spoken = entries.some(({ values }) => values.some(({ empty }) => !empty));
  const firm = refused.filter(({ kind }) => kind !== 'other-unit' || about);
  if (
    firm.length > 0 &&
    (spoken ||
      firm.some(({ kind }) => kind === 'no-such-task' || kind === 'other-unit') ||
      said.toBot ||
      firm.some(({ kind }) => kind.startsWith('impossible')))
  )
    return reject(...firm);
  if (others.length > 0) return ignore;
  if (about && named.length > 0 && (said.toBot || rest(phrases).length <= 12)) return whatValue(named);
  const answered =
    asked.reminder.length > 0 &&
    (evidence.test(said.text) || sameAsBefore.test(said.text) || reporting.attachments.length > 0);
  if (answered || (said.toBot && asked.reminder.length > 0)) return whatValue(asked.reminder);
  return said.toBot ? whatValue([]) : ignore;
}

const rest = (phrases: readonly Phrase[]): string =>
  phrases.map(({ masked }) => masked.replace(/[\uE000-\uE002\s\p{P}]/gu, '')).join('');
