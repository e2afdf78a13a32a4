import type { followUpCalls } from '../../../shared/ipc/contract/followUps.ts';
import { translator } from '../../../shared/strings/index.ts';
import { listDatedThings } from '../../database/repositories/calendarThings.ts';
import { bySlices } from '../../database/steps.ts';
import { exportCalendar } from '../../services/calendarExport.ts';
import { today } from '../../services/context.ts';
import { contacts, followUpRound } from '../../services/followUpRound.ts';
import * as followUps from '../../services/followUps.ts';
import { survival, survivalPaperSource } from '../../services/survival.ts';
import { childHandlers, type Desk, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/followUps.ts`. */
export function followUpHandlers(desk: Desk): HandlersOf<typeof followUpCalls> {
  const { read, write, context, printing, session } = desk;
  const statusCheck = childHandlers(followUps.statusChecks, desk);
  return {
    'statusCheck.add': statusCheck.add,
    'statusCheck.update': statusCheck.update,
    'statusCheck.remove': statusCheck.remove,
    'followUp.plan': (input) => followUps.plan(write(), context, input),
    'followUp.record': (input) => followUps.record(write(), context, input),
    'followUp.takeBack': (input) => followUps.takeBack(write(), context, input),
    'followUp.update': (input) => followUps.update(write(), context, input),
    'followUp.remove': (input) => followUps.remove(write(), context, input),
    'followUp.setRhythm': (input) => followUps.setRhythm(write(), context, input),
    'followUp.round': () => followUpRound(read(), context),
    'followUp.contacts': ({ id }) => contacts(read(), id),
    'survival.get': () => bySlices(read, (db) => survival(db, context)),
    'survival.print': (input) => printing.survival(survivalPaperSource(read(), context, input)),
    'calendar.export': () =>
      exportCalendar(read, context, {
        chooseCalendar: session.dialogs.chooseCalendar,
        written: printing.written,
        t: translator('fr-CA'),
      }),
    'calendar.list': () => listDatedThings(read(), today(context)),
    'followUp.usualYears': () => followUps.usualYears(read()),
    'followUp.setUsualYears': (input) => followUps.setUsualYears(write(), input),
  };
}
