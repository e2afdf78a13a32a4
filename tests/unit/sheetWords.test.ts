import { expect, test } from '@playwright/test';
import { deadlinesSheet } from '../../shared/content/sheets/calendarSheets.ts';
import { sentParcelsSheet } from '../../shared/content/sheets/parcelSheets.ts';
import { survivalSheet } from '../../shared/content/sheets/survivalSheet.ts';
import type { Life } from '../../shared/domain/schemas/survival.ts';
import type { Sheet } from '../../shared/domain/sheet.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');

const spaced = (words: unknown) => JSON.stringify(words).replaceAll('\u00a0', ' ');
const column = ({ heads, rows }: Sheet, head: string) =>
  rows.map((row) => row[heads.indexOf(head)] ?? null);

test('an hour leaves as it is said, whichever list it is in', () => {
  const thing = { kind: 'report', key: 'a', date: '2026-11-22', label: 'Bilan' } as const;
  const deadlines = deadlinesSheet(
    [
      { ...thing, time: '17:00', initiativeTitle: 'Halte' },
      { ...thing, time: null, initiativeTitle: 'Halte' },
    ],
    t,
  );
  const head = t('sheet:column.time');
  expect(spaced(column(deadlines, head))).toBe('[{"text":"17 h 00"},null]');
  const at = new Date(2026, 10, 22, 9, 5).toISOString();
  const parcels = sentParcelsSheet(
    [
      {
        id: 'p',
        sentAt: at,
        recipient: 'Réseau inventé',
        isWhole: true,
        isNameless: false,
        hasMoney: false,
        initiatives: 0,
        named: [],
        bytes: 1,
        sha256: '',
      },
    ],
    t,
  );
  expect(spaced(column(parcels, head))).toBe('[{"text":"9 h 05"}]');
});

test('the lives of one group leave under its name in the language of the sheet', () => {
  const lives = ['2003-05', '2011-02', '2012-09'].map(
    (pilotEndedOn, at): Life => ({
      initiativeId: String(at),
      title: `Initiative ${at}`,
      pilotEndedOn,
      until: '2020-01-01',
      months: 12,
      state: 'alive',
      endKind: null,
      changed: null,
      isAbout: false,
      fundingKinds: [],
      remains: [],
    }),
  );
  const { filters, rows } = survivalSheet(lives, '2010', t);
  expect(rows).toHaveLength(2);
  expect(spaced(filters)).toBe('["Partie du portefeuille : Pilotes terminés de 2010 à 2014"]');
  expect(survivalSheet(lives, null, t)).toMatchObject({ filters: [], rows: { length: 3 } });
});
