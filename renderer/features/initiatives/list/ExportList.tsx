import { initiativesSheet } from '../../../../shared/content/sheets/initiativesSheet.ts';
import type {
  ListedInitiative,
  ListView,
} from '../../../../shared/domain/schemas/initiativeQuery.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { call } from '../../../api.ts';
import { ExportSheet } from '../../../ExportSheet.tsx';
import { useAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';
import { filtersOn } from './filterParts.ts';

/** Lines asked for at once. */
const CHUNK = 500;

/** « Exporter… »: every initiative that answers the filter, each once, in the order and with the columns of the table. */
export function ExportList({ view }: { readonly view: ListView }) {
  const t = useT();
  const grid = useAnswer('grid.definition', { gridVersionId: null });
  const names = new Map(
    grid.dimensions.flatMap(({ components }) =>
      components.map(({ id, label }) => [id, label.text]),
    ),
  );
  const { filter, columns } = view;
  const filters = (french: Translate) =>
    [
      ...(filter.text === undefined || filter.text === ''
        ? []
        : [{ name: french('list:filter.text'), value: filter.text }]),
      ...filtersOn(filter, french, (id) => names.get(id) ?? id).map(({ label, value }) => ({
        name: label,
        value,
      })),
    ].map((one) => french('sheet:filter', one));
  return (
    <ExportSheet
      list="initiatives"
      title={t('list:title')}
      isIconOnly
      sheet={async (french) => {
        const rows = await everyRow(view);
        return () => initiativesSheet({ rows, columns, filters: filters(french), grid }, french);
      }}
    />
  );
}

async function everyRow({ filter, sort }: ListView): Promise<ListedInitiative[]> {
  const query = { filter, sort, group: null };
  const rows: ListedInitiative[] = [];
  let part: readonly ListedInitiative[];
  do {
    // oxlint-disable-next-line no-await-in-loop -- each part begins where the last one ended
    part = await rowsFrom(query, rows.length);
    rows.push(...part);
  } while (part.length === CHUNK);
  return rows;
}

async function rowsFrom(
  query: Parameters<typeof call<'initiative.query'>>[1]['query'],
  offset: number,
) {
  const { rows } = await call('initiative.query', { query, offset, limit: CHUNK, withHead: false });
  return rows;
}
