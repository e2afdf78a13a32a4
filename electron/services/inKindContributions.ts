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
import { requireOrder } from './periods.ts';

/** What stakeholders bring that is not money: add, change, remove. */
export const inKindContributions = childService<InKindContribution, InKindContributionFields>(
  {
    get: getInKindContribution,
    insert: (db, contribution) => {
      requireOrder(contribution.start, contribution.end);
      insertInKindContribution(db, contribution);
    },
    update: (db, contribution) => {
      requireOrder(contribution.start, contribution.end);
      updateInKindContribution(db, contribution);
    },
    remove: removeInKindContribution,
  },
  (_db, _context, fields, ids) => ({ ...fields, ...ids }),
);
