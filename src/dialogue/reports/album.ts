import type { Incoming } from '../../chat/incoming.ts';

const textIn = ({ body }: Incoming) => (body.kind === 'text' ? body.text : '');
const filesIn = ({ body }: Incoming) => (body.kind === 'text' ? body.files : []);
const firm: readonly Incoming['addressed'][] = ['direct', 'mention', 'reply', 'overheard'];

/** Whether an event is one picture of an album, which means nothing without the others. */
export function isPiece({ album, body, sender }: Incoming): boolean {
  return album !== undefined && body.kind === 'text' && body.files.length > 0 && !sender.bot;
}

/** The pictures of an album as the one message that was sent: its caption stands on any of them, as a rule on one alone. */
export function wholeAlbum(pieces: readonly [Incoming, ...Incoming[]]): Incoming {
  const [first] = pieces;
  const captions = pieces.filter((piece) => textIn(piece) !== '');
  const head = captions[0] ?? first;
  return {
    ...head,
    key: `album:${head.address.chat}:${head.album}`,
    addressed: firm.find((way) => pieces.some(({ addressed }) => addressed === way)) ?? head.addressed,
    replyTo: pieces.find(({ replyTo }) => replyTo !== null)?.replyTo ?? null,
    forwardFrom: pieces.find(({ forwardFrom }) => forwardFrom !== null)?.forwardFrom ?? null,
    body: { kind: 'text', text: captions.map(textIn).join('\n'), files: pieces.flatMap(filesIn) },
  };
}
