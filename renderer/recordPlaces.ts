import type { ChangedTable } from '../shared/domain/changeTerms.ts';
import type { ChangedRecord } from '../shared/domain/schemas/change.ts';

type Find = (table: ChangedTable) => string | undefined;
type Place = (find: Find) => string | null;

/** A part of an initiative's page, with the record that it opens. */
function part(name: string, opened?: ChangedTable, field?: string): Place {
  return (find) => {
    const initiative = find('initiative');
    if (initiative === undefined) return null;
    const id = opened === undefined ? undefined : find(opened);
    const asked =
      id === undefined ? (field === undefined ? '' : `?champ=${field}`) : `?ouvrir=${id}`;
    return `/initiatives/${initiative}/${name}${asked}`;
  };
}

/** A list that opens one of its records. */
function listed(address: string, table: ChangedTable): Place {
  return (find) => {
    const id = find(table);
    return id === undefined ? address : `${address}?ouvrir=${id}`;
  };
}

/** A page of a record. */
function page(address: string, table: ChangedTable): Place {
  return (find) => {
    const id = find(table);
    return id === undefined ? null : `${address}/${id}`;
  };
}

const story = part('recit');
const grid: Place = (find) => {
  const [initiative, application] = [find('initiative'), find('grid_application')];
  return initiative === undefined || application === undefined
    ? null
    : `/initiatives/${initiative}/grille/${application}`;
};

/** Where the records of each table live; the tables that are parts of them are found through what they are part of. */
const PLACES: readonly (readonly [ChangedTable, Place])[] = [
  ['grid_application', grid],
  ['effect', part('effets', 'effect')],
  ['indicator', part('indicateurs', 'indicator')],
  ['diffusion', part('rayonnement', 'diffusion')],
  ['descent', part('filiation', 'descent')],
  ['participation', part('parties', 'participation')],
  ['absence', part('parties', 'absence')],
  ['stage_change', part('etapes', 'stage_change')],
  ['milestone', part('calendrier')],
  ['status_check', part('suivi')],
  ['follow_up', part('suivi', 'follow_up')],
  ['evidence', part('preuves', 'evidence')],
  ['budget', part('argent', 'budget')],
  ['dossier', page('/dossiers', 'dossier')],
  ['frozen_dossier', page('/dossiers/transmis', 'frozen_dossier')],
  ['funding', page('/financement/financements', 'funding')],
  ['program', listed('/financement/bailleurs', 'funder')],
  ['funder', listed('/financement/bailleurs', 'funder')],
  ['stakeholder', page('/parties-prenantes', 'stakeholder')],
  ['grid_version', page('/reglages/grilles', 'grid_version')],
  ['own_template', page('/reglages/gabarits', 'own_template')],
  ['portfolio', () => '/reglages'],
  ['portfolio_territory', () => '/reglages'],
  ['initiative_sector', part('recit', undefined, 'secteurs')],
  ['initiative_territory', part('recit', undefined, 'territoires')],
  ['portfolio_logo', () => '/reglages'],
  ['effect_setting', () => '/reglages'],
  ['saved_view', () => '/initiatives'],
  ['put_off', () => '/accueil/plus-tard'],
  ['initiative', story],
];

/** What the fields of « Récit » are called in its address (`?champ=NAME`), by their columns. */
const STORY_FIELDS: Readonly<Record<string, string>> = {
  summary: 'resume',
  social_need: 'besoin',
  aspiration: 'aspiration',
  practice_before: 'avant',
  practice_now: 'maintenant',
  carrier: 'porteur',
  cdc_role: 'role',
  source: 'source',
};

/** The address of the text of a record that was found, in the place where the record is seen. */
export function fieldPlaceOf(
  found: Pick<ChangedRecord, 'above'> & {
    readonly table: ChangedTable;
    readonly column: string | null;
  },
): string | null {
  const address = placeOf(found.above);
  const field = found.table === 'initiative' ? STORY_FIELDS[found.column ?? ''] : undefined;
  return address === null || field === undefined ? address : `${address}?champ=${field}`;
}

/** The address where a record is seen, through what it is and what it is part of; null when it is gone, or nowhere. */
export function placeOf(above: ChangedRecord['above']): string | null {
  const find: Find = (table) => above.find((one) => one.table === table)?.id;
  const held = new Set(above.map(({ table }) => table));
  for (const [table, place] of PLACES) {
    const address = held.has(table) ? place(find) : null;
    if (address !== null) return `#${address}`;
  }
  return null;
}
