/** The colour of the dossiers of a new portfolio, hex of six digits: the ink of their texts. */
export const INK = '#25221D';
