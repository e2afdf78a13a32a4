import { componentsOf } from '../../shared/domain/gridComponents.ts';
import type { GridApplication } from '../../shared/domain/schemas/grid.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import type { Meeting, MeetingBefore } from '../../shared/domain/schemas/meeting.ts';
import { readBefore } from '../../shared/domain/whatChanged.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import {
  getGridApplication,
  listGridApplications,
  meetingPlace,
  setMeetingPlace,
} from '../database/repositories/gridApplications.ts';
import { getInitiative } from '../database/repositories/initiatives.ts';
import { gridOf, keptGrids } from './keptGrids.ts';
import { openApplication, requireComponent } from './openApplication.ts';

/** What a meeting shows of an application. Everything is named here: what is added to an application stays out. */
export function get(db: ReadableDb, shipped: GridDefinition, { id }: { id: string }): Meeting {
  const application = getGridApplication(db, id);
  const { initiativeId, gridVersionId, date, participants, concludedAt, voices } = application;
  return {
    id,
    initiativeId,
    initiativeTitle: getInitiative(db, initiativeId).title,
    gridVersionId,
    date,
    participants,
    concludedAt,
    voices,
    readings: application.readings.map(({ componentId, level, justification, whatChanged }) => ({
      componentId,
      level,
      justification,
      whatChanged,
    })),
    before: beforeOf(db, gridOf(db, shipped, gridVersionId), application),
    stoppedAt: meetingPlace(db, id),
  };
}

/** Keeps where a meeting is; it says nothing of the initiative, so that this is no change to it. */
export function stopAt(
  db: WritableDb,
  { id, componentId }: { id: string; componentId: string },
): null {
  return db.transaction(() => {
    requireComponent(db, openApplication(db, id), componentId);
    setMeetingPlace(db, id, componentId);
    return null;
  });
}

function beforeOf(
  db: ReadableDb,
  definition: GridDefinition,
  application: GridApplication,
): MeetingBefore[] {
  const versions = keptGrids(db);
  const all = listGridApplications(db, application.initiativeId);
  return componentsOf(definition).flatMap(({ component }) => {
    const before = readBefore(versions, all, application, component.id);
    if (before === null) return [];
    const readings = before.readings.map(({ level }) => ({ level }));
    return [{ componentId: component.id, date: before.application.date, readings }];
  });
}
