import { endOf } from '../../../../shared/content/coverFigure.ts';
import { type LostEffect, lostEffects } from '../../../../shared/domain/lostEffects.ts';
import type { MoneyView } from '../../../../shared/ipc/contract/fundings.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import type { Column } from '../../../components/data/Table.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { LongTable } from '../../../LongTable.tsx';
import { useT } from '../../../strings.ts';

type Lost = LostEffect<MoneyView['effects'][number]>;

interface LostEffectsProps {
  readonly effects: MoneyView['effects'];
  readonly today: string;
}

/** The effects whose only payer ends within a year, or ended. */
export function LostEffects({ effects, today }: LostEffectsProps) {
  const t = useT();
  const lost = lostEffects(effects, today);
  return (
    <Section title={t('money:lost.title')} note={t('money:lost.note')}>
      {lost.length === 0 ? (
        <p className="es-muted">
          {effects.length === 0 ? t('money:lost.noPayer') : t('money:lost.none')}
        </p>
      ) : (
        <LongTable
          caption={t('money:lost.title')}
          isCaptionHidden
          rows={lost}
          rowKey={({ effectId }) => effectId}
          columns={columnsOf(t)}
        />
      )}
    </Section>
  );
}

function columnsOf(t: Translate): Column<Lost>[] {
  return [
    {
      id: 'effect',
      label: t('money:lost.effect'),
      isTitle: true,
      width: '38%',
      cell: ({ effectId, initiativeId, statement }) => (
        <Anchor href={`#/initiatives/${initiativeId}/effets?ouvrir=${effectId}`}>
          {statement}
        </Anchor>
      ),
    },
    {
      id: 'initiative',
      label: t('money:ahead.initiative'),
      width: '24%',
      cell: ({ initiativeTitle }) => <span className="es-funding-name">{initiativeTitle}</span>,
    },
    {
      id: 'payer',
      label: t('money:lost.payer'),
      cell: ({ payer }) => (
        <Anchor href={`#/financement/financements/${payer.id}`}>{payer.title}</Anchor>
      ),
    },
    {
      id: 'end',
      label: t('money:lost.end'),
      align: 'end',
      width: 190,
      cell: ({ cover }) => endOf(cover, t),
    },
  ];
}
