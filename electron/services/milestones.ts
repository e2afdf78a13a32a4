import type { Milestone, MilestoneFields } from '../../shared/domain/schemas/initiative.ts';
import {
  getMilestone,
  insertMilestone,
  removeMilestone,
  updateMilestone,
} from '../database/repositories/milestones.ts';
import { childService } from './children.ts';

/** The calendar of an initiative: add, change, remove a milestone. */
export const milestones = childService<Milestone, MilestoneFields>(
  { get: getMilestone, insert: insertMilestone, update: updateMilestone, remove: removeMilestone },
  (_db, _context, fields, ids) => ({ ...fields, ...ids }),
);
