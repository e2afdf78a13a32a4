/** What another program did to the file of the open portfolio: nothing, took it away, put another in its place, wrote in it. */
export const UNDERNEATH = ['same', 'gone', 'replaced', 'changed'] as const;
export type Underneath = (typeof UNDERNEATH)[number];
