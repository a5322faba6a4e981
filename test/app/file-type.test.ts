import { expect, test } from 'vitest';
import { fileType } from '../../src/app/file-type.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const packed = (...parts: string[]) => bytes(`PK\x03\x04\x14\0[Content_Types].xml…${parts.join('PK\x03\x04')}`);
const ole = bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0');

test.each([
  ['a', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'image/jpeg'],
  ['a', bytes('\x89PNG\r\n\x1a\n\0\0'), 'image/png'],
  ['a', bytes('GIF89a\x01\0'), 'image/gif'],
  ['a', bytes('RIFF\x24\0\0\0WEBPVP8 '), 'image/webp'],
  ['a', bytes('RIFF\x24\0\0\0WAVEfmt '), 'audio/wav'],
  ['a', bytes('\0\0\0\x18ftypheic\0\0'), 'image/heic'],
  ['a', bytes('\0\0\0\x18ftypmp42\0\0'), 'video/mp4'],
  ['a', bytes('\0\0\0\x14ftypqt  \0\0'), 'video/quicktime'],
  ['a', bytes('%PDF-1.7\n%\xe2\xe3'), 'application/pdf'],
  ['a', packed('word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['a', packed('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['a', packed('ppt/presentation.xml'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['假的.docx', bytes('PK\x03\x04\x14\0photos/1.jpg'), 'application/zip'],
  ['台账.xls', ole, 'application/vnd.ms-excel'],
  ['方案.doc', ole, 'application/msword'],
  ['a', ole, 'application/x-ole-storage'],
  ['a', bytes('OggS\0\x02'), 'audio/ogg'],
  ['a', bytes('ID3\x03\0'), 'audio/mpeg'],
  ['a', bytes('#!AMR\n'), 'audio/amr'],
  ['a', bytes('Rar!\x1a\x07\x01\0'), 'application/vnd.rar'],
  ['a', bytes("7z\xbc\xaf'\x1c\0\x04"), 'application/x-7z-compressed'],
  ['a', Buffer.from('已完成80%，查处车辆12台\n'), 'text/plain'],
  ['台账.csv', Buffer.from('单位,进度\n'), 'text/csv'],
  ['照片.jpg', bytes('<!DOCTYPE html><script>'), 'text/html'],
  ['照片.jpg', bytes('MZ\x90\0\x03'), 'application/x-executable'],
  ['照片.jpg', bytes('\x01\x02\x03\x04'), 'application/octet-stream'],
  ['空.jpg', bytes(''), 'application/octet-stream'],
])('by its bytes, %s is %#', (name, head, type) => {
  expect(fileType(head, name).type).toBe(type);
});
