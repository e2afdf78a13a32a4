import { useState } from 'react';
import type { ImportRow } from '../../../shared/domain/schemas/import.ts';
import { TextField } from '../../components/fields/TextField.tsx';
import { proposed } from '../../components/records/dateEntry.ts';
import { useT } from '../../strings.ts';
import { faultWords } from './importWords.ts';
import type { Mend } from './useMending.ts';

interface MendedCellProps {
  readonly row: number;
  readonly problem: ImportRow['problems'][number];
  readonly mend: Mend;
}

/** A cell that cannot be taken as it is: what stands in it, why, and where it is mended. */
export function MendedCell({ row, problem, mend }: MendedCellProps) {
  const t = useT();
  const [text, setText] = useState(problem.text);
  const [sent, setSent] = useState(problem.text);
  function send(isNext: boolean, given = text) {
    if (given === sent) return;
    setSent(given);
    mend({ row, column: problem.column, text: given }, isNext);
  }
  const isSeason = problem.fault === 'date_season' && problem.meant !== '' && text === problem.text;
  const heading = problem.heading === '' ? t(`import:field.${problem.field}`) : problem.heading;
  return (
    <TextField
      label={t('import:cell', { heading, row })}
      value={text}
      onChange={setText}
      proposal={isSeason ? proposed(problem.meant, t) : undefined}
      onTake={(given) => send(true, given)}
      onEnter={() => send(true)}
      onBlur={() => send(false)}
      error={faultWords(problem, t)}
      type="text"
    />
  );
}
