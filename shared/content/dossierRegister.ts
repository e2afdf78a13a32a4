import type { RegisterState } from '../domain/dossierRegister.ts';
import type { Cents } from '../domain/money.ts';
import { type SentState, withSentStates } from '../domain/sentDossiers.ts';
import type { AnswerOutcome, SendingPurpose } from '../domain/vocabulary.ts';
import { localDay } from './localDay.ts';

/** What the register reads of a dossier. */
export type RegisteredDossier = {
  readonly id: string;
  readonly title: string;
  /** Null, both, for a dossier of the whole portfolio. */
  readonly initiativeId: string | null;
  readonly initiativeTitle: string | null;
  readonly funderName: string | null;
  readonly asked: Cents | null;
  readonly askedInKind: Cents | null;
  readonly updatedAt: string;
  readonly lastFrozenAt: string | null;
};

/** What it reads of a copy that left. */
export type RegisteredCopy = {
  readonly id: string;
  readonly dossierId: string;
  readonly title: string;
  /** Null when it told of the whole portfolio. */
  readonly initiativeId: string | null;
  readonly initiativeTitle: string | null;
  readonly recipient: string;
  readonly madeAt: string;
  readonly purpose: SendingPurpose;
  readonly funderName: string;
  readonly programName: string;
  readonly asked: Cents | null;
  readonly askedInKind: Cents | null;
  readonly hasDossier: boolean;
  readonly answer: {
    readonly answeredOn: string;
    readonly outcome: AnswerOutcome;
    readonly amount: Cents | null;
    readonly inKind: boolean;
    readonly reason: string;
  } | null;
};

/** One line of the register: a dossier in preparation, or a copy that left (`frozenId`). */
export type RegisterLine = Omit<RegisteredCopy, 'id' | 'madeAt' | 'purpose'> & {
  readonly frozenId: string | null;
  readonly state: RegisterState;
  /** The day of sending, or of the last change of what is in preparation. */
  readonly day: string;
};

/** What is in preparation, the last changed first: never sent, or changed since. */
export function draftLines(dossiers: readonly RegisteredDossier[]): RegisterLine[] {
  return dossiers
    .filter(({ lastFrozenAt, updatedAt }) => lastFrozenAt === null || updatedAt > lastFrozenAt)
    .map(draftLine);
}

/** What was sent, in the order in which it is given. */
export function sentLines(copies: readonly RegisteredCopy[]): RegisterLine[] {
  return withSentStates(copies).map(sentLine);
}

function draftLine(dossier: RegisteredDossier): RegisterLine {
  const { id: dossierId, title, initiativeId, initiativeTitle, asked, askedInKind } = dossier;
  return {
    dossierId,
    frozenId: null,
    title,
    initiativeId,
    initiativeTitle,
    recipient: '',
    funderName: dossier.funderName ?? '',
    programName: '',
    asked,
    askedInKind,
    hasDossier: true,
    answer: null,
    state: 'draft',
    day: localDay(dossier.updatedAt),
  };
}

function sentLine(copy: RegisteredCopy & { readonly state: SentState }): RegisterLine {
  const { id: frozenId, madeAt, purpose: _purpose, ...line } = copy;
  return { ...line, frozenId, day: localDay(madeAt) };
}
