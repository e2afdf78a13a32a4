import { effectFields } from '../support/effectFields.ts';
import { exported } from '../support/exported.ts';
import { expect, test } from '../support/office.ts';

const AHEAD = '2099-01-01';

const refused = (work: () => unknown) =>
  expect(async () => work()).rejects.toThrow('invalid_input');

test('what happened is refused on a day ahead, whoever asks', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const effect = await call['effect.add']({
    initiativeId,
    fields: effectFields({ statement: 'Des voisines se parlent', observedOn: '2020' }),
  });
  const indicator = await call['indicator.add']({
    initiativeId,
    fields: {
      effectId: null,
      name: 'Passagères',
      unit: '',
      direction: 'up',
      baselineValue: null,
      baselineDate: null,
      baselineSource: '',
      rhythmMonths: null,
    },
  });
  const measure = (date: string) =>
    call['measure.add']({
      indicatorId: indicator.id,
      measures: [{ date, value: '12', source: '', note: '' }],
    });
  const recheck = (date: string) =>
    call['effectRecheck.add']({
      effectId: effect.id,
      fields: { date, answer: 'holds', source: '', note: '' },
    });
  const templateId = 'complete';
  const dossier = await call['dossier.create']({ initiativeId, templateId, title: null });
  const sent = await exported(call, { id: dossier.id, recipient: 'MRC' });
  const answer = (answeredOn: string) =>
    call['dossierAnswer.add']({
      frozenId: sent?.id ?? '',
      fields: {
        answeredOn,
        outcome: 'refused',
        amount: null,
        inKind: false,
        reason: '',
        conditions: '',
        report: null,
        note: '',
      },
      money: { kind: 'none' },
      correctsId: null,
    });
  await refused(() => measure(AHEAD));
  await refused(() => recheck(AHEAD));
  await refused(() => answer(AHEAD));
  // Nor before the dossier was sent.
  await refused(() => answer('2019-01-01'));
  const { today } = await call['app.state'](undefined);
  await measure(today);
  // The year that runs is not ahead.
  await recheck(today.slice(0, 4));
  await answer(today);
});
