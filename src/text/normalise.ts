/** Zero-width and bidi marks, soft hyphens, control characters: seen by no reader, so read by no rule. */
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const combining = /\p{M}/gu;

/** A digit of another script as ours: ٢ is 2. Every script's ten digits stand in a row. */
function digitOf(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  let zero = point;
  while (zero > point - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((point - zero) % 10);
}

/**
 * The text as people meant it, for comparing and matching: compatibility forms folded (NFKC: full-width letters, digits
 * and punctuation become half-width, `①` becomes `1`), digits of other scripts as ours, invisible and combining marks removed, line ends as `\n`.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(combining, '')
    .replace(/[^\P{Nd}0-9]/gu, digitOf)
    .replace(/\u066a/g, '%')
    .replace(/\r\n?/g, '\n');
}

/**
 * The text with full-width letters, digits, spaces and `（），：；！？．％` as half-width, one character for one: offsets into
 * the result are offsets into the source. Rare colons (`∶`) become the common one.
 */
export function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\u2236\ufe30\ufe55]/g, ':');
}

/** The text without any white space: what two printings of a title or a name are compared by. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A normalised text that remembers where each of its characters stood in the source. */
export interface Normalised {
  readonly text: string;
  /** `offsets[i]` is the source offset of `text[i]`; one more entry for the end. */
  readonly offsets: readonly number[];
}

/** Like `normalise`, keeping the way back to the source. */
export function normaliseWithOffsets(source: string): Normalised {
  const offsets: number[] = [];
  let text = '';
  let at = 0;
  for (const char of source) {
    const made = char === '\r' ? (source[at + 1] === '\n' ? '' : '\n') : normalise(char);
    for (let i = 0; i < made.length; i++) offsets.push(at);
    text += made;
    at += char.length;
  }
  offsets.push(source.length);
  return { text, offsets };
}
