import type { GridHistory } from '../../shared/content/gridHistory.ts';
import type { GridProfile } from '../../shared/content/gridProfile.ts';
import type { MeasureChart } from '../../shared/content/measureChart.ts';
import { historyNode } from '../../shared/figures/historySvg.ts';
import { measureChartNode } from '../../shared/figures/measureChartSvg.ts';
import { profileNode } from '../../shared/figures/profileSvg.ts';
import { translator } from '../../shared/strings/index.ts';
import { Figure } from '../components/figures/Figure.tsx';
import { Case, Part } from './Case.tsx';

const t = translator('fr-CA');

const profile: GridProfile = {
  title: 'Lecture du 23 mars 2026, en cours',
  version: 'Grille de la TNCDC, version 1',
  dimensions: [
    {
      id: 'context',
      label: 'Contexte',
      readings: [
        reading('Aspiration', 'structuring', 'Même lecture le 14 novembre 2025'),
        reading('Rupture', 'present', 'Première lecture'),
      ],
    },
    {
      id: 'process',
      label: 'Processus',
      readings: [
        reading(
          'Acteurs et partenaires',
          'present',
          'Autre lecture le 14 novembre 2025 : structurant',
          'Deux sièges de passagères sont vacants depuis janvier.',
        ),
        reading('Vision partagée', null, 'Lue le 14 novembre 2025 : structurant'),
      ],
    },
    {
      id: 'impacts',
      label: 'Impacts et changements',
      readings: [
        reading('Rayonnement', 'emerging', 'Première lecture'),
        reading('Changement des pratiques, et tout ce qui s’y rattache', 'to_document', null),
        reading('Transformation sociale', null, null),
      ],
    },
  ],
};

function reading(
  label: string,
  level: GridProfile['dimensions'][number]['readings'][number]['level'],
  since: string | null,
  changed: string | null = null,
) {
  return {
    label,
    level,
    levelLabel: t(`vocabulary:reading.${level ?? 'none'}`),
    since,
    changed,
  };
}

const DATES = ['2016-11-08', '2018-05-17', '2021-10-05', '2023-11-21', '2026-03-23'];

const history: GridHistory = {
  columns: DATES.map((date, index) => ({
    id: date,
    date,
    dateLabel: date,
    placeInDay: null,
    isOpen: false,
    versionChange: index === 3 ? 'version 2' : null,
  })),
  dimensions: [
    {
      id: 'process',
      label: 'Processus',
      rows: [
        row('Acteurs et partenaires', ['emerging', 'structuring', 'structuring', 'present', null]),
        row('Vision partagée', [null, 'present', 'emerging', 'emerging', 'present']),
      ],
    },
  ],
};

function row(
  label: string,
  levels: readonly GridProfile['dimensions'][number]['readings'][number]['level'][],
): GridHistory['dimensions'][number]['rows'][number] {
  return {
    componentId: label,
    label,
    onlyIn: null,
    cells: levels.map((level, index) => ({
      levels: level === null ? [] : [level],
      isAbsent: false,
      isSame: level !== null && levels[index - 1] === level,
      words: t(`vocabulary:reading.${level ?? 'none'}`),
    })),
  };
}

const measures: MeasureChart = {
  name: 'Personnes transportées dans l’année',
  unit: 'personnes',
  direction: 'up',
  measures: [
    { date: '2016', value: '38', gapBefore: false },
    { date: '2017', value: '74', gapBefore: false },
    { date: '2018-12-31', value: '112', gapBefore: false },
    { date: '2022', value: '188', gapBefore: true },
    { date: '2023-06', value: '241', gapBefore: false },
  ],
  isStale: true,
  targets: [{ date: '2028', value: '400' }],
  baseline: { value: '12', date: '2014' },
  stages: (
    [
      ['experimentation', '2016-04', '2018-04'],
      ['sustaining', '2018-04', '2022-04'],
      ['scaling', '2022-04', null],
    ] as const
  ).map(([stage, start, end]) => ({ stage, label: t(`vocabulary:stage.${stage}`), start, end })),
  today: '2026-11-25',
};

/** The figures of the grid and of the measures, as the PDF has them. */
export function FiguresView() {
  return (
    <Part title="Figures">
      <Case title="Profil de lecture" isWide>
        <Figure draw={(width, palette) => profileNode(profile, palette, t, { width })} />
      </Case>
      <Case title="Profil de lecture, étroit">
        <Figure draw={(width, palette) => profileNode(profile, palette, t, { width })} most={320} />
      </Case>
      <Case title="Lectures dans le temps" isWide>
        <Figure draw={(width, palette) => historyNode(history, palette, t, { width })} />
      </Case>
      <Case title="Mesures d’un indicateur" isWide>
        <Figure draw={(width, palette) => measureChartNode(measures, palette, t, { width })} />
      </Case>
      <Case title="Mesures, étroit">
        <Figure
          draw={(width, palette) =>
            measureChartNode(measures, palette, t, { width, idPrefix: 'narrow' })
          }
          most={320}
        />
      </Case>
    </Part>
  );
}
