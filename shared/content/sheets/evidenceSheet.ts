import { consentState, FUNDER_DOSSIER, testimonyState } from '../../domain/consent.ts';
import type { LocalDate } from '../../domain/dates.ts';
import type { InitiativeDetail } from '../../domain/schemas/detail.ts';
import type { Evidence } from '../../domain/schemas/initiative.ts';
import type { Consent, Testimony } from '../../domain/schemas/testimony.ts';
import {
  dayCell,
  namesCell,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  sheetOf,
  textCell,
} from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';
import { evidenceMark } from '../evidence.ts';

type Line = {
  readonly piece: Evidence;
  readonly testimony: Testimony | null;
  readonly consent: Consent | null;
};

/** What an export of evidence is made of. */
export type EvidenceShown = {
  readonly initiative: InitiativeDetail;
  /** Those that are shown. */
  readonly evidence: readonly Evidence[];
  readonly filters: readonly string[];
  readonly today: LocalDate;
};

/**
 * Evidence, and the consents of who told something, a line each. Persons are there by their pseudonyms: their
 * names, their words and where the trace of a consent is kept stay in the portfolio.
 */
export function evidenceSheet(
  { initiative, evidence, filters, today }: EvidenceShown,
  t: Translate,
): Sheet {
  const told = new Map(initiative.testimonies.map((one) => [one.evidenceId, one]));
  const lines = evidence.flatMap((piece): Line[] => {
    const testimony = told.get(piece.id) ?? null;
    const consents = testimony?.consents ?? [];
    return consents.length === 0
      ? [{ piece, testimony, consent: null }]
      : consents.map((consent) => ({ piece, testimony, consent }));
  });
  return sheetOf(
    t('sheet:title.evidence', { title: initiative.title }),
    [...pieceColumns(t), ...consentColumns(today, t)],
    lines,
    filters,
  );
}

function pieceColumns(t: Translate): SheetColumn<Line>[] {
  return [
    { head: t('sheet:column.piece'), cell: ({ piece }) => textCell(evidenceMark(piece)) },
    {
      head: t('evidence:field.kind'),
      cell: ({ piece }) => textCell(t(`vocabulary:evidenceKind.${piece.kind}`)),
    },
    { head: t('sheet:column.title'), isName: true, cell: ({ piece }) => textCell(piece.title) },
    { head: t('evidence:field.date'), cell: ({ piece }) => dayCell(piece.date) },
    {
      head: t('sheet:column.reference'),
      // Of a testimony it says where the person was met.
      cell: ({ piece, testimony }) => textCell(testimony === null ? piece.reference : null),
    },
    { head: t('sheet:column.address'), cell: ({ piece }) => textCell(piece.url) },
    { head: t('sheet:column.file'), cell: ({ piece }) => textCell(piece.file?.name) },
  ];
}

function consentColumns(today: LocalDate, t: Translate): SheetColumn<Line>[] {
  return [
    {
      head: t('testimony:pseudonym'),
      cell: ({ testimony }) => textCell(testimony?.pseudonym),
    },
    { head: t('testimony:role'), cell: ({ testimony }) => textCell(testimony?.role) },
    {
      head: t('sheet:column.forFunders'),
      cell: ({ testimony }) => {
        if (testimony === null) return null;
        const state = testimonyState(testimony.consents, today, FUNDER_DOSSIER);
        return textCell(t(`vocabulary:testimonyState.${state}`));
      },
    },
    given(t('testimony:consent.title'), (consent) =>
      textCell(t(`testimony:consent.state.${consentState(consent, today)}`)),
    ),
    given(t('testimony:consent.start'), ({ start }) => dayCell(start)),
    given(t('testimony:consent.end'), ({ end }) => dayCell(end)),
    given(t('sheet:column.withdrawnOn'), ({ withdrawnOn }) => dayCell(withdrawnOn)),
    given(t('testimony:consent.purposes'), ({ purposes }) =>
      namesCell(purposes.map((one) => t(`vocabulary:consentPurpose.${one}`))),
    ),
    given(t('testimony:consent.audiences'), ({ audiences }) =>
      namesCell(audiences.map((one) => t(`vocabulary:consentAudience.${one}`))),
    ),
    given(t('testimony:consent.media'), ({ media }) =>
      namesCell(media.map((one) => t(`vocabulary:consentMedium.${one}`))),
    ),
    given(t('testimony:consent.given'), (consent) =>
      textCell(t(`vocabulary:consentManner.${consent.given}`)),
    ),
  ];
}

function given(head: string, cell: (consent: Consent) => SheetCell): SheetColumn<Line> {
  return { head, cell: ({ consent }) => (consent === null ? null : cell(consent)) };
}
