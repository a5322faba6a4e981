/** So many bytes at the head of a file tell what it is. */
export const HEAD_BYTES = 65_536;

/** A type, and how a file of it is called. */
export interface FileType {
  readonly type: string;
  readonly ending: string;
}

const unknown: FileType = { type: 'application/octet-stream', ending: 'bin' };

const known = {
  jpeg: { type: 'image/jpeg', ending: 'jpg' },
  png: { type: 'image/png', ending: 'png' },
  gif: { type: 'image/gif', ending: 'gif' },
  webp: { type: 'image/webp', ending: 'webp' },
  bmp: { type: 'image/bmp', ending: 'bmp' },
  tiff: { type: 'image/tiff', ending: 'tif' },
  heic: { type: 'image/heic', ending: 'heic' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', ending: 'pptx' },
  ofd: { type: 'application/ofd', ending: 'ofd' },
  doc: { type: 'application/msword', ending: 'doc' },
  xls: { type: 'application/vnd.ms-excel', ending: 'xls' },
  ppt: { type: 'application/vnd.ms-powerpoint', ending: 'ppt' },
  ole: { type: 'application/x-ole-storage', ending: 'bin' },
  zip: { type: 'application/zip', ending: 'zip' },
  rar: { type: 'application/vnd.rar', ending: 'rar' },
  sevenZip: { type: 'application/x-7z-compressed', ending: '7z' },
  gzip: { type: 'application/gzip', ending: 'gz' },
  mp4: { type: 'video/mp4', ending: 'mp4' },
  mov: { type: 'video/quicktime', ending: 'mov' },
  webm: { type: 'video/webm', ending: 'webm' },
  ogg: { type: 'audio/ogg', ending: 'ogg' },
  mp3: { type: 'audio/mpeg', ending: 'mp3' },
  amr: { type: 'audio/amr', ending: 'amr' },
  wav: { type: 'audio/wav', ending: 'wav' },
  m4a: { type: 'audio/mp4', ending: 'm4a' },
  program: { type: 'application/x-executable', ending: 'bin' },
  html: { type: 'text/html', ending: 'html' },
  csv: { type: 'text/csv', ending: 'csv' },
  text: { type: 'text/plain', ending: 'txt' },
} as const satisfies Readonly<Record<string, FileType>>;

/** What stands at a place in the file, one character a byte. */
const signatures: readonly (readonly [FileType, number, RegExp])[] = [
  [known.jpeg, 0, /^\xff\xd8\xff/],
  [known.png, 0, /^\x89PNG\r\n\x1a\n/],
  [known.gif, 0, /^GIF8[79]a/],
  [known.webp, 8, /^WEBP/],
  [known.wav, 8, /^WAVE/],
  [known.bmp, 0, /^BM[\s\S]{4}\0\0\0\0/],
  [known.tiff, 0, /^(?:II\*\0|MM\0\*)/],
  [known.heic, 4, /^ftyp(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)/],
  [known.mov, 4, /^ftypqt {2}/],
  [known.m4a, 4, /^ftypM4A/],
  [known.mp4, 4, /^ftyp/],
  [known.pdf, 0, /^[\s\S]{0,1024}?%PDF-/],
  [known.rar, 0, /^Rar!\x1a\x07/],
  [known.sevenZip, 0, /^7z\xbc\xaf\x27\x1c/],
  [known.gzip, 0, /^\x1f\x8b\x08/],
  [known.webm, 0, /^\x1a\x45\xdf\xa3/],
  [known.ogg, 0, /^OggS/],
  [known.amr, 0, /^#!AMR/],
  [known.mp3, 0, /^(?:ID3|\xff[\xfb\xf3\xf2])/],
  [known.program, 0, /^(?:MZ|\x7fELF)/],
];

/** The parts by which the packed formats of offices are told apart. */
const packed: readonly (readonly [FileType, RegExp])[] = [
  [known.docx, /\bword\//],
  [known.xlsx, /\bxl\//],
  [known.pptx, /\bppt\//],
  [known.ofd, /\bOFD\.xml/],
];

const olderOffice: Readonly<Record<string, FileType>> = {
  doc: known.doc,
  wps: known.doc,
  xls: known.xls,
  et: known.xls,
  ppt: known.ppt,
  dps: known.ppt,
};

/**
 * What a file is by its first bytes; its name decides only between formats that begin alike. Nothing is unpacked. What
 * nobody knows is `application/octet-stream`.
 */
export function fileType(head: Uint8Array, name: string): FileType {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD_BYTES)).toString('latin1');
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.startsWith('PK\x03\x04')) return packed.find(([, part]) => part.test(bytes))?.[0] ?? known.zip;
  if (bytes.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return olderOffice[ending] ?? known.ole;
  const found = signatures.find(([, place, pattern]) => pattern.test(bytes.slice(place, place + 2048)));
  return found?.[0] ?? textType(bytes, ending);
}

/** Text holds no control characters, in whatever encoding. */
function textType(bytes: string, ending: string): FileType {
  if (bytes === '' || /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(bytes)) return unknown;
  if (/^\s*(?:<!doctype html|<html)/i.test(bytes)) return known.html;
  return ending === 'csv' ? known.csv : known.text;
}
