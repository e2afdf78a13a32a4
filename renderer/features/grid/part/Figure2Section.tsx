import { useState } from 'react';
import { drawFigure2 } from '../../../../shared/content/figure2.ts';
import { latestApplication } from '../../../../shared/domain/latest.ts';
import type { InitiativeDetail } from '../../../../shared/domain/schemas/detail.ts';
import { figure2Node } from '../../../../shared/figures/figure2Svg.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { Figure } from '../../../components/figures/Figure.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { useAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { Figure2Text } from './Figure2Text.tsx';

/** Figure 2 of the statement, drawn from what is noted of this initiative; or the same in words. */
export function Figure2Section({ initiative }: { readonly initiative: InitiativeDetail }) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const [isText, setIsText] = useState(false);
  const figure = drawFigure2(initiative, latestApplication(initiative.gridApplications), today, t);
  return (
    <Section
      title={t('grid:figure2.title')}
      note={t('dossier:figure2.caption')}
      actions={
        <Button size="small" tone="faint" onPress={() => setIsText(!isText)}>
          {isText ? t('grid:figure2.asFigure') : t('grid:figure2.asText')}
        </Button>
      }
    >
      {isText ? (
        <Figure2Text figure={figure} />
      ) : (
        <Figure draw={(width, palette) => figure2Node(figure, palette, t, { width })} />
      )}
    </Section>
  );
}
