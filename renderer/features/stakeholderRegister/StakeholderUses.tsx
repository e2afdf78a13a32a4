import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import type { StakeholderDetail } from '../../../shared/domain/schemas/stakeholder.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { useT } from '../../strings.ts';

type Part = StakeholderDetail['participations'][number];

/** In which initiatives it takes part, how, and what it brings there: each contribution on its own line, no sum. */
export function ParticipationTable({ participations }: Pick<StakeholderDetail, 'participations'>) {
  const t = useT();
  if (participations.length === 0) {
    return <p className="es-muted">{t('stakeholder:register.noParticipation')}</p>;
  }
  return (
    <Table
      caption={t('stakeholder:register.participations')}
      isCaptionHidden
      rows={participations}
      rowKey={({ id }) => id}
      noValueLabel={t('empty')}
      columns={partColumns(t)}
    />
  );
}

function partColumns(t: Translate): Column<Part>[] {
  return [
    {
      id: 'initiative',
      label: t('stakeholder:register.initiative'),
      isTitle: true,
      width: '28%',
      cell: ({ initiativeId, initiativeTitle, role, since }) => (
        <>
          <span className="es-register-clamp">
            <Anchor look="plain" href={`#/initiatives/${initiativeId}/parties`}>
              {initiativeTitle}
            </Anchor>
          </span>
          <span className="es-register-under">
            {[
              role,
              since === null
                ? ''
                : t('stakeholder:inKind.since', { start: formatPartialDate(since) }),
            ]
              .filter((text) => text !== '')
              .join(' · ')}
          </span>
        </>
      ),
    },
    {
      id: 'phases',
      label: t('stakeholder:register.phases'),
      cell: (part) => phaseWords(part, t),
    },
    {
      id: 'near',
      label: t('stakeholder:register.near'),
      cell: ({ proximities }) =>
        proximities.map((one) => t(`vocabulary:proximity.${one}`)).join(', '),
    },
    {
      id: 'contributions',
      label: t('stakeholder:register.contributions'),
      cell: ({ contributions }) =>
        contributions.length === 0 ? null : (
          <ul className="es-register-lines">
            {contributions.map(({ id, what, quantity, value }) => (
              <li key={id}>
                {[
                  what,
                  quantity,
                  value === null
                    ? ''
                    : t('stakeholder:inKind.about', { amount: formatCents(value) }),
                ]
                  .filter((text) => text !== '')
                  .join(' · ')}
              </li>
            ))}
          </ul>
        ),
    },
  ];
}

function phaseWords({ phases }: Part, t: Translate): string {
  return phases
    .map(({ phase, power }) => {
      const word = t(`vocabulary:phaseShort.${phase}`);
      return power === null
        ? word
        : t('stakeholder:register.phasePower', {
            phase: word,
            power: t(`vocabulary:power.${power}`),
          });
    })
    .join(', ');
}

/** What it took up from others. */
export function AdoptionTable({ adoptions }: Pick<StakeholderDetail, 'adoptions'>) {
  const t = useT();
  if (adoptions.length === 0) {
    return <p className="es-muted">{t('stakeholder:register.noAdoption')}</p>;
  }
  return (
    <Table
      caption={t('stakeholder:register.adoptions')}
      isCaptionHidden
      rows={adoptions}
      rowKey={({ id }) => id}
      noValueLabel={t('empty')}
      columns={adoptionColumns(t)}
    />
  );
}

function adoptionColumns(t: Translate): Column<StakeholderDetail['adoptions'][number]>[] {
  return [
    {
      id: 'statement',
      label: t('stakeholder:register.statement'),
      isTitle: true,
      cell: ({ statement }) => statement,
    },
    {
      id: 'initiative',
      label: t('stakeholder:register.initiative'),
      cell: ({ initiativeId, initiativeTitle }) => (
        <Anchor look="plain" href={`#/initiatives/${initiativeId}/rayonnement`}>
          {initiativeTitle}
        </Anchor>
      ),
    },
    {
      id: 'date',
      label: t('stakeholder:register.date'),
      isFirm: true,
      cell: ({ date }) => (date === null ? null : formatPartialDate(date)),
    },
  ];
}
