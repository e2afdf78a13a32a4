import { formatPartialDate } from '../domain/dates.ts';
import type { CarriedError, SaidFacts } from '../domain/schemas/correctionNotice.ts';
import { BUDGET_SUMS, type BudgetSum } from '../domain/schemas/said.ts';
import type { Translate } from '../strings/index.ts';
import { midSentence } from '../strings/midSentence.ts';
import { escaped } from './escaped.ts';
import { saidSubject, saidValue } from './saidWords.ts';
import { listInWords, sinceDate, upperFirst } from './words.ts';

/** What tells of an error: what it is about, what was said, what is right. */
export type ErrorToTell = Pick<CarriedError, 'kind' | 'subject' | 'said' | 'right'>;

/** « Personnes transportées (mesure) ». */
export function errorName(error: Pick<ErrorToTell, 'kind' | 'subject'>, t: Translate): string {
  if (error.kind === 'costs') return t('notice:sums');
  const kind = t(`difference:kind.${error.kind}`).toLocaleLowerCase('fr-CA');
  return error.subject.trim() === ''
    ? saidSubject(error, t)
    : t('notice:what', { subject: error.subject.trim().replace(/\.$/, ''), kind });
}

/** « 412 personnes (2024) », « 500,00 $ (montant réel) »; of an effect, each aspect by its name when there are several. */
export function factsInWords(facts: SaidFacts, t: Translate): string {
  const sums = facts.filter(isSum);
  if (sums.length > 0) {
    return sums
      .map((fact) =>
        t('notice:aspect', { aspect: t(`notice:sum.${fact.aspect}`), value: sumValue(fact, t) }),
      )
      .join('; ');
  }
  if (facts.some(({ aspect }) => aspect === 'actual')) {
    return listInWords(
      facts.map(({ aspect, value }) =>
        t(aspect === 'actual' ? 'notice:actual' : 'notice:planned', {
          amount: saidValue(value, t),
        }),
      ),
      t,
    );
  }
  if (facts.some(({ aspect }) => aspect === 'level' || aspect === 'correction')) {
    return readingsInWords(facts, t);
  }
  // A step without an end has a date only.
  const [first, second, ...others] = facts
    .filter(isNoSum)
    .filter(({ aspect, value }) => aspect !== 'end' || value !== null);
  if (first === undefined) return t('difference:nothing');
  if (second === undefined) {
    return first.aspect === 'confidence' || first.aspect === 'done'
      ? t('notice:aspect', {
          aspect: t(`difference:aspect.${first.aspect}`),
          value: saidValue(first.value, t),
        })
      : saidValue(first.value, t);
  }
  if (first.aspect === 'stage' && second.value?.type === 'date') {
    const stage = saidValue(first.value, t);
    return t('dossier:summary.stageSince', { stage, since: sinceDate(second.value.date, t) });
  }
  const isDated = others.length === 0 && second.aspect === 'date' && first.aspect !== 'statement';
  if (isDated) {
    return t('notice:value', {
      value: saidValue(first.value, t),
      date: saidValue(second.value, t),
    });
  }
  return [first, second, ...others]
    .map(({ aspect, value }) =>
      t('notice:aspect', { aspect: t(`difference:aspect.${aspect}`), value: saidValue(value, t) }),
    )
    .join('; ');
}

type Fact = SaidFacts[number];
type SumFact = Fact & { readonly aspect: BudgetSum };

const SUMS: ReadonlySet<string> = new Set(BUDGET_SUMS);
const isSum = (fact: Fact): fact is SumFact => SUMS.has(fact.aspect);
const isNoSum = (fact: Fact): fact is Fact & { aspect: Exclude<Fact['aspect'], BudgetSum> } =>
  !isSum(fact);

/** « 4 000,00 $ », a gap with its sign: « +120,00 $ ». */
function sumValue({ aspect, value }: SumFact, t: Translate): string {
  const said = saidValue(value, t);
  const isGap = aspect.startsWith('gap') || aspect.startsWith('percent');
  const isMore =
    (value?.type === 'money' && value.cents > 0) ||
    (value?.type === 'number' && Number(value.value) > 0);
  return isGap && isMore ? `+${said}` : said;
}

/** A sum that was told, and what it is now; null: nobody knows by now. */
export type SumChange = {
  readonly name: string;
  readonly said: string;
  readonly right: string | null;
};

/** Each sum of a budget that was told wrong: « Total des dépenses en argent », 4 000,00 $, 4 100,00 $. */
export function sumsInWords(
  { said, right }: Pick<ErrorToTell, 'said' | 'right'>,
  t: Translate,
): SumChange[] {
  return said.filter(isSum).map((fact) => {
    const now = right?.filter(isSum).find(({ aspect }) => aspect === fact.aspect);
    return {
      name: upperFirst(t(`notice:sum.${fact.aspect}`)),
      said: sumValue(fact, t),
      right: now === undefined || now.value === null ? null : sumValue(now, t),
    };
  });
}

