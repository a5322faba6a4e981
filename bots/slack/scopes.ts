/** What the app must be allowed to do; the manifest asks for all it may use. */
export const neededScopes = ['chat:write', 'channels:history', 'groups:history', 'im:history', 'users:read'] as const;
