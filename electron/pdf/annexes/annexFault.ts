import type { AnnexFault } from '../../../shared/domain/vocabulary.ts';

/** Why a file cannot be appended. */
export class Unfit extends Error {
  readonly fault: AnnexFault;
  constructor(fault: AnnexFault) {
    super(fault);
    this.name = 'Unfit';
    this.fault = fault;
  }
}
