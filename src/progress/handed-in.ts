import type { Book, Code } from '../plan/model.ts';
import { type HandIn, handIns } from '../plan/owing.ts';
import { handInMentions } from '../search/hand-in-mentions.ts';
import { handedIn, papers } from './lexicon.ts';
import type { ReplyReading } from './report.ts';
import type { Reporting } from './scene.ts';

/** What says that something was handed in, as it is to be read: as finished, and of which duties it can be meant. */
export interface HandedIn {
  readonly text: string;
  readonly replyTo: readonly Code[];
}

/**
 * 已报, 已于6月22日报区攻坚办, submitted: of a duty to hand something in it means 已完成. Null where the message says no such
 * thing, or neither answers a reminder of such a duty nor names its paper (年度实施方案已报).
 */
export function saidHandedIn(text: string, { book, unit, replyTo }: Reporting): HandedIn | null {
  if (unit === null || !handedIn.test(text) || /[?？]|吗/.test(text)) return null;
  const own = handIns(book).filter(
    ({ clause, units }) => units.includes(unit) && (replyTo?.includes(clause.code) ?? true),
  );
  const coded = handInMentions(book, text).flatMap(({ codes }) => codes);
  const paper = papers.exec(text)?.[0] ?? '';
  const meant = coded.length > 0 ? coded : codesOf(paper === '' ? [] : named(text, paper, own));
  const all = meant.length > 0 || replyTo === null ? meant : codesOf(own);
  if (all.length === 0) return null;
  // The paper is the duty: by itself it would be a mere step of it.
  const said = withoutPlan(text, book).replace(papers, '').replaceAll(new RegExp(handedIn, 'giu'), finished);
  return { text: said, replyTo: meant.length === 1 || replyTo === null ? meant : replyTo };
}

/** Whether a message, read so, reports all it reports as it stands, and nothing more of tasks. */
export function isOfHandIns(again: ReplyReading, before: ReplyReading, { book }: Reporting): boolean {
  const told = 'reports' in before ? before.reports.map(({ code }) => code) : [];
  const known = [...handIns(book).map(({ clause }) => clause.code), ...told];
  const codes = 'reports' in again ? again.reports.map(({ code }) => code) : [];
  return codes.length > 0 && codes.every((code) => known.includes(code)) && told.every((code) => codes.includes(code));
}

/** The duties whose own words hold a paper, else its kind; those of one plan where the text names it: 大气方案已报. */
function named(text: string, paper: string, own: readonly HandIn[]): readonly HandIn[] {
  const holding = (words: string) =>
    own.filter(({ clause }) => clause.deadlines.some(({ quote }) => quote.includes(words)));
  const exact = paper.length >= EXACT ? holding(paper) : [];
  const found = exact.length > 0 ? exact : holding(paper.slice(-KIND));
  const ofPlan = found.filter(({ clause }) => text.includes(clause.plan));
  return ofPlan.length > 0 ? ofPlan : found;
}

/** 年度实施方案 names a paper; 方案 is a kind of paper, told by its last two characters. */
const EXACT = 5;
const KIND = 2;

/** 土壤的年度实施方案 → 年度实施方案. */
function withoutPlan(text: string, { plans }: Book): string {
  const place = papers.exec(text)?.index ?? 0;
  const head = text.slice(0, place).replace(/的?\s*$/, '');
  const plan = plans.find(({ name }) => head.endsWith(name));
  return plan ? head.slice(0, -plan.name.length) + text.slice(place) : text;
}

const codesOf = (duties: readonly HandIn[]): readonly Code[] => duties.map(({ clause }) => clause.code);

/** 都已报 → 都已完成, 已于6月22日报 → 于6月22日已完成, submitted → done. */
function finished(words: string): string {
  const { all = '', day = '', since = '' } = handedIn.exec(words)?.groups ?? {};
  return /[a-z]/i.test(words) ? ' done' : ` ${all}${day}${since}已完成`;
}
