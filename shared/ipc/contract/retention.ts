import { z } from 'zod';
import {
  RetentionDeed,
  RetentionList,
  RetentionRound,
  RetentionRule,
} from '../../domain/schemas/retention.ts';
import { call, Nothing } from './call.ts';

/** How long personal information is kept, and the yearly list of what to destroy. */
export const retentionCalls = {
  'retention.rules': call(Nothing, z.array(RetentionRule)),
  /** Without months: nothing of the kind is listed any more. */
  'retention.setRule': call(RetentionRule, z.array(RetentionRule)),
  /** What is over for longer than its rule, and not kept on purpose. */
  'retention.list': call(Nothing, RetentionList),
  /** Does what was decided, all or none, for good, and notes how much of what kind. */
  'retention.decide': call(RetentionDeed, RetentionRound),
  /** What was decided, the last first. */
  'retention.rounds': call(Nothing, z.array(RetentionRound)),
};
