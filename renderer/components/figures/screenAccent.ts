/** The accent of the application in figures of the screen (`--miel-edge`): today, the thing itself. The PDF has the organisation's own colour in its place. */
export const SCREEN_ACCENT = { light: '#B27A00', dark: '#F0B429' } as const;
