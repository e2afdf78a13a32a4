import { z } from 'zod';
import { Id } from '../../domain/schemas/primitives.ts';
import {
  PrivacyOfficer,
  PrivacyOfficerPatch,
  PrivacyView,
  Purpose,
  PurposeFields,
} from '../../domain/schemas/privacy.ts';
import { ById, call, Done, Nothing } from './call.ts';

/** Who answers for personal information, why it is kept, and how much of it there is. */
export const privacyCalls = {
  'privacy.get': call(Nothing, PrivacyView),
  'privacy.setOfficer': call(z.strictObject({ patch: PrivacyOfficerPatch }), PrivacyOfficer),
  'purpose.list': call(Nothing, z.array(Purpose)),
  /** A purpose of consents is said by one purpose only (`invalid_input`). */
  'purpose.add': call(z.strictObject({ fields: PurposeFields }), Purpose),
  'purpose.update': call(z.strictObject({ id: Id, patch: PurposeFields.partial() }), Purpose),
  'purpose.remove': call(ById, Done),
};
