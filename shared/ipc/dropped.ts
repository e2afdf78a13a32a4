/** What the preload script, never the page, tells of a portfolio that a person let go over the window. */
export const PORTFOLIO_DROPPED = 'portfolio.dropped';
