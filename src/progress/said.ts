import { normalise } from '../text/normalise.ts';
import { simplified } from '../text/simplified.ts';
import { itemised } from './listed.ts';

/** A message reduced to what its sender says: nothing quoted, struck out or addressed. */
export interface Said {
  /** Normalised (NFKC, half width) and in simplified characters, lines kept. */
  readonly text: string;
  /** It begins with a star: how people amend what they wrote before. */
  readonly starred: boolean;
  /** The bot is named. */
  readonly toBot: boolean;
  /** Somebody else is named. */
  readonly toColleague: boolean;
  /** It is no human sentence but a data format: JSON, XML. */
  readonly machine: boolean;
}

/** Longer than any report: what follows is not read, so that no message can hold up the others. */
const READ_LENGTH = 8000;

/** 「…」 as chat programs quote, with the dashes below it. */
const quotation = /「[^「」]{0,4000}」\s*(?:[-—–_ ]{5,}(?:\n|$))?/g;
/** >80% is more than 80 %, no quotation. */
const quotedLine = /^[ \t]*>(?!=?\d).*(?:\n|$)/gm;
const struck =
  /(^|[\s,，。;；:(（、\p{Script=Han}])~~?([^\s~\d%成][^~\n]{0,400}|\d[^~\n]{1,400})~~?(?=$|[\s,，。;；:)）!！\p{Script=Han}])/gmu;
const address = /(?:https?:\/\/|www\.)[^\s，。；、）)」"]*/gi;
const mention =
  /<@[A-Za-z0-9]+(?:\|[^>]*)?>|@[A-Za-z0-9_.-]+|@(?:全体成员|所有人)|@[\p{Script=Han}·]{1,8}(?=[\s，,：:]|$)|@\p{Script=Han}{2,3}/gu;
/** No number anyone means is so long; its head is enough to refuse it. */
const endless = /(\d{9})\d{6,}/g;
/** ① at the start of a line or behind a mark numbers a list, and so do ② and ③ in it: kept apart from what stands beside it. */
const listed = /(?:^|[\s;；。,，:：])[\u2460\u2776]/;
const circled = /(^|[\s;；。,，])(\s*)([\u2460-\u2473\u2776-\u277f])(?![\u2460-\u2473成%％])/g;
const circledAnywhere = /()()([\u2460-\u2473\u2776-\u277f])(?![\u2460-\u2473成%％])/g;
const typos: readonly (readonly [RegExp, string])[] = [
  [/[己巳以](?=完成|完工|办结|竣工|经完|验收|备案|启动|开工|上报|销号)/g, '已'],
  [/完城|玩成|完诚|完晟/g, '完成'],
  [/竟工/g, '竣工'],
  [/(?<![月季年周期度])末(?=完成|启动|开工|开始|开展|动工|办结|达标)/g, '未'],
  [/士(?=壤)/g, '土'],
  [/[太犬](?=气\s?[\d第])/g, '大'],
  [/晚成(?=了|$|[,，。])/g, '完成'],
];

function withoutNames(text: string, me: readonly string[]): { text: string; toBot: boolean; toColleague: boolean } {
  let toBot = false;
  let toColleague = false;
  const names = me.map((name) => name.toLowerCase());
  const rest = text.replace(mention, (found, at: number) => {
    // `/report@some_bot` names the addressee of a command, which is read with the command.
    if (/\/\w*$/.test(text.slice(0, at))) return found;
    if (names.includes(found.toLowerCase())) toBot = true;
    else toColleague = true;
    return ' ';
  });
  return { text: rest, toBot, toColleague };
}

/** What a message says, read from its text as people see it (markup already taken off). */
export function saidIn(source: string, me: readonly string[]): Said {
  const numbered = source.replace(
    listed.test(source) ? circledAnywhere : circled,
    (_, head: string, space: string, mark: string) => `${head}${space}${mark}、 `,
  );
  const plain = typos.reduce(
    (text, [slip, meant]) => text.replace(slip, meant),
    simplified(normalise(numbered).slice(0, READ_LENGTH)),
  );
  const kept = plain.replace(quotation, '').replace(quotedLine, '').replace(struck, '$1').replace(address, ' ');
  const { text, toBot, toColleague } = withoutNames(kept.replace(endless, '$1'), me);
  return {
    text: itemised(text.replace(/^\s*\*+\s*/, '').trim()),
    starred: /^\s*\*(?!\*)\s*[^*\n]*$/m.test(text.split('\n')[0] ?? ''),
    toBot,
    toColleague,
    machine: /^\s*(?:[[{]\s*"|<(?:\?xml|!doctype))/i.test(text),
  };
}
