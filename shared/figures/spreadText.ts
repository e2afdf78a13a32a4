import type { Spread } from '../content/spread.ts';
import type { Translate } from '../strings/index.ts';

/** How an initiative spread, in words: for a screen reader, and as the PDF's alternative text. */
export function spreadText({ origin, modes, none }: Spread, t: Translate): string {
  const said = modes.map(({ label, items }) => {
    const words = items.map(({ head, statement, to }) =>
      t('figure:spread.altItem', { statement, to, head }),
    );
    return t('figure:spread.altMode', {
      label,
      items: words.length === 0 ? none : words.join('; '),
    });
  });
  return t('figure:spread.alt', { origin, modes: said.join(' ') });
}
