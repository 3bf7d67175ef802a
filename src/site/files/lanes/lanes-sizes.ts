/** Sizes in the units of the picture, which are about one pixel. */

export const letterSize = 14

/** Of the mark of an event, without the thickness of its line. */
export const radius = 6
export const smallRadius = 3.5

/** Half the length of the shortest span. */
export const leastSpan = 10

/** From the middle of the picture to either lane. */
export const laneHeight = 62
