import { type ReactNode, useState } from 'react';
import { presentState } from '../../../shared/domain/fundingState.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import type { TieProposal } from '../../../shared/domain/tieProposals.ts';
import type { TwinFunding } from '../../../shared/domain/twinLines.ts';
import { CheckboxGroup } from '../../components/choice/CheckboxGroup.tsx';
import { useT } from '../../strings.ts';

/** What is proposed of a line and a funding, with how each is called. */
export interface ShownTie extends TieProposal<TwinFunding & { readonly title: string }> {
  readonly line: string;
  readonly amount: number;
}

interface Ties {
  /** Those of the proposals that the person keeps: what agrees on the amount too, unless told otherwise. */
  readonly kept: <P extends TieProposal<unknown>>(proposals: readonly P[]) => P[];
  /** The proposals, ticked where they are kept; nothing without any. */
  readonly choices: (proposals: readonly ShownTie[]) => ReactNode;
}

/** Lines and fundings that may be the same money, proposed to be tied before they are added. */
export function useTies(): Ties {
  const t = useT();
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isKept = ({ key, isLikely }: TieProposal<unknown>) => said.get(key) ?? isLikely;
  return {
    kept: (proposals) => proposals.filter(isKept),
    choices: (proposals) =>
      proposals.length === 0 ? null : (
        <CheckboxGroup
          label={t('money:tie.title')}
          help={t('money:tie.help')}
          isStacked
          options={proposals.map(({ key, line, amount, funding, isLikely }) => ({
            id: key,
            label: t('money:tie.choice', {
              line,
              amount: formatCents(amount),
              title: funding.title || t('money:tie.unnamed'),
              state: t(`vocabulary:revenueState.${presentState(funding).state}`),
              given: formatCents(presentState(funding).amount),
            }),
            hint: t(isLikely ? 'money:tie.same' : 'money:tie.other'),
          }))}
          value={proposals.filter(isKept).map(({ key }) => key)}
          onChange={(keys) =>
            setSaid(new Map(proposals.map(({ key }) => [key, keys.includes(key)])))
          }
        />
      ),
  };
}
