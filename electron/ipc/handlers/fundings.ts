import type { fundingsCalls } from '../../../shared/ipc/contract/fundings.ts';
import { bySlices } from '../../database/steps.ts';
import { fundingOfLine } from '../../services/fundingOfLine.ts';
import { instalments, reports } from '../../services/fundingParts.ts';
import { dropShare, setShare } from '../../services/fundingShares.ts';
import * as fundings from '../../services/fundings.ts';
import { fiscalStart, moneyView, setFiscalStart } from '../../services/moneyAhead.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/fundings.ts`. */
export function fundingsHandlers({ read, write, context }: Desk): HandlersOf<typeof fundingsCalls> {
  return {
    'funding.list': () => bySlices(read, fundings.everyFunding),
    'funding.ofInitiative': ({ id }) => fundings.fundingsOf(read(), id),
    'funding.get': ({ id }) => fundings.getFunding(read(), id),
    'funding.add': (input) => fundings.addFunding(write(), context, input),
    'funding.update': (input) => fundings.changeFunding(write(), context, input),
    'funding.remove': (input) => fundings.dropFunding(write(), context, input),
    'funding.ofLine': (input) => fundingOfLine(write(), context, input),
    'funding.setShare': (input) => setShare(write(), context, input),
    'funding.dropShare': (input) => dropShare(write(), context, input),
    'funding.setPayer': (input) => fundings.setPayer(write(), context, input),
    'fundingState.add': (input) => fundings.addFundingState(write(), context, input),
    'fundingState.remove': (input) => fundings.dropFundingState(write(), context, input),
    'fundingInstalment.add': (input) => instalments.add(write(), context, input),
    'fundingInstalment.update': (input) => instalments.update(write(), context, input),
    'fundingInstalment.remove': (input) => instalments.remove(write(), context, input),
    'fundingReport.add': (input) => reports.add(write(), context, input),
    'fundingReport.update': (input) => reports.update(write(), context, input),
    'fundingReport.remove': (input) => reports.remove(write(), context, input),
    'money.ahead': () => bySlices(read, moneyView),
    'money.fiscalStart': () => fiscalStart(read()),
    'money.setFiscalStart': (input) => setFiscalStart(write(), input),
  };
}
