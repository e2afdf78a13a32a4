import type { SaidSection } from '../schemas/said.ts';
import { date, fact, term, text } from './facts.ts';
import type { Fact, SaidRecord, SaidSource } from './said.ts';
import { counted } from './saidOfMoney.ts';

/** What spread, the grid, stages, partners, evidence and what is to be done, by section; undefined when the source does not tell. */
export function saidOfStory(source: SaidSource): [SaidSection, SaidRecord[] | undefined][] {
  const { initiative } = source;
  return [
    ['spread', saidOfSpread(initiative)],
    ['grid', saidOfGrid(source)],
    ['stages', saidOfStages(initiative)],
    ['partners', saidOfPartners(initiative)],
    ['evidence', saidOfEvidence(initiative)],
    ['calendar', saidOfCalendar(initiative)],
    ['followUps', saidOfFollowUps(initiative)],
  ];
}

type Told = SaidSource['initiative'];

function record(
  section: SaidSection,
  kind: SaidRecord['kind'],
  { id, subject, openId }: { id: string; subject: string; openId: string | null },
  facts: Fact[],
): SaidRecord {
  return { section, kind, id, subject, openId, facts, corrections: [] };
}

function saidOfSpread({ diffusions }: Told): SaidRecord[] | undefined {
  return diffusions?.map(({ id, statement, date: on }) =>
    record('spread', 'diffusion', { id, subject: statement, openId: id }, [
      ...fact('statement', statement, text),
      ...fact('date', on, date),
    ]),
  );
}

function saidOfGrid({ gridApplication, grid }: SaidSource): SaidRecord[] | undefined {
  if (gridApplication === undefined || grid === undefined) return undefined;
  if (gridApplication === null) return [];
  const names = componentNames(grid);
  const whole = { id: 'application', subject: '', openId: null };
  return [
    record('grid', 'application', whole, fact('date', gridApplication.date, date)),
    ...gridApplication.readings.flatMap(({ componentId: id, level }) =>
      level === null
        ? []
        : record('grid', 'reading', { id, subject: names.get(id) ?? id, openId: null }, [
            ...fact('level', level, term('reading')),
          ]),
    ),
  ];
}

/** What the components of a grid are called, by their identifiers. */
export function componentNames(grid: NonNullable<SaidSource['grid']>): ReadonlyMap<string, string> {
  return new Map(
    grid.dimensions.flatMap(({ components }) =>
      components.map(({ id, label }) => [id, label.text] as const),
    ),
  );
}

function saidOfStages({ stages }: Told): SaidRecord[] | undefined {
  return stages?.map(({ id, stage, date: on }) =>
    record('stages', 'stage', { id, subject: '', openId: id }, [
      ...fact('stage', stage, term('stage')),
      ...fact('date', on, date),
    ]),
  );
}

function saidOfPartners({ participations }: Told): SaidRecord[] | undefined {
  if (participations === undefined) return undefined;
  return [
    counted('partners', 'partners', participations.length),
    ...participations.map(({ id, name }) =>
      record('partners', 'partner', { id, subject: name, openId: id }, fact('name', name, text)),
    ),
  ];
}

function saidOfEvidence({ evidence, testimonies }: Told): SaidRecord[] | undefined {
  if (evidence === undefined) return undefined;
  return [
    counted('evidence', 'evidence', evidence.length),
    ...(testimonies === undefined ? [] : [counted('evidence', 'testimonies', testimonies.length)]),
    // One that a consent no longer lets out is named: its funder may have quoted it since.
    ...(testimonies ?? []).map(({ evidenceId: id, pseudonym }) =>
      record(
        'evidence',
        'testimony',
        { id, subject: pseudonym, openId: id },
        fact('name', pseudonym, text),
      ),
    ),
  ];
}

function saidOfCalendar({ milestones }: Told): SaidRecord[] | undefined {
  return milestones?.map(({ id, label, start, end, doneOn }) =>
    record('calendar', 'milestone', { id, subject: label, openId: id }, [
      ...fact('start', start, date),
      ...fact('end', end, date),
      ...fact('done', doneOn, date),
    ]),
  );
}

function saidOfFollowUps({ followUps }: Told): SaidRecord[] | undefined {
  return followUps?.map(({ id, dueOn, doneOn, outcome }) =>
    record('followUps', 'followUp', { id, subject: '', openId: id }, [
      ...fact('date', dueOn, date),
      ...fact('done', doneOn, date),
      ...fact('outcome', outcome, term('followUpOutcome')),
    ]),
  );
}
