import { gridVersions } from '../domain/crosswalk.ts';
import { foundReading } from '../domain/gridComponents.ts';
import type { PublicApplication } from '../domain/schemas/grid.ts';
import type { GridDefinition } from '../domain/schemas/gridDefinition.ts';
import { readBefore } from '../domain/whatChanged.ts';
import type { EarlierLevels, ProfileInput } from './gridProfile.ts';

/** An application, the others of its initiative, and the versions of the grid that they use. */
export type ApplicationInTime<A> = {
  application: A;
  applications: readonly A[];
  versions: readonly GridDefinition[];
};

/** What the last concluded application before this one read of a component, through the crosswalks. */
export function earlierLevels<A extends PublicApplication>(
  { application, applications, versions }: ApplicationInTime<A>,
  componentId: string,
): EarlierLevels | null {
  const before = readBefore(gridVersions(versions), applications, application, componentId);
  if (before === null) return null;
  return { date: before.application.date, levels: before.readings.map(({ level }) => level) };
}

/** What the profile of an application is drawn from. */
export function profileInput<A extends PublicApplication>(
  grid: GridDefinition,
  time: ApplicationInTime<A>,
): ProfileInput {
  const { application } = time;
  return {
    date: application.date,
    isOpen: application.concludedAt === null,
    grid: { name: grid.name, version: grid.version },
    dimensions: grid.dimensions.map(({ id, label, components }) => ({
      id,
      label: label.text,
      readings: components.map((component) => {
        const reading = foundReading(application, component.id);
        return {
          label: component.label.text,
          level: reading?.level ?? null,
          whatChanged: reading?.whatChanged ?? '',
          before: earlierLevels(time, component.id),
        };
      }),
    })),
  };
}
