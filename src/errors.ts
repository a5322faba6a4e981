/** What went wrong, coarsely: decides the exit code and whether a retry can help. */
export type FaultCode = 'usage' | 'bad-input' | 'conflict' | 'unavailable' | 'broken';

/**
 * The one error of the program. Its message is what a person reads: what is wrong, where, how to mend it, in one line.
 * Expected outcomes are values and never travel as a Fault.
 */
export class Fault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Fault';
    this.code = code;
  }
}

/** Whether something thrown is a Fault of this code. */
export function isFault(error: unknown, code: FaultCode): boolean {
  return error instanceof Fault && error.code === code;
}

/**
 * What became of a message whose sending failed.
 * `unsent`: surely not sent, and trying again may help. `unknown`: it may have been sent. `refused`: surely not sent, for
 * the chat never takes this message. `lost`: nothing can be sent to that chat any more: kicked, archived, not found.
 */
export type SendFailure = 'unsent' | 'unknown' | 'refused' | 'lost';

/** What `Platform.send` throws, and the only thing it throws. Its message is why the message could not be sent. */
export class SendError extends Error {
  readonly kind: SendFailure;
  /** The vendor asked to wait this long. */
  readonly retryAfterMs: number | null;

  constructor(message: string, kind: SendFailure = 'unsent', retryAfterMs: number | null = null) {
    super(message);
    this.name = 'SendError';
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Ends a switch over a union: a new kind does not compile until it is handled. */
export function unreachable(value: never): never {
  throw new Fault('broken', `a case was forgotten: ${JSON.stringify(value)}`);
}
