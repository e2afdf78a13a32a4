/** Lines of each kind that « Accueil » carries: more are for the list to show. */
export const MOST_WAITING = 50;

/** Initiatives whose years « Accueil » draws one by one; beyond, they are counted by stage. */
export const MOST_STRIPS = 80;
