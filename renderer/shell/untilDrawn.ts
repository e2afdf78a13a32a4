/** How long an answer may be awaited before the screen is as it was, ms. */
const DRAWN_WITHIN = 2_000;

/**
 * Tries at each frame to put a screen back as it was left, until that is done (`put` says so), two seconds went by, or
 * the person has begun to do something (`gestures`). `begin` says when the first try is: at once when left out.
 */
export function untilDrawn(
  put: () => boolean,
  gestures: readonly string[],
  begin: (look: () => void) => void = (look) => look(),
): void {
  const begun = performance.now();
  let isTaken = false;
  const take = () => {
    isTaken = true;
  };
  for (const event of gestures) addEventListener(event, take, true);
  const look = () => {
    const isOver = isTaken || put() || performance.now() - begun > DRAWN_WITHIN;
    if (!isOver) requestAnimationFrame(look);
    else for (const event of gestures) removeEventListener(event, take, true);
  };
  begin(look);
}
