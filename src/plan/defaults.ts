import type { Duties } from './duties.ts';
import { statementsOf } from './duties.ts';
import type { Line } from './source.ts';

/** Sentences that say who answers where nothing is printed. The last group is what they say. */
const clauses: readonly RegExp[] = [
  // 除另有注明外，各项措施均由县商务局牵头，各乡镇人民政府配合。
  /除[^。,，]{0,20}(?:注明|明确|列明|标明|标注|说明|指定|规定)[^。,，]{0,8}外[,，]?[^。]{0,30}?(?:均|一律|统一|都)?由([^。]{3,100})/,
  // 未明确责任单位的工作，由区专班负责。
  /(?:未|没有|凡未)(?:另行|单独|专门|具体|特别)?(?:注明|明确|列明|标明|标注|列出|指定|写明)[^。,，]{0,16}[,，]?(?:均|一律|统一|都)?由([^。]{3,100})/,
  // 以上任务均由各街道办事处配合落实。
  /(?:以上|上述|本方案|各项|所有|全部)[^。,，]{0,20}(?:均|一律|统一|都)由([^。]{3,100})/,
];

/** 各街道办事处为各项任务的配合单位，不再逐项列出。 */
const standing =
  /(?:^|[。;；])([^。;；,，]{2,40}?)(?:为|是|作为)(?:以上|上述|各项|所有|全部|本方案)[^。,，]{0,12}(?:的)?(配合|责任|牵头)(?:落实)?(?:单位|部门)/;

function saidBy(text: string): Duties | null {
  for (const pattern of clauses) {
    const told = statementsOf(pattern.exec(text)?.[1] ?? '');
    if (told.leads.length + told.supports.length > 0) return told;
  }
  const [, names = '', role] = standing.exec(text) ?? [];
  const told = statementsOf(`${names}${role === '配合' ? '配合' : '负责'}`);
  return role !== undefined && told.leads.length + told.supports.length > 0 ? told : null;
}

/** Who answers where a task prints nobody, and the lines that say so. */
export interface Defaults extends Duties {
  readonly lines: ReadonlySet<number>;
}

/** Reads a document's clauses of default: `除另有注明外，均由县商务局牵头`. */
export function defaultsOf(lines: readonly Line[]): Defaults {
  const found = lines.flatMap((line) => {
    const told = /由|为|是/.test(line.text) && line.text.length < 2000 ? saidBy(line.text) : null;
    return told === null ? [] : [{ line: line.number, told }];
  });
  return {
    leads: found.flatMap(({ told }) => told.leads),
    supports: found.flatMap(({ told }) => told.supports),
    lines: new Set(found.map(({ line }) => line)),
  };
}
