import type { DossierAnswerFields } from '../../shared/domain/schemas/answer.ts';

/** An answer that gives a part of what was asked, with conditions and a report. */
export const ACCEPTED: DossierAnswerFields = {
  answeredOn: '2027-02-01',
  outcome: 'partly',
  amount: 1_500_000,
  inKind: false,
  reason: 'Une enveloppe réduite',
  conditions: 'Afficher le logo',
  report: { label: 'Rapport final', dueOn: '2028-03-31', dueTime: '17:00' },
  note: '',
};

/** An answer that gives nothing, with its reason. */
export const REFUSED: DossierAnswerFields = {
  ...ACCEPTED,
  outcome: 'refused',
  amount: null,
  conditions: '',
  report: null,
  reason: 'Hors des priorités',
};
