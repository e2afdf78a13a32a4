import { formatPartialDate } from '../../domain/dates.ts';
import type { GridDefinition } from '../../domain/schemas/gridDefinition.ts';
import type { Translate } from '../../strings/index.ts';
import type { GridPaper } from './gridPaperContent.ts';
import type { GridPaperSource } from './gridPaperSource.ts';

/** What both papers say of themselves. */
export function paperHead(
  { today, kind, organisationName, grid }: GridPaperSource,
  t: Translate,
): Pick<
  GridPaper,
  'language' | 'version' | 'organisationName' | 'notice' | 'madeOn' | 'madeOnDay' | 'sources'
> {
  return {
    language: 'fr-CA',
    version: t('grid:page.version', { name: grid.name, version: grid.version }),
    organisationName,
    notice: kind === 'own' ? null : t(`vocabulary:exampleNotice.${kind}`),
    madeOn: formatPartialDate(today),
    madeOnDay: today,
    sources: sourcesOf(grid, t),
  };
}

/** Each author once, with all the passages that the texts come from. */
function sourcesOf(grid: GridDefinition, t: Translate): string[] {
  const passages = new Map<string, string[]>();
  for (const { name, reference } of Object.values(grid.sources)) {
    const passage = reference.trim().replace(/[.\s]+$/u, '');
    passages.set(name, [...(passages.get(name) ?? []), ...(passage === '' ? [] : [passage])]);
  }
  return [...passages].map(([name, found]) =>
    found.length === 0 ? name : t('paper:source', { name, reference: found.join('; ') }),
  );
}
