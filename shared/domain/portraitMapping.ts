import { correspondingComponents, type GridVersions } from './crosswalk.ts';
import { componentsOf } from './gridComponents.ts';
import type { GridDefinition } from './schemas/gridDefinition.ts';

/** What a component of a version that was applied says of one of the version shown. */
export type ComponentMapping = {
  versionId: string;
  componentId: string;
  /** Of the version shown. */
  target: string;
  /** The one answers to the other and to nothing else: its readings can be read as they are. */
  exact: boolean;
};

/**
 * How the components of all versions answer to those of the version shown. A component that was split,
 * or put together with another, is told but not read in its place: it was read under other words.
 */
export function mappingTo(shown: GridDefinition, versions: GridVersions): ComponentMapping[] {
  return [...versions.values()].flatMap((version) =>
    componentsOf(shown).flatMap(({ component: { id: target } }) => {
      const from = correspondingComponents(
        versions,
        { versionId: shown.id, componentId: target },
        version.id,
      );
      return from.map((componentId) => {
        const forward = correspondingComponents(
          versions,
          { versionId: version.id, componentId },
          shown.id,
        );
        const exact = from.length === 1 && forward.length === 1;
        return { versionId: version.id, componentId, target, exact };
      });
    }),
  );
}
