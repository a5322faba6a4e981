import { fold } from '../text/normalise.ts';
import { simplified } from '../text/simplified.ts';

/**
 * The text as the rules of this room read it: half-width, lower case, simplified characters, one character for one, so
 * offsets into it are offsets into the text as given. 大氣２５ → 大气25, `Task` → `task`.
 */
export function legible(text: string): string {
  return simplified(fold(text)).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
