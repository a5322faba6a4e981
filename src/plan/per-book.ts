import type { Book } from './model.ts';

/** Something about a book that is worked out when it is first asked for, and kept as long as the book is. */
export function perBook<T extends object>(make: (book: Book) => T): (book: Book) => T {
  const known = new WeakMap<Book, T>();
  return (book) => {
    const kept = known.get(book);
    if (kept !== undefined) return kept;
    const made = make(book);
    known.set(book, made);
    return made;
  };
}
