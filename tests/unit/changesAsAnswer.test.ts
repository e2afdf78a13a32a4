import { expect, test } from '@playwright/test';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { Effect } from '../../shared/domain/schemas/initiative.ts';
import { translator } from '../../shared/strings/index.ts';
import { richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');

/** A dossier of one question, drawn from these effects, beside the references or not. */
function asked(
  effects: Partial<Effect>[],
  maxWords: number | null,
  others: 'references'[] = [],
): DossierSource {
  const source = richSource();
  const [effect] = source.initiative.effects;
  const [block] = source.template.blocks;
  if (effect === undefined || block === undefined) throw new Error('nothing to ask of');
  const bare = { evidenceIds: [], rechecks: [], polarity: 'positive' as const, expected: true };
  source.initiative.effects = effects.map((one) => ({ ...effect, ...bare, ...one }));
  source.template.blocks = [
    { ...block, key: 'q', kind: 'question', draws: ['results'], maxWords, maxCharacters: null },
  ];
  source.dossier.blocks = (['question', ...others] as const).map((kind) => ({
    key: kind === 'question' ? 'q' : kind,
    kind,
    included: true,
    ownText: null,
    writtenOver: null,
    leftOut: [],
  }));
  return source;
}

function answer(...of: Parameters<typeof asked>): string {
  const [question] = drawDossier(asked(...of), t).blocks;
  return (question?.drawnText ?? []).join('\n').replaceAll('\u00a0', ' ');
}

const look = (answered: 'holds' | 'gone') => ({
  id: '00000000-0000-4000-8000-000000000001',
  date: '2025',
  answer: answered,
  source: '',
  evidenceIds: [],
});

test('what changed says what was last learned of it, and what was seen nobody knows when', () => {
  expect(
    answer(
      [
        { statement: 'Awaited', observedOn: null },
        { statement: 'Vu un jour', observedOn: null, expected: false },
        { statement: 'Perdu depuis.', observedOn: '2023', rechecks: [look('gone')] },
        { statement: 'Tient', observedOn: '2022', rechecks: [look('holds')] },
      ] as Partial<Effect>[],
      null,
    ),
  ).toBe(
    'Tient (observé en 2022, tenait en 2025). Perdu depuis (observé en 2023, ne tenait plus en 2025). Vu un jour (observé à une date inconnue).',
  );
});

test('what changed has the marks of its evidence where the dossier lists it', () => {
  const evidenceIds = richSource()
    .initiative.evidence.slice(0, 2)
    .map(({ id }) => id);
  const effect = { statement: 'Prouvé', observedOn: '2023', evidenceIds };
  expect(answer([effect], null)).toBe('Prouvé (observé en 2023).');
  expect(answer([effect], null, ['references'])).toMatch(
    /^Prouvé \(observé en 2023\) \[P-\d+\] \[P-\d+\]\.$/,
  );
});

test('a limit keeps the unfavourable effects, then the newest, each whole and in the order of time', () => {
  const effects = [
    {
      statement: 'Des gens partent. Ils reviennent peu',
      observedOn: '2019',
      polarity: 'negative' as const,
    },
    { statement: 'Vieux', observedOn: '2020' },
    { statement: 'Récent', observedOn: '2024' },
  ];
  expect(answer(effects, 20)).toContain('Vieux');
  expect(answer(effects, 15)).toBe(
    'Des gens partent. Ils reviennent peu (effet défavorable, observé en 2019). Récent (observé en 2024).',
  );
  // Longer than its limit, it is left whole: what makes it unfavourable is not cut from it.
  expect(answer(effects, 3)).toBe(
    'Des gens partent. Ils reviennent peu (effet défavorable, observé en 2019).',
  );
});
