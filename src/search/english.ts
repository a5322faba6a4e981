/** English words that carry no topic. */
const fillers = new Set(
  (
    'a an the of for to in on at by from with about into over under and or but not no any all each every some this that these those there here ' +
    'is are was were be been being am do does did done doing has have had having can could should would will shall may might must ' +
    'i we you he she it they me us them my our your their its who whom whose what which when where why how ' +
    'task tasks item items plan plans one ones clause section part thing things stuff job matter work works rule rules ' +
    'lead leads leading led support supports supporting responsible charge charges owner owns own handle handles handling deal deals dealing care takes take taking ' +
    'unit units bureau department departments office agency body please tell show find look give know need needs want say says said mention mentions mentioned ' +
    'due deadline deadlines date day days time year years month end before after by until next last still yet also just only more most much many other ' +
    'anything something someone anyone everything doing done get gets got getting make makes making made go goes going come comes put keep keeping kept let ' +
    'up down out off than then if as so such very too like per via our local new s t re ve ll d m'
  ).split(' '),
);

/** Whether an English word carries no topic: `the`, `who`, `lead`. */
export function isFiller(word: string): boolean {
  return fillers.has(word);
}

/** The stem of an English word, so that numbers and tenses meet: ponds → pond, burning → burn, fertilizers → fertiliser. */
export function stem(word: string): string {
  let made = word;
  // Every index stems thousands of words, most of which none of these patterns fits: the plain tests are ten times faster.
  if (made.includes('iz')) made = made.replace(/iz(e|es|ed|er|ers|ing|ation)$/, 'is$1');
  if (made.includes('our')) made = made.replace(/(?<=[a-z][^aeiou])our(?=s?$)/, 'or');
  if (made.length > 4 && made.endsWith('s'))
    made = made
      .replace(/ies$/, 'y')
      .replace(/(?<=[sxz]|ch|sh)es$/, '')
      .replace(/(?<![su])s$/, '');
  if (made.length > 5) {
    if (made.endsWith('ing')) made = made.slice(0, -3);
    else if (made.endsWith('ed')) made = made.slice(0, -2);
    if (made.at(-1) === made.at(-2) && 'bdfgmnprt'.includes(made.at(-1)!)) made = made.slice(0, -1);
  }
  // What does it, and that it is done: inspector, inspection → inspect.
  if (made.length > 7 && made.endsWith('ment')) made = made.slice(0, -4);
  else if (made.length > 6 && made.endsWith('ion')) made = made.slice(0, -3).replace(/isat$/, 'is');
  else if (made.length > 6 && /[^aeiou][eo]r$/.test(made)) made = made.slice(0, -2);
  return made.length > 4 && made.endsWith('e') ? made.slice(0, -1) : made;
}
