import { addDays, type LocalDate } from './dates.ts';

/** Days to answer in writing (Loi sur la protection des renseignements personnels dans le secteur privé, art. 32). */
export const ANSWER_DAYS = 30;

/** The last day on which a request is answered in time. */
export function answerDueOn(receivedOn: LocalDate): LocalDate {
  return addDays(receivedOn, ANSWER_DAYS);
}
