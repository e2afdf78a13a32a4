import { expect, test } from '@playwright/test';
import {
  draftNotice,
  type ErrorToTell,
  errorName,
  factsInWords,
  noticeHtml,
  noticeText,
  sumsInWords,
} from '../../shared/content/noticeWords.ts';
import { noticesSheet } from '../../shared/content/sheets/noticesSheet.ts';
import { shortRuns } from '../../shared/content/shortRuns.ts';
import type { SaidFacts } from '../../shared/domain/schemas/correctionNotice.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');

/** Plain spaces, to be read. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const measured = (value: string, date: string): SaidFacts => [
  { aspect: 'value', value: { type: 'number', value, unit: 'personnes' } },
  { aspect: 'date', value: { type: 'date', date } },
];

const MEASURE: ErrorToTell & { reason: string } = {
  kind: 'measure',
  subject: 'Passagères',
  said: measured('412', '2024'),
  right: measured('398', '2024'),
  reason: 'Compté deux fois.',
};

const staged = (on: string): SaidFacts => [
  { aspect: 'stage', value: { type: 'term', of: 'stage', term: 'experimentation' } },
  { aspect: 'date', value: { type: 'date', date: on } },
];

const letter = (errors: readonly (ErrorToTell & { reason: string })[]) =>
  draftNotice({ title: 'Demande', sentOn: '2025-03-01', organisation: 'CDC <X>', errors }, t);

test('a notice says what was written, what is right, and why', () => {
  expect(plain(noticeText(letter([MEASURE]))).split('\n\n')).toEqual([
    'Bonjour,',
    'Dans le dossier « Demande » transmis le 1er mars 2025, ceci est à corriger :',
    '– Passagères (mesure) : nous écrivions 412 personnes (2024). Le chiffre juste est 398 personnes (2024). Motif : Compté deux fois.',
    'Nous vous prions d’en tenir compte. La copie que nous conservons de ce dossier reste telle qu’elle vous a été transmise.',
    'CDC <X>',
  ]);
});

const SENTENCES: [string, ErrorToTell & { reason: string }, string][] = [
  [
    'what was taken away is withdrawn',
    { ...MEASURE, right: null, reason: '' },
    'Passagères (mesure) : nous écrivions 412 personnes (2024). Nous retirons ce qui en était dit.',
  ],
  [
    'words are to be read, not figures',
    {
      kind: 'effect',
      subject: 'On se parle',
      said: [{ aspect: 'confidence', value: { type: 'term', of: 'confidence', term: 'high' } }],
      right: [{ aspect: 'confidence', value: null }],
      reason: '',
    },
    'On se parle (effet) : nous écrivions degré de confiance : élevée. Il faut lire : degré de confiance : non précisé.',
  ],
  [
    'what a line came to is not taken for what was planned',
    {
      kind: 'expense',
      subject: 'Salaire',
      said: [{ aspect: 'actual', value: { type: 'money', cents: 390_000 } }],
      right: [{ aspect: 'actual', value: { type: 'money', cents: 395_000 } }],
      reason: '',
    },
    'Salaire (dépense) : nous écrivions 3 900,00 $ (montant réel). Le chiffre juste est 3 950,00 $ (montant réel).',
  ],
  [
    'both amounts of a line are read together',
    {
      kind: 'expense',
      subject: 'Salaire',
      said: [
        { aspect: 'amount', value: { type: 'money', cents: 400_000 } },
        { aspect: 'actual', value: { type: 'money', cents: 390_000 } },
      ],
      right: [
        { aspect: 'amount', value: { type: 'money', cents: 410_000 } },
        { aspect: 'actual', value: null },
      ],
      reason: '',
    },
    'Salaire (dépense) : nous écrivions 4 000,00 $ (montant prévu) et 3 900,00 $ (montant réel). Il faut lire : 4 100,00 $ (montant prévu) et non précisé (montant réel).',
  ],
  [
    'an amount that nobody knows any more is said no more',
    {
      kind: 'expense',
      subject: 'Salaire',
      said: [{ aspect: 'actual', value: { type: 'money', cents: 390_000 } }],
      right: [{ aspect: 'actual', value: null }],
      reason: '',
    },
    'Salaire (dépense) : nous écrivions 3 900,00 $ (montant réel). Nous retirons ce qui en était dit.',
  ],
  [
    'a stage is read with its date',
    {
      kind: 'stage',
      subject: '',
      said: staged('2024'),
      right: staged('2023-05'),
      reason: '',
    },
    'Étape de l’initiative : nous écrivions expérimentation (pilote), depuis 2024. Il faut lire : expérimentation (pilote), depuis mai 2023.',
  ],
  [
    'a step of the calendar without an end has its date only',
    {
      kind: 'milestone',
      subject: 'Bilan',
      said: [
        { aspect: 'start', value: { type: 'date', date: '2025-06' } },
        { aspect: 'end', value: null },
      ],
      right: [
        { aspect: 'start', value: { type: 'date', date: '2025-09' } },
        { aspect: 'end', value: { type: 'date', date: '2025-10' } },
      ],
      reason: '',
    },
    'Bilan (étape du calendrier) : nous écrivions juin 2025. Il faut lire : début : septembre 2025; fin : octobre 2025.',
  ],
  [
    'when a step was done is not taken for when it was to be',
    {
      kind: 'milestone',
      subject: 'Bilan',
      said: [{ aspect: 'done', value: { type: 'date', date: '2025-07-01' } }],
      right: [{ aspect: 'done', value: { type: 'date', date: '2025-07-04' } }],
      reason: '',
    },
    'Bilan (étape du calendrier) : nous écrivions fait le : 1er juillet 2025. Il faut lire : fait le : 4 juillet 2025.',
  ],
  [
    'a reading is told component by component, with the date on which it was read',
    {
      kind: 'application',
      subject: '',
      said: [
        {
          aspect: 'level',
          part: 'Rupture',
          value: { type: 'term', of: 'reading', term: 'emerging' },
        },
        {
          aspect: 'level',
          part: 'Portée',
          value: { type: 'term', of: 'reading', term: 'present' },
        },
        { aspect: 'date', value: { type: 'date', date: '2025-01-10' } },
      ],
      right: [
        { aspect: 'level', part: 'Rupture', value: null },
        { aspect: 'correction', part: 'Portée', value: { type: 'text', text: 'On s’est trompé.' } },
      ],
      reason: '',
    },
    'Lecture de la grille : nous écrivions Rupture : amorcé; Portée : présent (10 janvier 2025). Il faut lire : Rupture : non lu; Portée : On s’est trompé.',
  ],
  [
    'what a cover asked is a figure',
    {
      kind: 'asked',
      subject: '',
      said: [{ aspect: 'amount', value: { type: 'money', cents: 400_000 } }],
      right: [{ aspect: 'amount', value: { type: 'money', cents: 500_000 } }],
      reason: '',
    },
    'Montant demandé : nous écrivions 4 000,00 $. Le chiffre juste est 5 000,00 $.',
  ],
  [
    'of words that a person took back, nothing is repeated',
    {
      kind: 'testimony',
      subject: 'Rose',
      said: [{ aspect: 'date', value: { type: 'date', date: '2026-11-22' } }],
      right: null,
      reason: '',
    },
    'Témoignage de Rose : cette personne a retiré son consentement le 22 novembre 2026. Nous vous demandons de ne plus diffuser ses mots.',
  ],
  [
    'of a testimony that was only cited, nothing is said of words that were never printed',
    {
      kind: 'testimony',
      subject: 'Rose',
      said: [
        { aspect: 'date', value: { type: 'date', date: '2026-11-22' } },
        { aspect: 'name', value: { type: 'text', text: 'P-1' } },
      ],
      right: null,
      reason: '',
    },
    'Témoignage P-1, que ce dossier cite sans en reprendre les mots : cette personne a retiré son consentement le 22 novembre 2026. Nous vous demandons de ne plus vous y appuyer.',
  ],
];

for (const [sentence, error, expected] of SENTENCES) {
  test(sentence, () => expect(plain(noticeText(letter([error])))).toContain(`– ${expected}\n`));
}

test('several things are a list, and nothing that a person typed is markup', () => {
  const html = noticeHtml(letter([MEASURE, { ...MEASURE, subject: '<b>Vélos</b>' }]));
  expect(html.match(/<li>/g)).toHaveLength(2);
  expect(html).toContain('&lt;b&gt;Vélos');
  expect(html).toContain('<p>CDC &lt;X&gt;</p>');
});

test('an effect names each of its aspects when there are several', () => {
  const facts: SaidFacts = [
    { aspect: 'statement', value: { type: 'text', text: 'On se parle' } },
    { aspect: 'date', value: { type: 'date', date: '2024' } },
  ];
  expect(plain(factsInWords(facts, t))).toBe('énoncé : On se parle; date : 2024');
  expect(errorName({ kind: 'effect', subject: '' }, t)).toBe('Effet');
});

test('what did not change far from a change gives way, words stay whole', () => {
  const long = Array.from({ length: 80 }, (_, at) => `mot${at}`).join(' ');
  const [before, , after] = shortRuns([
    { how: 'same', text: `${long} ` },
    { how: 'added', text: 'ici' },
    { how: 'same', text: ` ${long}` },
  ]);
  expect(before?.text).toMatch(/^… mot\d+ .* mot79 $/);
  expect(after?.text).toMatch(/^ mot0 .* mot\d+ … $/);
  expect(shortRuns([{ how: 'same', text: 'court' }])).toEqual([{ how: 'same', text: 'court' }]);
});

const cents = (amount: number | null) =>
  amount === null ? null : ({ type: 'money', cents: amount } as const);

const sums = (costs: number, gap: number, actual: number | null): SaidFacts => [
  { aspect: 'costs', value: cents(costs) },
  { aspect: 'gapCosts', value: cents(gap) },
  { aspect: 'actualRevenues', value: cents(actual) },
];

const stated = (words: string): SaidFacts => [
  { aspect: 'statement', value: { type: 'text', text: words } },
];

test('a statement is quoted without its point, which ends the sentence', () => {
  const error: ErrorToTell & { reason: string } = {
    kind: 'effect',
    subject: 'On s’écoute.',
    said: stated('On se parle'),
    right: stated('On s’écoute.'),
    reason: '',
  };
  expect(plain(noticeText(letter([error])))).toContain(
    '– On s’écoute (effet) : nous écrivions « On se parle ». Il faut lire : « On s’écoute ».',
  );
});

const given = (amount: number): SaidFacts => [
  { aspect: 'givenConfirmed', value: { type: 'money', cents: amount } },
  { aspect: 'givenReceived', value: { type: 'money', cents: amount } },
];

test('a letter to a funder quotes the line of the cover that says what this funder gives', () => {
  const error = { kind: 'costs' as const, subject: '', said: given(30_000), reason: '' };
  const words = plain(noticeText(letter([{ ...error, right: given(35_000) }])));
  const line = `« ${t('dossier:cover.fromFunder')} »`;
  expect(words).toContain(
    `– Ligne ${line}, montant confirmé : nous écrivions 300,00 $. Le chiffre juste est 350,00 $.`,
  );
  // A funder who reads « ce bailleur » elsewhere would look for another one.
  expect(words.replaceAll(line, '')).not.toContain('bailleur');
});

test('the list of notices says the words of its screen', () => {
  const notice = {
    frozenId: 'f',
    kind: 'measure' as const,
    recordId: 'm',
    subject: 'Passagères',
    said: MEASURE.said,
    right: MEASURE.right,
  };
  const open = { ...notice, isRecorded: true, reason: '', correctedAt: null, openId: null };
  const sent = { ...notice, id: 'n', answer: 'sent' as const, on: '2026-11-22', note: '' };
  const copy = {
    frozenId: 'f',
    dossierId: 'd',
    title: 'Demande',
    recipient: 'Fondation',
    madeAt: '2026-03-01T15:00:00.000Z',
    initiativeId: 'i',
    initiativeTitle: 'Transport',
    open: [open],
    sums: null,
    answered: [sent],
  };
  const { heads, rows } = noticesSheet([copy], t);
  expect(heads).toContain('Traité le');
  expect(rows.map(([state]) => state)).toMatchObject([
    { text: 'à traiter' },
    { text: 'avis transmis' },
  ]);
});

test('each sum of a budget is a sentence of its own, a gap has its sign, and one that nobody knows is withdrawn', () => {
  const error: ErrorToTell & { reason: string } = {
    kind: 'costs',
    subject: '',
    said: sums(400_000, -10_000, 390_000),
    right: sums(410_000, 12_000, null),
    reason: '',
  };
  expect(
    plain(noticeText(letter([error])))
      .split('\n\n')[2]
      ?.split('\n'),
  ).toEqual([
    '– Total des dépenses en argent : nous écrivions 4 000,00 $. Le chiffre juste est 4 100,00 $.',
    '– Écart entre le réel et le prévu, dépenses en argent : nous écrivions −100,00 $. Le chiffre juste est +120,00 $.',
    '– Total réel des revenus en argent : nous écrivions 3 900,00 $. Nous retirons ce qui en était dit.',
  ]);
  expect(errorName(error, t)).toBe('Totaux du budget');
  expect(plain(factsInWords(error.said, t))).toContain(
    'total des dépenses en argent : 4 000,00 $;',
  );
  expect(sumsInWords(error, t).map(({ right }) => right === null)).toEqual([false, false, true]);
});
