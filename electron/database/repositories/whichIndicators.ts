/** Which indicators: one, or those of an initiative; the indicator is `i`. */
export type WhichIndicators = 'i.id = ?' | 'i.initiative_id = ?';
