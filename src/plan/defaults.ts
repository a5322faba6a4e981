import { listedNames } from './names.ts';
import type { Line } from './source.ts';
import type { Duties } from './statements.ts';
import { statementsOf } from './statements.ts';

/** Sentences that say who answers where nothing is printed. The last group is what they say. */
const clauses: readonly RegExp[] = [
  // 除另有注明外，各项措施均由县商务局牵头，各乡镇人民政府配合。
  /除[^。,，]{0,20}(?:注明|明确|列明|标明|标注|说明|指定|规定)[^。,，]{0,8}外[,，]?[^。]{0,30}?(?:均|一律|统一|都)?由([^。]{3,100})/,
  // 未明确责任单位的工作，由区专班负责。
  /(?:未|没有|凡未)(?:另行|单独|专门|具体|特别)?(?:注明|明确|列明|标明|标注|列出?|指定|写明)[^。,，]{0,16}[,，]?(?:均|一律|统一|都)?由([^。]{3,100})/,
  // 以上任务均由各街道办事处配合落实。
  /(?:以上|上述|本方案|各项|所有|全部)[^。,，]{0,8}(?:任务|措施|事项|工作|项目)[^。,，]{0,12}(?:均|一律|统一|都)由([^。]{3,100})/,
];

/** 各街道办事处为各项任务的配合单位; 以上任务，各镇均为责任单位，不再一一列出. The names, the role. */
const standing: readonly RegExp[] = [
  /(?:^|[。;；])([^。;；,，]{2,40}?)(?:为|是|作为)(?:以上|上述|各项|所有|全部|本方案)[^。,，]{0,12}(?:的)?(配合|责任|牵头)(?:落实)?(?:单位|部门)/,
  /(?:^|[。;；,，])([^。;；,，]{2,40}?)(?:均|都|同时|同)(?:列)?(?:为|是|作为)(?:[^。,，]{0,8}的)?(配合|责任|牵头)(?:落实)?(?:单位|部门)/,
];

/** Who answers where a task prints nobody, and who supports every task. */
export interface Default extends Duties {
  readonly always: readonly string[];
}

/** 配合单位均含各县区人民政府，不再逐项列出. The role, the names. */
const included =
  /(配合|责任|牵头)(?:单位|部门)(?:均|都|一律|统一)(?:还)?(?:含|包括|包含|为|是)([^。;；]{2,60}?)(?=[,，]?(?:不再|不一一|下同|以下)|[。;；,，]|$)/;

/** Who always has a part: 责任单位 lead where nobody else does and support the rest. */
function standingRole(text: string): Default | null {
  const [, kind, held = ''] = included.exec(text) ?? [];
  const said = standing.map((pattern) => pattern.exec(text) ?? []);
  for (const [list = '', role] of [[held, kind], ...said.map(([, names, of]) => [names, of])]) {
    const names = listedNames(list).map((listed) => listed.name);
    if (names.length === 0) continue;
    return { leads: role === '配合' ? [] : names, supports: [], always: role === '牵头' ? [] : names };
  }
  return null;
}

function saidBy(text: string): Default | null {
  for (const pattern of clauses) {
    const told = statementsOf(pattern.exec(text)?.[1] ?? '');
    if (told.leads.length + told.supports.length > 0) return { ...told, always: [] };
  }
  return standingRole(text);
}

/** What a document says holds by default, and the lines that say so. */
export interface Defaults extends Default {
  readonly lines: ReadonlySet<number>;
}

/** Reads a document's clauses of default: `除另有注明外，均由县商务局牵头`. */
export function defaultsOf(lines: readonly Line[]): Defaults {
  const found = lines.flatMap((line) => {
    const told = /由|为|是|含|包/.test(line.text) && line.text.length < 600 ? saidBy(line.text) : null;
    return told === null ? [] : [{ line: line.number, told }];
  });
  return {
    leads: found.flatMap(({ told }) => told.leads),
    supports: found.flatMap(({ told }) => told.supports),
    always: found.flatMap(({ told }) => told.always),
    lines: new Set(found.map(({ line }) => line)),
  };
}

/** What a task prints, or what the document says holds where it prints nothing. */
export function withDefaults(printed: Duties, defaults: Default): Duties {
  const leads = printed.leads.length > 0 ? printed.leads : defaults.leads;
  const supports = printed.supports.length > 0 ? printed.supports : defaults.supports;
  const all = new Set([...supports, ...defaults.always]);
  return { leads, supports: [...all].filter((name) => !leads.includes(name)) };
}
