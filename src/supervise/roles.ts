/** Whose chat it is: what may be done in it hangs on this alone, never on who speaks. */
export type Seat =
  | { readonly kind: 'office' }
  | { readonly kind: 'unit'; readonly unit: string }
  /** Bound to nobody. */
  | { readonly kind: 'nobody' };

/** The seat of a chat; a chat that is not known has none. */
export function seatOf(chat: { readonly unit: string | null; readonly officeChat: boolean } | null): Seat {
  if (chat?.officeChat) return { kind: 'office' };
  return chat && chat.unit !== null ? { kind: 'unit', unit: chat.unit } : { kind: 'nobody' };
}

/**
 * Whether the raw reports of `unit` on a clause may be read: by the office, by the unit itself, and by those who lead the
 * task together. `leads` are the single units that lead it, groups resolved.
 */
export function mayReadReports(seat: Seat, leads: readonly string[], unit: string): boolean {
  if (seat.kind === 'office') return true;
  if (seat.kind === 'nobody') return false;
  return seat.unit === unit || (leads.includes(seat.unit) && leads.includes(unit));
}
