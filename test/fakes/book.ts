import type { Book } from '../../src/plan/model.ts';

/** The book of an office without plans: for what only needs to know whose book it is. */
export const book = (key: string): Book => ({
  office: {
    key,
    name: `${key}督办处`,
    short: '督办处',
    nameEn: 'Office',
    aliases: [],
    district: '某区',
    neighbours: [],
    timezone: 'Asia/Shanghai',
    language: 'zh-CN',
  },
  plans: [],
  problems: [],
  units: [],
  clauses: new Map(),
  lexicon: { thesaurus: new Map(), glossary: new Map() },
  sources: {},
});
