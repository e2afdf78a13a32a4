import type { SaidFacts } from '../schemas/correctionNotice.ts';
import type { FormerSource } from '../schemas/formerSource.ts';
import type { ErrorOfCopy } from './carriedErrors.ts';
import { date, term, text } from './facts.ts';
import type { SaidSource } from './said.ts';
import { componentNames } from './saidOfStory.ts';
import { tells } from './shown.ts';

type Application = NonNullable<FormerSource['gridApplication']>;

const day = (on: string): SaidFacts => [{ aspect: 'date', value: date(on) }];

/**
 * What a copy said of the grid as it was read at one date, and that the same application says otherwise by
 * now: a reading or the date that was changed before it was concluded, a correction written beside it since.
 * A later application is no correction, nor is what nobody had read.
 */
export function carriedReadings(former: FormerSource, present: SaidSource): ErrorOfCopy[] {
  const { gridApplication: then, grid } = former;
  const { gridApplication: now } = present;
  if (!tells(former)('application') || then?.id == null || now === undefined) return [];
  const names = grid === undefined ? null : componentNames(grid);
  const nameOf = (id: string) => names?.get(id) ?? id;
  const facts = (application: Application, ids: readonly string[]): SaidFacts =>
    ids.map((id) => {
      const level = levelOf(application, id);
      return {
        aspect: 'level',
        part: nameOf(id),
        value: level === null ? null : term('reading')(level),
      };
    });
  const read = then.readings.flatMap(({ componentId, level }) =>
    level === null ? [] : componentId,
  );
  const common = { kind: 'application', recordId: then.id, subject: '', reason: '' } as const;
  if (now === null) {
    const said = [...facts(then, read), ...day(then.date)];
    const gone = { right: null, isRecorded: false, correctedAt: null, openId: null };
    return [{ ...common, said, ...gone }];
  }
  const since = correctedSince(then, now);
  const wrong = read.filter((id) => levelOf(now, id) !== levelOf(then, id));
  const isRedated = now.date !== then.date;
  if (since.length === 0 && wrong.length === 0 && !isRedated) return [];
  const isOfAll = since.some(({ componentId }) => componentId === null);
  const concerned = new Set([...wrong, ...since.map(({ componentId }) => componentId)]);
  return [
    {
      ...common,
      said: [
        ...facts(
          then,
          read.filter((id) => isOfAll || concerned.has(id)),
        ),
        ...day(then.date),
      ],
      right: [
        ...facts(now, wrong),
        ...since.map(({ componentId, text: words }) => ({
          aspect: 'correction' as const,
          value: text(words.trim()),
          ...(componentId === null ? {} : { part: nameOf(componentId) }),
        })),
        ...(wrong.length > 0 || isRedated ? day(now.date) : []),
      ],
      isRecorded: since.length > 0,
      correctedAt: since.at(-1)?.madeAt ?? null,
      openId: then.id,
    },
  ];
}

function correctedSince(then: Application, now: Application) {
  const known = new Set(then.corrections?.map(({ id }) => id));
  return (now.corrections ?? []).filter(({ id }) => !known.has(id));
}

function levelOf({ readings }: Application, id: string): string | null {
  return readings.find(({ componentId }) => componentId === id)?.level ?? null;
}
