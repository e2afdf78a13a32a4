// oxlint-disable typescript/no-unsafe-type-assertion -- a copy of what may not be changed may be
import { draftLines, sentLines } from '../../shared/content/dossierRegister.ts';
import { dossiersSheet } from '../../shared/content/sheets/dossiersSheet.ts';
import { incidentsSheet } from '../../shared/content/sheets/incidentsSheet.ts';
import { keptBy, type RegisterFilter } from '../../shared/domain/dossierRegister.ts';
import type { Sheet, SheetForm, SheetList } from '../../shared/domain/sheet.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import { translator } from '../../shared/strings/index.ts';
import type { Office } from './office.ts';

const t = translator('fr-CA');

/** What the window sends of a list. */
export function sent(
  list: SheetList,
  sheet: Sheet,
  form: SheetForm = 'csv',
): Input<'takeOut.sheet'> {
  // What crosses may be changed by whoever receives it.
  return { list, form, sheet: structuredClone(sheet) as Input<'takeOut.sheet'>['sheet'] };
}

const ALL: RegisterFilter = { words: '', funder: null, year: null, state: null };

/** Exports the register of dossiers as its screen does. */
export async function exportRegister({ call }: Pick<Office, 'call'>, filter: RegisterFilter = ALL) {
  const dossiers = await call['dossier.list'](undefined);
  const copies = await call['frozen.list']({ initiativeId: null });
  const lines = [...draftLines(dossiers), ...sentLines(copies)];
  const kept = lines.filter(keptBy(filter));
  return call['takeOut.sheet'](sent('dossiers', dossiersSheet(kept, [], t)));
}

/** Exports the register of incidents as its screen does. */
export async function exportIncidents({ call }: Pick<Office, 'call'>) {
  const incidents = await call['incident.list'](undefined);
  return call['takeOut.sheet'](sent('incidents', incidentsSheet(incidents, t)));
}
