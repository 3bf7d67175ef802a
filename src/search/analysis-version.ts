/**
 * Raised by one whenever the words of a text, or how they stand in the index, come out differently than before. An index made the old
 * way is then made anew by the first process that follows the feed.
 */
export const analysisVersion = 1
