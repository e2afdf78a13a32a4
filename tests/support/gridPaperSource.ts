import { readFileSync } from 'node:fs';
import type { GridPaperSource } from '../../shared/content/gridPaper/gridPaperSource.ts';
import { withoutPrivateNotes } from '../../shared/domain/gridComponents.ts';
import { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import { application, reading } from './grid.ts';
import { testId } from './pdfSource.ts';

/** What only the coordinator may read. */
export const PRIVATE = 'Serinette-privée';

/** The version of the grid that ships. */
const SHIPPED = GridDefinition.parse(
  JSON.parse(readFileSync(new URL('../../resources/grid/tncdc-1.json', import.meta.url), 'utf8')),
);

/** A version whose components of « processus » ask and say much more than the others. */
export const LONG_GRID: GridDefinition = structuredClone(SHIPPED);
for (const { label, questions } of LONG_GRID.dimensions[1]?.components ?? []) {
  label.text += ', et tout ce qui s’y rattache dans le milieu';
  questions.push(...structuredClone(questions));
  for (const [index, question] of questions.entries()) {
    question.text += ` Et comment le sait-on, ${index + 1} ans après?`;
  }
}

/** The grid to print blank. */
export function blankSource(grid: GridDefinition = SHIPPED): GridPaperSource {
  return {
    today: '2026-04-10',
    kind: 'own',
    organisationName: 'CDC de la Rivière-Longue',
    grid,
    filled: null,
  };
}

/** An application to print, with one of everything. */
export function filledSource({ isOpen = false, isEmpty = false } = {}): GridPaperSource {
  const evidenceId = testId(1);
  const [central] = componentOf('actors_partners').subElements.slice(1);
  const before = application('a', '2025-11-14', [reading('actors_partners', 'structuring')], {
    gridVersionId: SHIPPED.id,
  });
  const shown = application(
    'b',
    '2026-03-23',
    isEmpty
      ? []
      : [
          reading('aspiration', 'present', { privateNote: PRIVATE }),
          reading('actors_partners', 'present', {
            justification: 'Neuf municipalités siègent à parts égales.',
            whatChanged: 'Deux sièges sont vacants depuis janvier.',
            privateNote: PRIVATE,
            notes: [{ subElementId: central?.id ?? '', text: 'Elles votent l’horaire.' }],
            evidenceIds: [evidenceId],
          }),
        ],
    {
      gridVersionId: SHIPPED.id,
      participants: isEmpty ? [] : ['deux passagères', 'coordination'],
      concludedAt: isOpen ? null : '2026-03-24T16:00:00.000Z',
      voices: isEmpty
        ? []
        : [
            {
              id: testId(2),
              applicationId: 'b',
              componentId: 'actors_partners',
              group: 'participants',
              label: 'Passagères et passagers',
              level: 'emerging',
              text: 'On n’a pas su que l’horaire changeait.',
            },
            {
              id: testId(3),
              applicationId: 'b',
              componentId: 'actors_partners',
              group: 'carrier',
              label: '',
              level: null,
              text: 'Rien à ajouter.',
            },
          ],
      corrections:
        isEmpty || isOpen
          ? []
          : [
              {
                id: testId(4),
                applicationId: 'b',
                componentId: 'actors_partners',
                author: 'Une coordonnatrice',
                text: 'Il fallait lire huit municipalités.',
                madeAt: '2026-04-02T16:00:00.000Z',
              },
            ],
    },
  );
  return {
    ...blankSource(),
    filled: {
      initiativeTitle: 'Transport solidaire des rangs',
      application: withoutPrivateNotes(shown),
      applications: [before, shown].map(withoutPrivateNotes),
      versions: [SHIPPED],
      evidence: [
        {
          id: evidenceId,
          initiativeId: testId(9),
          number: 1,
          kind: 'file',
          title: 'Entente entre neuf municipalités',
          date: '2023-04-01',
          reference: '',
          url: null,
          file: null,
        },
      ],
    },
  };
}

function componentOf(id: string) {
  const found = SHIPPED.dimensions
    .flatMap(({ components }) => components)
    .find((component) => component.id === id);
  if (found === undefined) throw new Error(`no component ${id}`);
  return found;
}
