import type { indicatorCalls } from '../../../shared/ipc/contract/indicators.ts';
import {
  addMeasures,
  correctMeasure,
  dropMeasures,
  indicators,
  noteBaseline,
  noteMeasure,
} from '../../services/indicators.ts';
import { addTarget, correctTarget, dropTarget } from '../../services/indicatorTargets.ts';
import { childHandlers, type Desk, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/indicators.ts`. */
export function indicatorHandlers(desk: Desk): HandlersOf<typeof indicatorCalls> {
  const { write, context } = desk;
  const indicator = childHandlers(indicators, desk);
  return {
    'indicator.add': indicator.add,
    'indicator.update': indicator.update,
    'indicator.remove': indicator.remove,
    'indicator.noteBaseline': (input) => noteBaseline(write(), context, input),
    'target.add': (input) => addTarget(write(), context, input),
    'target.correct': (input) => correctTarget(write(), context, input),
    'target.remove': (input) => dropTarget(write(), context, input),
    'measure.add': (input) => addMeasures(write(), context, input),
    'measure.correct': (input) => correctMeasure(write(), context, input),
    'measure.note': (input) => noteMeasure(write(), context, input),
    'measure.remove': (input) => dropMeasures(write(), context, input),
  };
}
