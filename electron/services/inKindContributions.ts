import type {
  InKindContribution,
  InKindContributionFields,
} from '../../shared/domain/schemas/stakeholder.ts';
import {
  getInKindContribution,
  insertInKindContribution,
  removeInKindContribution,
  updateInKindContribution,
} from '../database/repositories/inKindContributions.ts';
import { childService } from './children.ts';

/** What stakeholders bring that is not money: add, change, remove. */
export const inKindContributions = childService<InKindContribution, InKindContributionFields>(
  {
    get: getInKindContribution,
    insert: insertInKindContribution,
    update: updateInKindContribution,
    remove: removeInKindContribution,
  },
  (_db, _context, fields, ids) => ({ ...fields, ...ids }),
);
