/** Words of time as plans print them, as sources of regular expressions over folded text (see `text/normalise.ts`). */

/** A year: `2021年`, `2021 年度`, `’24年`, `二〇二四年`, 今年, 明年 … */
export const yearWord =
  "(?:(?:20\\d{2}|(?<!\\d)2\\d|[’‘']\\d{2}|二[〇零○][〇零○一二三四五六七八九]{2}) ?年度?|今年度?|本年度|当年|明年|次年|来年)";

/** A month: `6月`, `12 月份`, 十一月, 元月. */
export const monthWord = '(?:(?<!\\d)(?:1[0-2]|0?[1-9])|(?<!个|[十百])(?:十[一二]?|[一二三四五六七八九元])) ?月份?';

/** A date in its month: `25日`, `5号`, 三十日. */
export const dateWord = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]) ?[日号]';

/** What may close a span of time and makes it a limit. */
export const limitWord = '(?:之前|以前|前|为止|止|以内|内)';

/** What makes a moment a beginning. */
export const startWord = '(?:之日起|起|开始|启动|开工|开建|动工)';

/** Seasons that limit without a date: `汛期前`. */
export const seasonWord =
  '(?:采暖季|采暖期|供暖季|供暖期|取暖季|供暖|采暖|主汛期|(?<!防)汛期?|入汛|上汛|雨季|梅雨季?|(?:森林)?防火期|春耕|夏收|夏种|三夏|三秋|麦收|秋收|秋冬季|冬春季?|入冬|入夏|入春|入秋|冬季|夏季|春季|秋季|高温季?节?|枯水期|丰水期|(?:秋季|春季|暑假|寒假|新学期|秋季学期|春季学期)?开学|高考|中考|暑期|暑假|寒假|旅游旺季|旺季|封冻|冰冻期|霜冻|台风季|两节|双节|节日|重污染季节)';

/** Feasts with a day: [what is printed, the name in `feastDay`]. */
export const feastNames: Readonly<Record<string, string>> = {
  春节: '春节', 农历春节: '春节', 除夕: '除夕', 元宵节: '元宵', 元宵: '元宵',
  清明节: '清明', 清明: '清明', 端午节: '端午', 端午: '端午', 中秋节: '中秋', 中秋: '中秋',
  元旦: '01-01', 元旦节: '01-01', 五一: '05-01', 劳动节: '05-01', 五一节: '05-01', 六一: '06-01', 儿童节: '06-01',
  七一: '07-01', 八一: '08-01', 十一: '10-01', 国庆: '10-01', 国庆节: '10-01', 三八: '03-08', 植树节: '03-12',
}; // biome-ignore format: a table

/** The Spring Festival, Mid-Autumn and Dragon Boat days (month-day) by year; Qingming is 4 or 5 April. */
export const lunarDays: Readonly<Record<number, readonly [string, string, string]>> = {
  2018: ['02-16', '06-18', '09-24'], 2019: ['02-05', '06-07', '09-13'], 2020: ['01-25', '06-25', '10-01'],
  2021: ['02-12', '06-14', '09-21'], 2022: ['02-01', '06-03', '09-10'], 2023: ['01-22', '06-22', '09-29'],
  2024: ['02-10', '06-10', '09-17'], 2025: ['01-29', '05-31', '10-06'], 2026: ['02-17', '06-19', '09-25'],
  2027: ['02-06', '06-09', '09-15'], 2028: ['01-26', '05-28', '10-03'], 2029: ['02-13', '06-16', '09-22'],
  2030: ['02-03', '06-05', '09-12'], 2031: ['01-23', '06-24', '10-01'], 2032: ['02-11', '06-12', '09-19'],
}; // biome-ignore format: a table

/** At once: obligations without a day. */
export const atOnceWord =
  '(?:立行立改|即知即改|即查即改|立查立改|立整立改|立说立行|立即整改|立即执行|立即办理|即交即办|即行即改|即接即办|接诉即办|即报即办|随报随办|立即)';

/** No end: what stands in a field of time limits in place of a day. */
export const ongoingWord =
  '(?:(?:长期|长效|持续|常态化?|全年|常年|长年|贯穿全年|始终|经常性?|不间断|动态)(?:(?!完成|[前底末])\\p{Script=Han}){0,8})';

/** Aimed at, not required. */
export const softBefore = /(?:力争|争取|原则上|努力|尽量|尽快|尽可能|拟|计划)[^，,；;。]{0,6}$/;
export const softWithin = /力争|争取|原则上|左右|努力/;

/** The same as a part of a sentence by itself: 由…牵头，长期坚持。 */
export const ongoingPart =
  '(?:(?:长期|持续|常态化?|常年|全年)(?:坚持|推进|开展|实施|抓好|巩固|深化|保持|执行|落实)|常抓不懈|久久为功|坚持常态长效)';
