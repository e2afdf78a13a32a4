import type { GridVersions } from './crosswalk.ts';
import { componentsOf } from './gridComponents.ts';
import { type ComponentAnswer, componentAnswers } from './knownReadings.ts';
import type { GridDefinition } from './schemas/gridDefinition.ts';

/** What a component of a version that was applied says of one of the version shown. */
export type ComponentMapping = ComponentAnswer & {
  /** Of the version shown. */
  target: string;
};

/** How the components of all versions answer to those of the version shown. */
export function mappingTo(shown: GridDefinition, versions: GridVersions): ComponentMapping[] {
  return componentsOf(shown).flatMap(({ component: { id: target } }) =>
    componentAnswers(versions, { versionId: shown.id, componentId: target }).map(
      ({ versionId, componentId, exact }) => ({ versionId, componentId, exact, target }),
    ),
  );
}
