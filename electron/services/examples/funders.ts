import { NEW_PROGRAM } from '../../../shared/domain/newProgram.ts';
import type { Sample } from '../../../shared/domain/schemas/sample.ts';
import { insertFunder, insertProgram } from '../../database/repositories/funders.ts';
import { type Filling, type Keys, known } from './filling.ts';

/** Funders and their programmes; gives the identifiers of the latter by key. */
export function fillFunders(
  { db, context }: Pick<Filling, 'db' | 'context'>,
  samples: Sample['funders'],
  funders: Keys,
): Keys {
  const programs = new Map<string, string>();
  for (const { key, programs: offered, ...fields } of samples) {
    const funderId = known(funders, key);
    insertFunder(db, { ...fields, id: funderId });
    for (const { key: programKey, ...program } of offered) {
      const id = context.newId();
      programs.set(programKey, id);
      insertProgram(db, {
        ...NEW_PROGRAM,
        ...withoutUndefined(program),
        id,
        funderId,
      });
    }
  }
  return programs;
}

type Given<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

function withoutUndefined<T extends object>(record: T): Given<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is undefined was left out
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Given<T>;
}
