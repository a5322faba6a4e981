import type { Deadline } from '../time/deadline.ts';
import { deadlinesIn } from '../time/deadlines.ts';
import type { TimeContext } from '../time/time-rule.ts';
import type { Line } from './source.ts';

/** Sentences that say by when what prints no time must be done. The group is what they say. */
const clauses: readonly RegExp[] = [
  // 除注明外，各项任务均于12月20日前完成
  /除[^。,，]{0,20}(?:注明|明确|列明|标明|标注|说明|规定|要求)[^。,，]{0,10}外[,，]?([^。;；由]{0,40}?(?:均|一律|统一|都|全部|应|须|要)[^。;；由]{2,40})/,
  // 未注明完成时限的，一律于年底前完成
  /(?:未|没有)(?:另行|单独|专门|具体|特别)?(?:注明|明确|标注|列明|规定|写明)[^。,，]{0,10}(?:时限|期限|时间|日期)[^。,，]{0,8}[,，]([^。;；由]{2,60})/,
  // 以上任务均于10月底前完成
  /(?:以上|上述)[^。,，]{0,10}(?:任务|工作|事项|措施)[^。,，]{0,4}(?:均|一律|统一|都)(?:应|须|要)?([^。;；由]{2,40}(?:完成|办结|到位))/,
  // 各项任务完成时限均为12月底前
  /(?:完成|办结|整改|落实)(?:时限|期限|时间)[^。,，]{0,6}(?:均|统一|一律|都)为([^。;；,，]{2,30})/,
];

/** The times that hold for tasks without one of their own, and the lines that say so. */
export interface DefaultTimes {
  readonly deadlines: readonly Deadline[];
  readonly lines: ReadonlySet<number>;
}

/** Reads a document's clauses of time by default: 除注明外，各项任务均于2024年12月20日前完成. */
export function defaultTimesOf(lines: readonly Line[], context: TimeContext): DefaultTimes {
  const found = lines.flatMap((line) => {
    const match = line.text.length < 600 ? clauses.map((clause) => clause.exec(line.text)).find(Boolean) : null;
    const said = match?.[1];
    if (!match || said === undefined) return [];
    const from = match.index + match[0].lastIndexOf(said);
    const printed = line.printed.slice(from, from + said.length);
    const told = deadlinesIn({ text: said, line: line.number, field: true }, printed, context);
    const dated = told.filter(({ date }) => date !== null);
    return dated.length > 0 ? [{ line: line.number, dated }] : [];
  });
  return {
    deadlines: found.slice(0, 1).flatMap(({ dated }) => dated),
    lines: new Set(found.map(({ line }) => line)),
  };
}
