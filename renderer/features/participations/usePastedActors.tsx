import { type ReactNode, useState } from 'react';
import type { LeftColumn } from '../../../shared/domain/pastedColumns.ts';
import type { Participation, StakeholderRow } from '../../../shared/domain/schemas/stakeholder.ts';
import { STAKEHOLDER_KINDS, type StakeholderKind } from '../../../shared/domain/vocabulary.ts';
import { Banner } from '../../components/feedback/Banner.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { leftWords } from '../../pasting/leftWords.ts';
import { wordsIn } from '../../pasting/wordsIn.ts';
import { useT } from '../../strings.ts';
import { isCalled } from './names.ts';
import { PastedActors } from './PastedActors.tsx';
import { lineProblems, type PastedLine, pastedList } from './pastedLines.ts';

interface PastedActorsOptions {
  readonly present: readonly Participation[];
  readonly register: readonly StakeholderRow[];
  /** Remedies are shown from the first try on. */
  readonly tried: boolean;
}

/** A list of names that was pasted in the place of one. */
interface PastedList {
  /** There is one. */
  readonly isOpen: boolean;
  /** Takes what is pasted when it is several names. */
  readonly take: (text: string) => boolean;
  readonly fields: ReactNode;
  /** How many would be added. */
  readonly count: number;
  /** What to add, in the register's own spelling; null while a line has a remedy. */
  readonly toAdd: readonly { name: string; kind: StakeholderKind }[] | null;
}

/** Holds a pasted list while it is corrected: names already there are skipped, each other has its kind. */
export function usePastedActors({ present, register, tried }: PastedActorsOptions): PastedList {
  const t = useT();
  const rules = useFieldRules();
  const [lines, setLines] = useState<readonly PastedLine[]>([]);
  const [left, setLeft] = useState<readonly LeftColumn[]>([]);
  const [kind, setKind] = useState<StakeholderKind | null>(null);
  const problems = lineProblems(
    lines,
    present.map((one) => one.name),
  );
  const known = (name: string) => register.find((one) => isCalled(one, name));
  const fresh = lines.filter(({ id }) => !problems.has(id));
  // What the list says in other words than ours is another kind than that of the lines that say none.
  const kindOfLine = ({ name, kind: own, said }: PastedLine) =>
    known(name)?.kind ?? own ?? (said === '' ? kind : null);
  const remedy = (line: PastedLine) =>
    !tried || problems.has(line.id)
      ? {}
      : {
          name: rules.title(line.name),
          kind: kindOfLine(line) === null ? t('stakeholder:field.kindMissing') : undefined,
        };

  const toAdd = fresh.flatMap((line) => {
    const itsKind = kindOfLine(line);
    if (itsKind === null || rules.title(line.name) !== undefined) return [];
    return [{ name: known(line.name)?.name ?? line.name.trim(), kind: itsKind }];
  });
  return {
    isOpen: lines.length > 0,
    take(text) {
      const kinds = STAKEHOLDER_KINDS.map((one) => ({
        kind: one,
        words: [t(`vocabulary:stakeholderKind.${one}`), t(`vocabulary:stakeholderKinds.${one}`)],
        also: wordsIn(t(`stakeholder:list.words.${one}`)),
      }));
      const headings = {
        name: wordsIn(t('stakeholder:list.heading.name')),
        kind: wordsIn(t('stakeholder:list.heading.kind')),
      };
      const list = pastedList(text, { kinds, headings });
      if (list.lines.length < 2) return false;
      setLines(list.lines);
      setLeft(list.left);
      return true;
    },
    fields: (
      <>
        {left.length === 0 ? null : (
          <Banner tone="notice" isLive>
            {leftWords(left, t)}
          </Banner>
        )}
        <PastedActors
          lines={lines}
          onChange={setLines}
          kind={kind}
          onKind={setKind}
          knownKind={(name) => known(name)?.kind}
          skipped={({ id }) => {
            const problem = problems.get(id);
            return problem === undefined ? undefined : t(`stakeholder:list.${problem}`);
          }}
          remedy={remedy}
        />
      </>
    ),
    count: fresh.length,
    toAdd: fresh.length > 0 && toAdd.length === fresh.length ? toAdd : null,
  };
}
