import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** The far end of a WebSocket. */
export interface ServerSocket {
  readonly send: (text: string) => void;
  readonly close: () => void;
  /** Cuts the connection without a goodbye. */
  readonly drop: () => void;
}

export interface Heard {
  readonly text: (text: string) => void;
  readonly closed: () => void;
}

const GREETING = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const opcodes = { text: 1, close: 8, ping: 9, pong: 10 };

/** Answers a request to become a WebSocket (RFC 6455), as far as tests need it: whole frames, no extensions. */
export function acceptSocket(request: IncomingMessage, stream: Duplex, heard: Heard): ServerSocket {
  const accepted = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GREETING}`).digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accepted}\r\n\r\n`,
  );
  let rest: Buffer = Buffer.alloc(0);
  stream.on('error', () => {});
  stream.on('close', heard.closed);
  // A client that died says nothing more, and the stream would stay half open.
  stream.on('end', () => stream.destroy());
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let frame = frameOf(rest); frame; frame = frameOf(rest)) {
      rest = rest.subarray(frame.end);
      if (frame.opcode === opcodes.text) heard.text(frame.payload.toString());
      else if (frame.opcode === opcodes.ping) stream.write(framed(opcodes.pong, frame.payload));
      else if (frame.opcode === opcodes.close) stream.end(framed(opcodes.close, frame.payload));
    }
  });
  return {
    send: (text) => void stream.write(framed(opcodes.text, Buffer.from(text))),
    close: () => void stream.write(framed(opcodes.close, Buffer.from([0x03, 0xe8]))),
    drop: () => void stream.destroy(),
  };
}

function framed(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, length])
      : length < 65_536
        ? Buffer.from([0x80 | opcode, 126, length >> 8, length & 255])
        : Buffer.concat([Buffer.from([0x80 | opcode, 127]), bigEndian(length)]);
  return Buffer.concat([head, payload]);
}

function bigEndian(length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(length));
  return bytes;
}

/** The first frame of what a client sent, unmasked; null where it is not there whole. */
function frameOf(bytes: Buffer): { opcode: number; payload: Buffer; end: number } | null {
  if (bytes.length < 6) return null;
  const short = bytes[1]! & 127;
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < start + 4) return null;
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  const end = start + 4 + length;
  if (bytes.length < end) return null;
  const mask = bytes.subarray(start, start + 4);
  const payload = Buffer.from(bytes.subarray(start + 4, end).map((byte, place) => byte ^ mask[place % 4]!));
  return { opcode: bytes[0]! & 15, payload, end };
}
