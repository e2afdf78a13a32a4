import type { Figure2, Figure2Cell } from '../content/figure2.ts';
import type { Translate } from '../strings/index.ts';

/** Figure 2 in words, in its reading order: for a screen reader, and as the PDF's alternative text. */
export function figure2Text(figure: Figure2, t: Translate, isForPaper = false): string {
  const columns = figure.columns.map((column) =>
    t('dossier:figure2.altColumn', {
      label: column.label,
      cells: column.cells.map((cell) => cellText(cell, t, isForPaper)).join('; '),
    }),
  );
  return t('dossier:figure2.alt', {
    title: figure.title,
    date: figure.dataAsOf,
    columns: columns.join(' '),
  });
}

function cellText(cell: Figure2Cell, t: Translate, isForPaper: boolean): string {
  if (cell.text === null) {
    const text = t('dossier:nothingYet').toLocaleLowerCase('fr-CA');
    return t('dossier:figure2.altCell', { label: cell.label, text });
  }
  const facts = [
    cell.when,
    isForPaper && cell.evidenceCount === 0
      ? null
      : t('dossier:figure2.evidence', { count: cell.evidenceCount }),
    cell.more,
  ].filter((fact) => fact !== null);
  const said = cell.text.replace(/[.;]+$/, '');
  if (facts.length === 0) return t('dossier:figure2.altCell', { label: cell.label, text: said });
  return t('dossier:figure2.altCell', { label: cell.label, text: `${said} (${facts.join(', ')})` });
}
