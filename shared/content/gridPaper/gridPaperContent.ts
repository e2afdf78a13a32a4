import type { DimensionId } from '../../domain/schemas/gridDefinition.ts';
import type { ReadingLevel, VoiceGroup } from '../../domain/vocabulary.ts';
import type { GridProfile } from '../gridProfile.ts';

/**
 * What the grid says on paper, before any layout: blank, to be written on around a table, or filled, an
 * application as it was read. Plain data throughout; `electron/pdf/gridPaper` lays it out.
 */
type Paper = {
  language: 'fr-CA';
  /** Of the document. */
  title: string;
  /** Over the title. */
  kicker: string;
  /** Name and version of the grid. */
  version: string;
  organisationName: string;
  /** Said when the portfolio is an example; null otherwise. */
  notice: string | null;
  /** « 23 mars 2026 ». */
  madeOn: string;
  /** The day, ISO: the PDF's own date, so that same data give same bytes. */
  madeOnDay: string;
  /** Who wrote the texts of the grid, in full. */
  sources: string[];
};

/** The four readings, each with its word and what it means. */
export type PaperLevel = { level: ReadingLevel; label: string; hint: string };

/** The groups that have a line of their own on paper; the last is for any other. */
export const PAPER_VOICES = [
  'coordination',
  'carrier',
  'participants',
  'partners',
  'other',
] as const satisfies readonly VoiceGroup[];

/** A component to be read around a table. */
export type BlankComponent = {
  label: string;
  definition: string;
  questions: string[];
  /** What to look at. */
  subElements: string[];
  /** Examples of evidence; empty for none. */
  typicalEvidence: string[];
  /** Who wrote what on this page, in one or two lines. */
  sources: string;
};

/** The grid to write on: an opening page, then a page a component. */
export type BlankPaper = Paper & {
  type: 'blank';
  /** How to go about it, a sentence each. */
  steps: string[];
  levels: PaperLevel[];
  /** The groups of `PAPER_VOICES`, in words. */
  groups: string[];
  labels: {
    initiative: string;
    date: string;
    people: string;
    levels: string;
    reading: string;
    subElements: string;
    why: string;
    changed: string;
    voices: string;
    /** Where each group has no line of its own. */
    otherVoices: string;
    evidence: string;
    sources: string;
  };
  dimensions: { id: DimensionId; label: string; components: BlankComponent[] }[];
};

/** What a group said. */
export type PaperVoice = {
  who: string;
  level: ReadingLevel | null;
  levelLabel: string;
  text: string[];
};

/** A component as it was read. */
export type FilledComponent = {
  label: string;
  level: ReadingLevel | null;
  levelLabel: string;
  /** The reading before, in words; null when there is nothing to compare with. */
  since: string | null;
  questions: string[];
  /** Paragraphs; a sentence that says so when nothing is written. */
  justification: string[];
  isUnexplained: boolean;
  /** Paragraphs; none when nothing changed. */
  changed: string[];
  voices: PaperVoice[];
  notes: { subElement: string; text: string[] }[];
  evidence: string[];
  /** A sentence when nothing stands behind the reading; null otherwise. */
  noEvidence: string | null;
  corrections: PaperCorrection[];
};

/** A visible correction beside a sealed reading. */
export type PaperCorrection = { head: string; text: string[] };

/** An application of the grid: who, when, what was read, why. */
export type FilledPaper = Paper & {
  type: 'filled';
  facts: { label: string; value: string }[];
  /** Corrections of the application as a whole. */
  corrections: PaperCorrection[];
  profile: GridProfile;
  profileCaption: string;
  labels: {
    profile: string;
    changed: string;
    voices: string;
    notes: string;
    evidence: string;
    sources: string;
  };
  dimensions: { id: DimensionId; label: string; components: FilledComponent[] }[];
};

export type GridPaper = BlankPaper | FilledPaper;
