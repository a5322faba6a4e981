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

/** Ends a switch over a union: a new kind does not compile until it is handled. */
export function unreachable(value: never): never {
  throw new Fault('broken', `a case was forgotten: ${JSON.stringify(value)}`);
}
