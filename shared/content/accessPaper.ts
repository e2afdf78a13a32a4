import { formatPartialDate, type LocalDate } from '../domain/dates.ts';
import type { PrivacyOfficer } from '../domain/schemas/privacy.ts';
import type { PortfolioKind } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import { cell } from './block.ts';
import type { ContentTable } from './dossierContent.ts';
import { heldWords } from './heldWords.ts';

/** What a person is answered from: the texts that were chosen, without the names of others. */
export type AccessPaperSource = {
  today: LocalDate;
  kind: PortfolioKind;
  organisationName: string;
  officer: PrivacyOfficer;
  person: string;
  receivedOn: LocalDate;
  texts: readonly { table: string; column: string; text: string; initiativeTitle: string }[];
};

/** The answer to a person on paper. */
export type AccessPaper = {
  language: 'fr-CA';
  title: string;
  lead: string;
  organisationName: string;
  notice: string | null;
  madeOn: string;
  madeOnDay: string;
  paragraphs: string[];
  table: ContentTable;
  after: string[];
};

/** Draws what is held on a person, to be given to this person. */
export function drawAccessPaper(source: AccessPaperSource, t: Translate): AccessPaper {
  const { today, kind, organisationName, officer, person, receivedOn, texts } = source;
  const reached = [officer.name, officer.title, officer.contact].filter((one) => one !== '');
  return {
    language: 'fr-CA',
    title: t('privacy:paper.title'),
    lead: person,
    organisationName,
    notice: kind === 'own' ? null : t(`vocabulary:exampleNotice.${kind}`),
    madeOn: formatPartialDate(today),
    madeOnDay: today,
    paragraphs: [
      t('privacy:paper.asked', { person, date: formatPartialDate(receivedOn) }),
      t('privacy:paper.withheld'),
    ],
    table: {
      type: 'table',
      caption: '',
      columns: [
        { heading: t('privacy:held.where'), figures: false, share: 24 },
        { heading: t('privacy:held.text'), figures: false, share: 54 },
        { heading: t('privacy:held.initiative'), figures: false, share: 22 },
      ],
      rows: texts.map((one) => [
        cell(heldWords(one, t)),
        cell(one.text),
        cell(one.initiativeTitle),
      ]),
      totals: [],
      note: null,
    },
    after: [
      t('privacy:paper.rights'),
      ...(reached.length === 0 ? [] : [t('privacy:paper.officer', { who: reached.join(', ') })]),
    ],
  };
}
