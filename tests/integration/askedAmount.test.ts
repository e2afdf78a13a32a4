import type { BudgetLineFields } from '../../shared/domain/schemas/funding.ts';
import { exported } from '../support/exported.ts';
import { expect, test } from '../support/office.ts';

const LINE: BudgetLineFields = {
  side: 'expense',
  label: 'Salaires',
  funderId: null,
  state: null,
  inKind: false,
  amount: 1_200_000,
  fundingId: null,
  actual: null,
  note: '',
};

test('a request whose budget asks nothing of its funder does not leave, and leaves once the funding is in it', async ({
  office,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const { id: funderId } = await call['funder.add']({
    fields: { name: 'Fonds du village', url: null },
  });
  const { id: budgetId } = await call['budget.add']({
    initiativeId,
    fields: { title: 'Budget 2027', start: null, end: null, fundingId: null },
  });
  await call['budgetLine.add']({ budgetId, fields: LINE });
  const own = { ...LINE, side: 'revenue', label: 'Fonds propres', state: 'confirmed' } as const;
  const { id: ownId } = await call['budgetLine.add']({ budgetId, fields: own });
  const templateId = (await call['template.list'](undefined))[0]?.id ?? '';
  const { id } = await call['dossier.create']({ initiativeId, templateId, title: null });
  await call['dossier.update']({ id, patch: { funderId, budgetId } });
  const send = async (purpose?: 'request' | 'information') =>
    exported(call, { id, recipient: 'Fonds du village', ...(purpose && { purpose }) });

  await expect(send()).rejects.toThrow('asked_missing');
  await expect(send('request')).rejects.toThrow('asked_missing');
  expect(await send('information')).toMatchObject({ purpose: 'information', asked: null });

  // What is asked is in a funding of the initiative: its line says the amount.
  const { id: lineId } = await call['budgetLine.add']({
    budgetId,
    fields: { ...own, label: 'Demande', funderId, state: 'asked' },
  });
  const { fundingId } = await call['funding.ofLine']({ lineId });
  await call['budgetLine.remove']({ id: lineId });
  await expect(send()).rejects.toThrow('asked_missing');
  await call['budgetLine.remove']({ id: ownId });
  const add = async () =>
    call['budgetLine.add']({
      budgetId,
      fields: { ...own, label: 'Demande', state: 'asked', fundingId },
    });
  await add();
  // Pressed twice, the gesture writes it once: nothing is left of the funding for a second line.
  await expect(add()).rejects.toThrow('over_funding');
  expect(await send()).toMatchObject({ purpose: 'request', asked: 1_200_000 });
});
