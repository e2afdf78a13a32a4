import { type ReactNode, useState } from 'react';
import { presentState } from '../../../shared/domain/fundingState.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import { type TieProposal, takenOnceTied, ticksSaid } from '../../../shared/domain/tieProposals.ts';
import type { TwinFunding } from '../../../shared/domain/twinLines.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { CheckboxGroup } from '../../components/choice/CheckboxGroup.tsx';
import { useT } from '../../strings.ts';

type ShownTie = TieProposal<TwinFunding & { readonly id: string; readonly title: string }>;

interface Ties {
  /** Those of the proposals that the person keeps: what agrees on the amount too, unless told otherwise. */
  readonly kept: <P extends TieProposal<unknown>>(proposals: readonly P[]) => P[];
  /** The proposals, ticked where they are kept, each with how its line is called; nothing without any. */
  readonly choices: (
    proposals: readonly ShownTie[],
    nameOf: (key: string) => string | undefined,
  ) => ReactNode;
  /** Other lines came: what was said of the former ones is said of none. */
  readonly forget: () => void;
}

/** Lines and fundings that may be the same money, proposed to be tied before they are added. */
export function useTies(): Ties {
  const t = useT();
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isKept = ({ key, isLikely }: TieProposal<unknown>) => said.get(key) ?? isLikely;
  return {
    kept: (proposals) => proposals.filter(isKept),
    choices: (proposals, nameOf) => {
      if (proposals.length === 0) return null;
      const takes = takenOnceTied(proposals, isKept);
      return (
        <CheckboxGroup
          label={t('money:tie.title')}
          help={t('money:tie.help')}
          isStacked
          options={proposals.map((tie) => ({
            id: tie.key,
            label: t('money:tie.choice', {
              line: nameOf(tie.key) ?? '',
              amount: formatCents(tie.amount),
              title: tie.funding.title || t('money:tie.unnamed'),
              state: t(`vocabulary:revenueState.${presentState(tie.funding).state}`),
              given: formatCents(presentState(tie.funding).amount),
            }),
            hint: hintOf(tie, takes.get(tie.key) ?? tie.amount, t),
          }))}
          value={proposals.filter(isKept).map(({ key }) => key)}
          onChange={(keys) => setSaid(ticksSaid(said, proposals, keys))}
        />
      );
    },
    forget: () => setSaid(new Map()),
  };
}

/** Why it is proposed, and what of the line changes once it is tied. */
function hintOf(tie: ShownTie, takes: number, t: Translate) {
  const { amount, state, funding, basis, isLikely } = tie;
  const given = presentState(funding);
  const ofFunder = isLikely ? (given.amount === amount ? 'same' : 'rest') : 'other';
  const why = t(`money:tie.${basis === 'amount' ? 'amount' : ofFunder}`);
  const isOtherState = state !== given.state;
  if (takes === amount && !isOtherState) return why;
  const becomes = takes === amount ? 'state' : isOtherState ? 'amountAndState' : 'amount';
  return t('money:tie.becomes', {
    why,
    what: t(`money:tie.takes.${becomes}`, { amount: formatCents(takes) }),
  });
}
