import { drawSpread } from '../../../shared/content/spread.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { spreadNode } from '../../../shared/figures/spreadSvg.ts';
import { Figure } from '../../components/figures/Figure.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';

/** What went from the initiative, by which mode, to whom, where and when, drawn. */
export function SpreadFigure({ initiative }: { readonly initiative: InitiativeDetail }) {
  const t = useT();
  const spread = drawSpread(initiative, t);
  return (
    <Section
      title={t('figure:spread.title')}
      note={t('figure:spread.legendEmpty', { legend: t('figure:spread.legend') })}
    >
      <Figure
        most={1000}
        draw={(width, palette) => spreadNode(spread, palette, t, { width, statements: true })}
      />
    </Section>
  );
}
