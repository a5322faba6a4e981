const digits: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
}; // biome-ignore format: a table
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const scales: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** A Chinese numeral, as the source of a regular expression. */
export const hanNumeral = '[〇零一二两三四五六七八九十百千廿卅壹贰叁肆伍陆柒捌玖拾佰仟]+';

/** A whole number in digits (half or full width) or Chinese numerals, as the source of a regular expression. */
export const numeralPattern = `(?:[0-9０-９]+|${hanNumeral})`;

/** The value below 10,000 of `三千零二十五`, `廿五`, `十`; null where it is no numeral. */
function smallValue(text: string): number | null {
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((char) => digits[char]).join(''));
  let total = 0;
  let pending: number | null = null;
  for (const char of text.replace(/廿/g, '二十').replace(/卅/g, '三十')) {
    const unit = units[char];
    const digit = digits[char];
    if (unit !== undefined) {
      total += (pending ?? 1) * unit;
      pending = null;
    } else if (digit !== undefined && (pending === null || pending === 0)) pending = digit;
    else return null;
  }
  return total + (pending ?? 0);
}

/**
 * The whole number a text stands for: `25`, `２５`, `二十五`, `廿五`, `二〇二一`, `三万五千`, `25万`. Null for anything else
 * (`二成`, `百分之五`, an empty text).
 */
export function numeralValue(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (/^\d{1,15}$/.test(plain)) return Number(plain);
  const scaled = /^(.+?)([万亿])(.*)$/.exec(plain);
  if (scaled) {
    const [, head = '', scale = '', tail = ''] = scaled;
    const high = numeralValue(head);
    const low = tail === '' ? 0 : numeralValue(tail);
    return high === null || low === null ? null : high * (scales[scale] ?? 1) + low;
  }
  return new RegExp(`^${hanNumeral}$`).test(plain) ? smallValue(plain) : null;
}

/** A whole number below 100 as it is printed: 二十五. */
export function hanNumber(value: number): string {
  const names = '零一二三四五六七八九';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return names[ones] ?? String(value);
  return `${tens === 1 ? '' : names[tens]}十${ones === 0 ? '' : names[ones]}`;
}
