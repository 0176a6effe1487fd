/** What the page and the server must agree on for terminals to look the same to both. The page imports it, so it imports nothing. */

/** Lines that have left the top of a terminal's screen and are kept, here and there. */
export const scrollback = 2000;
/** Terminals are dark on all pages: programs ask for their colours, and one answer holds for all. */
export const colours = { foreground: '#e6e9ee', background: '#14171c' } as const;
/** A message of what was typed has so many characters at most, and so many messages may wait to be taken. */
export const typing = { characters: 500, messages: 32 } as const;
