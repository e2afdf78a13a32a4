import { componentOf, componentsOf } from './gridComponents.ts';
import type { GridDefinition } from './schemas/gridDefinition.ts';

/** The versions of the grid that a portfolio has, by identifier. */
export type GridVersions = ReadonlyMap<string, GridDefinition>;

/** A component of a version. */
export interface VersionedComponent {
  readonly versionId: string;
  readonly componentId: string;
}

/** Those versions by identifier. */
export function gridVersions(definitions: readonly GridDefinition[]): GridVersions {
  return new Map(definitions.map((definition) => [definition.id, definition]));
}

/** The former components that a component comes from; none for a new one. */
export function formerOf(definition: GridDefinition, componentId: string): readonly string[] {
  return definition.crosswalk.find((entry) => entry.componentId === componentId)?.from ?? [];
}

/** The components that come from a former one; none when it is left out. */
export function followersOf(definition: GridDefinition, formerId: string): string[] {
  return componentsOf(definition)
    .map(({ component }) => component.id)
    .filter((id) => formerOf(definition, id).includes(formerId));
}

/** The components of the former version that are read no more in this one. */
export function leftOut(definition: GridDefinition, former: GridDefinition): string[] {
  return componentsOf(former)
    .map(({ component }) => component.id)
    .filter((id) => followersOf(definition, id).length === 0);
}

/**
 * What a component is called in another version: through the crosswalks back to the version that both
 * come from, then forward. Several where it was put together or split; none where it is new, left out,
 * or where a version in between is not known.
 */
export function correspondingComponents(
  versions: GridVersions,
  { versionId, componentId }: VersionedComponent,
  toVersionId: string,
): string[] {
  const back = lineOf(versions, versionId);
  const forward = lineOf(versions, toVersionId);
  const meeting = back.findIndex(({ id }) => forward.some((other) => other.id === id));
  const [start] = back;
  if (meeting === -1 || start === undefined) return [];
  const place = forward.findIndex(({ id }) => id === back[meeting]?.id);
  const first = componentOf(start, componentId) === undefined ? [] : [componentId];
  const common = back
    .slice(0, meeting)
    .reduce((ids, version) => distinct(ids.flatMap((id) => formerOf(version, id))), first);
  return forward
    .slice(0, place)
    .toReversed()
    .reduce((ids, version) => distinct(ids.flatMap((id) => followersOf(version, id))), common);
}

/** A version, the one that it is based on, and so on to the first one known. */
function lineOf(versions: GridVersions, versionId: string): GridDefinition[] {
  const line: GridDefinition[] = [];
  let version = versions.get(versionId);
  while (version !== undefined && !line.includes(version)) {
    line.push(version);
    version = version.basedOn === null ? undefined : versions.get(version.basedOn);
  }
  return line;
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
