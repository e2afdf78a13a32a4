/** Colours proposed for the dossiers, by their names in `settings:colours`; each is legible on white paper. */
export const COLOURS = [
  { name: 'petrol', colour: '#1F5F70' },
  { name: 'blue', colour: '#1F4E8C' },
  { name: 'forest', colour: '#2D6A3E' },
  { name: 'olive', colour: '#5B6B1F' },
  { name: 'clay', colour: '#9A4A1F' },
  { name: 'burgundy', colour: '#7A2438' },
  { name: 'plum', colour: '#5E2F73' },
  { name: 'slate', colour: '#3C4650' },
] as const;