/** The same inside of a sentence: a statement between guillemets, a word of the vocabulary without its capital. */
function factsInSentence(kind: ErrorToTell['kind'], facts: SaidFacts, t: Translate): string {
  const words = factsInWords(facts, t);
  const [first, ...others] = facts;
  if (first?.aspect === 'statement' && first.value !== null && others.length === 0) {
    return t('notice:quoted', { words: words.trim().replace(/\.$/, '') });
  }
  return kind === 'recheck' || kind === 'stage' ? midSentence(words) : words;
}

/** « Rupture : émergente (10 janvier 2025) »; a correction in its own words, whose sentence the notice ends. */
function readingsInWords(facts: SaidFacts, t: Translate): string {
  const said = facts
    .filter(({ aspect }) => aspect !== 'date')
    .map(({ aspect, part, value: of }) => {
      const isUnread = aspect === 'level' && of === null;
      const value = isUnread ? t('vocabulary:reading.none') : saidValue(of, t).replace(/\.$/, '');
      return part === undefined ? value : t('notice:aspect', { aspect: part, value });
    })
    .join('; ');
  const on = facts.find(({ aspect }) => aspect === 'date');
  return on === undefined ? said : t('notice:value', { value: said, date: saidValue(on.value, t) });
}

/** When a consent was withdrawn; and the mark of the testimony, of a copy that has its mark without its words. */
export function withdrawalOf(
  said: SaidFacts,
  t: Translate,
): { readonly date: string; readonly mark: string | null } {
  const [date = null, mark = null] = (['date', 'name'] as const).map(
    (wanted) => said.find(({ aspect }) => aspect === wanted)?.value ?? null,
  );
  return { date: saidValue(date, t), mark: mark === null ? null : saidValue(mark, t) };
}

const FIGURES = new Set<ErrorToTell['kind']>([
  'indicator',
  'measure',
  'target',
  'asked',
  'revenue',
  'expense',
]);

function sentencesOf(error: ErrorToTell & Pick<CarriedError, 'reason'>, t: Translate): string[] {
  if (error.kind !== 'costs') return [sentenceOf(error, t)];
  return sumsInWords(error, t).map(({ name: what, said, right }) =>
    right === null
      ? t('notice:letter.gone', { what, said })
      : t('notice:letter.figure', { what, said, right }),
  );
}

function sentenceOf(error: ErrorToTell & Pick<CarriedError, 'reason'>, t: Translate): string {
  const { kind, subject, said, right, reason } = error;
  if (kind === 'testimony') {
    const { date, mark } = withdrawalOf(said, t);
    return mark === null
      ? t('notice:letter.testimony', { pseudonym: subject, date })
      : t('notice:letter.testimonyCited', { mark, date });
  }
  const told = { what: errorName(error, t), said: factsInSentence(kind, said, t) };
  const isFigure = FIGURES.has(kind);
  // A figure that is known no more is said no more.
  if (right === null || (isFigure && right.every(({ value }) => value === null))) {
    return t('notice:letter.gone', told);
  }
  const words = { ...told, right: factsInSentence(kind, right, t) };
  const isPair = right.length > 1 && (kind === 'revenue' || kind === 'expense');
  const sentence = t(isFigure && !isPair ? 'notice:letter.figure' : 'notice:letter.words', words);
  const why = reason.trim();
  return why === '' ? sentence : `${sentence} ${t('notice:letter.reason', { reason: why })}`;
}

/** What a notice is written from. */
export type NoticeInput = {
  readonly title: string;
  /** The day on which the copy left. */
  readonly sentOn: string;
  /** Who signs. */
  readonly organisation: string;
  /** At least one. */
  readonly errors: readonly (ErrorToTell & Pick<CarriedError, 'reason'>)[];
};

/** A notice to the recipient of a copy: paragraphs, one of which is a list when several things are corrected. */
export type Notice = readonly (string | readonly string[])[];

/** Drafts the notice: what the copy said, what is right, and why, each as it was noted. */
export function draftNotice(
  { title, sentOn, organisation, errors }: NoticeInput,
  t: Translate,
): Notice {
  const sentences = errors.flatMap((error) => sentencesOf(error, t));
  return [
    t('notice:letter.greeting'),
    t('notice:letter.opening', { title, date: formatPartialDate(sentOn) }),
    sentences,
    t('notice:letter.closing'),
    ...(organisation.trim() === '' ? [] : [organisation]),
  ];
}

/** A notice for the clipboard, as plain text. */
export function noticeText(notice: Notice): string {
  return notice
    .map((one) => (typeof one === 'string' ? one : one.map((item) => `– ${item}`).join('\n')))
    .join('\n\n');
}

/** The same as rich text, in which nothing that a person typed is markup. */
export function noticeHtml(notice: Notice): string {
  return notice
    .map((one) =>
      typeof one === 'string'
        ? `<p>${escaped(one)}</p>`
        : `<ul>${one.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`,
    )
    .join('');
}
