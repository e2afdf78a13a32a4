import type { PartialDate } from '../dates.ts';
import type { Cents } from '../money.ts';
import type { InitiativeFields, StageChangeFields } from '../schemas/initiative.ts';
import type { REVENUE_STATES, StakeholderKind } from '../vocabulary.ts';
import type { CellFault, ImportField } from './importTerms.ts';

/** What one row says of an initiative, ready to be written. */
export type ImportedInitiative = {
  readonly fields: InitiativeFields;
  readonly stages: readonly StageChangeFields[];
  readonly partners: readonly {
    readonly name: string;
    readonly kind: StakeholderKind;
    readonly role: string;
  }[];
  readonly funding: ImportedFunding | null;
  /** What it costs in all, in cents; null where the sheet does not say. */
  readonly cost: Cents | null;
  readonly urls: readonly string[];
};

/** Money of a row, with each state that its columns say. */
export type ImportedFunding = {
  readonly funder: string;
  readonly date: PartialDate;
  readonly states: readonly {
    readonly state: (typeof REVENUE_STATES)[number];
    readonly amount: Cents;
  }[];
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
};

/** A cell that cannot be taken as it is. `meant`: what it would be, written in full. */
export type CellProblem = {
  readonly field: ImportField;
  readonly fault: CellFault;
  readonly meant: string;
};

/** What the written words of an import are, in the language of the window. */
export type ImportWords = {
  /** What a cell of a workbook that is true, or false, says. */
  readonly yes: string;
  readonly no: string;
  /** Why a stage is noted: where it was read. */
  readonly stageReason: string;
  /** The role of who pays, where no amount is said. */
  readonly funderRole: string;
};
