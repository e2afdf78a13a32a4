import { z } from 'zod';
import { InitiativeDetail } from '../../domain/schemas/detail.ts';
import {
  Initiative,
  InitiativePatch,
  Milestone,
  MilestoneFields,
  StageChange,
  StageChangeFields,
} from '../../domain/schemas/initiative.ts';
import {
  Facet,
  FacetCount,
  InitiativeFilter,
  InitiativeQuery,
  InitiativeWindow,
} from '../../domain/schemas/initiativeQuery.ts';
import { Id, Line, Title } from '../../domain/schemas/primitives.ts';
import { QuebecTerritories } from '../../domain/schemas/territory.ts';
import { ById, call, children, Done, Nothing } from './call.ts';

const stage = children(StageChangeFields, StageChange);
const milestone = children(MilestoneFields, Milestone);

/** The list of initiatives, one of them, its stages and milestones, the territories. */
export const initiativeCalls = {
  /** Part of the answer to a query: no call carries all initiatives. */
  'initiative.query': call(
    z.strictObject({
      query: InitiativeQuery,
      offset: z.number().int().min(0),
      limit: z.number().int().min(0).max(500),
      withHead: z.boolean(),
    }),
    InitiativeWindow,
  ),
  /** Titles that hold every word of a text, at most fifty, and that of an initiative already chosen. */
  'initiative.find': call(
    z.strictObject({ text: Line, chosenId: Id.nullable() }),
    z.array(z.strictObject({ id: Id, title: z.string() })),
  ),
  /** How many initiatives each value of a property would give under the rest of the filter, in no order. */
  'initiative.facet': call(
    z.strictObject({ filter: InitiativeFilter, facet: Facet }),
    z.array(FacetCount),
  ),
  'initiative.countFiltered': call(z.strictObject({ filter: InitiativeFilter }), z.number().int()),
  'initiative.count': call(Nothing, z.number().int()),
  'initiative.get': call(ById, InitiativeDetail),
  'initiative.create': call(z.strictObject({ title: Title }), Initiative),
  'initiative.update': call(z.strictObject({ id: Id, patch: InitiativePatch }), Initiative),
  /** Puts it in the bin, whole. */
  'initiative.remove': call(ById, Done),
  /** Sectors and territories already written somewhere, to propose. */
  'initiative.suggestions': call(
    Nothing,
    z.strictObject({ sectors: z.array(z.string()), territories: z.array(z.string()) }),
  ),
  'stage.add': stage.add,
  'stage.update': stage.update,
  'stage.remove': stage.remove,
  /** Québec's MRC and equivalent territories, as they ship. */
  'territory.list': call(Nothing, QuebecTerritories),
  'milestone.add': milestone.add,
  'milestone.update': milestone.update,
  'milestone.remove': milestone.remove,
};
