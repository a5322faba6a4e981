import type { Book, Clause, Code, Plan } from '../../src/plan/model.ts';

/** A clause with only what a test cares for. */
export function clauseOf(plan: string, number: number, given: Partial<Clause> = {}): Clause {
  return {
    // A test's own code, written as the reader writes them.
    code: `${plan}${number}` as Code,
    kind: 'task',
    plan,
    number,
    label: String(number),
    title: '',
    chapter: null,
    section: null,
    text: '',
    lines: [1, 1],
    leads: [],
    supports: [],
    deadlines: [],
    cells: [],
    ...given,
  };
}

const numbered = (plan: string, count: number) => Array.from({ length: count }, (_, at) => clauseOf(plan, at + 1));

const planOf = (name: string, nameEn: string, aliases: readonly string[], clauses: readonly Clause[]): Plan => ({
  name,
  nameEn,
  aliases,
  title: `某区2021年${name}污染防治攻坚战实施方案`,
  year: 2021,
  issued: null,
  clauses,
});

/** A book of some plans, without units or lexicon unless given. */
export function bookOf(plans: readonly Plan[], given: Partial<Book> = {}): Book {
  const clauses = plans.flatMap((plan) => plan.clauses);
  return {
    office: {
      key: 'test',
      name: '某区攻坚办公室',
      short: '区攻坚办',
      nameEn: 'District Office',
      aliases: [],
      district: '某区',
      neighbours: [],
      timezone: 'Asia/Shanghai',
      language: 'zh-CN',
    },
    plans,
    problems: [],
    units: [],
    clauses: new Map(clauses.map((clause) => [clause.code, clause])),
    lexicon: { thesaurus: new Map(), glossary: new Map() },
    sources: {},
    ...given,
  };
}

const rows = [1, 2, 3, 4].flatMap((table) =>
  [1, 2, 3].map((row) =>
    clauseOf('水', row, { kind: 'row', code: `水附表${table}-${row}` as Code, text: '污水处理、地下水、用水' }),
  ),
);

/** Four plans of 47, 21, 31 and 22 tasks, the second with four annex tables of three rows. */
export const fourPlans = bookOf([
  planOf('大气', 'air plan', ['空气', 'air'], numbered('大气', 47)),
  planOf('水', 'water plan', ['水污染'], [...numbered('水', 21), ...rows]),
  planOf('土壤', 'soil plan', [], numbered('土壤', 31)),
  planOf(
    '农业农村',
    'agriculture and rural plan',
    ['农村', '农业', 'rural plan', 'agriculture plan'],
    numbered('农业农村', 22),
  ),
]);
