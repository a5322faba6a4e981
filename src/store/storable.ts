/** Text as both databases take it: without U+0000, at which SQLite cuts it in places and which PostgreSQL refuses. */
export const storable = <Text extends string | null>(text: Text) => text?.replaceAll('\0', '') ?? null;
