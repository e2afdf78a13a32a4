type Properties = Record<string, string>;

/** A calendar read back: unfolded, parted into its events, values unescaped. Written from RFC 5545, apart from what writes it. */
export function readIcs(text: string): { calendar: Properties; events: Properties[] } {
  const calendar: Properties = {};
  const events: Properties[] = [];
  let current: Properties = calendar;
  for (const line of text.replaceAll('\r\n ', '').split('\r\n')) {
    if (line === 'BEGIN:VEVENT') events.push((current = {}));
    else if (line === 'END:VEVENT') current = calendar;
    else if (line !== '') {
      const colon = line.indexOf(':');
      current[line.slice(0, colon)] = line
        .slice(colon + 1)
        .replace(/\\(.)/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark));
    }
  }
  return { calendar, events };
}
