/** Initiatives whose years « Accueil » draws one by one; beyond, they are counted by stage. */
export const MOST_STRIPS = 80;
